package io.dpuledger.bill.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.delivery.Deliveries;
import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.bill.form.CurRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MonthMergeTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Instant IN_NOVEMBER = Instant.parse("2026-11-02T03:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-16T00:00:00Z");
  private static final CurRow ROW = new CurRow();
  private static final String ARN = "arn:aws:glue:us-east-1:444455556666:session/";

  private static DeliveryMonth delivered(String source, String name, List<CurRow> rows) {
    BillSums sums = new BillSums();
    rows.forEach(row -> sums.add(row.line()));
    return new DeliveryMonth(delivery(source, name), BillForm.CUR_2, rows.size(), sums);
  }

  private static Delivery delivery(String source, String name) {
    return Deliveries.of(source, List.of(new BillFile(source + "/" + name, name, 1, 1)))
        .get(0)
        .get(0);
  }

  private static BillMonth merged(Instant now, List<BillDaily> before, DeliveryMonth... all) {
    return new MonthMerge(OCTOBER, before, id -> "id-of-" + id, now).of(List.of(all));
  }

  private static BillMonth merged(CurRow... rows) {
    return merged(IN_NOVEMBER, List.of(), delivered("a", "x.csv", List.of(rows)));
  }

  private static BigDecimal sum(List<BillDaily> rows) {
    return rows.stream().map(BillDaily::billedCost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void rowsOfADayAreOneCellARate() {
    BillMonth month =
        merged(
            ROW,
            ROW.with("line_item_usage_start_date", "2026-10-03T15:00:00Z")
                .with("line_item_usage_end_date", "2026-10-03T16:00:00Z"),
            ROW.with("pricing_public_on_demand_rate", "0.3080000000"));
    assertThat(month.daily())
        .extracting(row -> row.cell().listUnitPrice() + " " + row.unitHours())
        .containsExactly("0.308000 2.000000", "0.440000 4.000000");
    assertThat(month.daily().get(0).rateCode()).isEqualTo("SKU.JRTCKXETXF.6YS6EN2CT7");
    assertThat(month.deliveries().get(0).sessionRows()).isEqualTo(3);
  }

  @Test
  void aListCostThatOneRowLacksIsUnknown() {
    CurRow without = ROW.with("pricing_public_on_demand_cost", "");
    assertThat(merged(ROW, without).daily().get(0).listCost()).isNull();
  }

  @Test
  void aDiscountInARowOfItsOwnIsSpreadByListCostToTheCent() {
    BillMonth month =
        merged(
            ROW,
            ROW.with("line_item_usage_start_date", "2026-10-04T00:00:00Z")
                .with("line_item_usage_end_date", "2026-10-04T01:00:00Z")
                .with("line_item_unblended_cost", "0.44")
                .with("pricing_public_on_demand_cost", "0.44"),
            ROW.as("EdpDiscount", "-0.1")
                .with("line_item_usage_start_date", "2026-10-01T00:00:00Z")
                .with("line_item_usage_end_date", "2026-11-01T00:00:00Z"));
    assertThat(month.daily())
        .extracting(BillDaily::contractedCost)
        .containsExactly(new BigDecimal("0.813333"), new BigDecimal("0.406667"));
    assertThat(sum(month.daily())).isEqualByComparingTo("1.22");
    assertThat(month.charges())
        .extracting(charge -> charge.kind() + " " + charge.billedCost())
        .containsExactly("DISCOUNT -0.100000", "USAGE 1.320000");
  }

  @Test
  void aDiscountOnGlueAsAWholeIsForJobsToo() {
    BillMonth month =
        merged(
            ROW,
            ROW.with("line_item_operation", "Jobrun")
                .with("line_item_usage_type", "USE1-ETL-DPU-Hour"),
            ROW.as("BundledDiscount", "-0.2")
                .with("line_item_operation", "")
                .with("line_item_usage_type", "")
                .with("pricing_unit", "")
                .with("line_item_usage_end_date", "2026-11-01T00:00:00Z"));
    assertThat(month.daily().get(0).billedCost()).isEqualByComparingTo("0.78");
  }

  @Test
  void usageThatIsNetIsNotDiscountedAgain() {
    BillMonth month =
        merged(ROW.with("line_item_net_unblended_cost", "0.80"), ROW.as("EdpDiscount", "-0.08"));
    assertThat(month.daily().get(0).billedCost()).isEqualByComparingTo("0.80");
  }

  @Test
  void creditsRefundsTaxAndOtherOperationsAreOnlyCharges() {
    BillMonth month =
        merged(
            ROW,
            ROW.as("Credit", "-3"),
            ROW.as("Refund", "-1"),
            ROW.as("Tax", "2"),
            ROW.as("SomethingNew", "4"));
    assertThat(sum(month.daily())).isEqualByComparingTo("0.88");
    assertThat(month.charges())
        .extracting(BillCharge::lineItemType)
        .containsExactly("Credit", "Refund", "SomethingNew", "Tax", "Usage");
  }

  @Test
  void sessionsAreStoredAsTheLakeCallsThem() {
    BillMonth month =
        merged(
            ROW.with("line_item_resource_id", ARN + "dev-alice"),
            ROW.with("line_item_resource_id", ARN + "dev-alice"),
            ROW);
    assertThat(month.sessions())
        .extracting(BilledSession::sessionId, row -> row.unitHours().toPlainString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("id-of-dev-alice", "4.000000"));
    assertThat(month.deliveries().get(0).hasSessions()).isTrue();
  }

  @Test
  void twoCurrenciesAreNamed() {
    assertThatThrownBy(() -> merged(ROW, ROW.with("line_item_currency_code", "EUR")))
        .hasMessage("x bills AWS Glue in two currencies: EUR and USD");
  }

  @Test
  void anAccountTwiceInOneSourceIsNamed() {
    DeliveryMonth one = delivered("a", "x.csv", List.of(ROW));
    DeliveryMonth other = delivered("a", "y.csv", List.of(ROW));
    assertThatThrownBy(() -> merged(IN_NOVEMBER, List.of(), one, other))
        .hasMessage(
            "account 444455556666 was delivered twice, in x and in y: keep one of them in the"
                + " source");
  }

  @Test
  void ofTwoSourcesTheFirstThatHasAnAccountCounts() {
    CurRow other = ROW.with("line_item_usage_account_id", "111122223333");
    BillMonth month =
        merged(
            IN_NOVEMBER,
            List.of(),
            delivered("a", "x.csv", List.of(ROW)),
            delivered("b", "y.csv", List.of(ROW.with("line_item_usage_amount", "9"), other)));
    assertThat(month.daily())
        .extracting(row -> row.cell().accountId() + " " + row.unitHours())
        .containsExactly("111122223333 2.000000", "444455556666 2.000000");
    assertThat(month.charges()).hasSize(2);
    assertThat(month.deliveries()).hasSize(2);
  }

  @Test
  void aMonthIsOpenThenPresumedClosedAndClosedByItsInvoice() {
    DeliveryMonth open = delivered("a", "x.csv", List.of(ROW));
    assertThat(status(merged(IN_NOVEMBER, List.of(), open))).isEqualTo(BillStatus.OPEN);
    assertThat(status(merged(LATER, List.of(), open))).isEqualTo(BillStatus.PRESUMED_CLOSED);
    CurRow invoiced = ROW.with("bill_invoice_id", "42");
    assertThat(status(merged(invoiced))).isEqualTo(BillStatus.CLOSED);
    assertThat(status(merged(invoiced, ROW))).isEqualTo(BillStatus.OPEN);
  }

  private static BillStatus status(BillMonth month) {
    assertThat(month.daily())
        .extracting(BillDaily::status)
        .containsOnly(month.deliveries().get(0).status());
    return month.deliveries().get(0).status();
  }

  @Test
  void aClosedMonthIsRestatedOnlyIfItsFiguresChange() {
    CurRow invoiced = ROW.with("bill_invoice_id", "42");
    List<BillDaily> presumed =
        merged(LATER, List.of(), delivered("a", "x.csv", List.of(ROW))).daily();
    DeliveryMonth same = delivered("a", "x.csv", List.of(invoiced));
    DeliveryMonth more = delivered("a", "x.csv", List.of(invoiced, invoiced));
    assertThat(status(merged(LATER, presumed, same))).isEqualTo(BillStatus.CLOSED);
    BillMonth restated = merged(LATER, presumed, more);
    assertThat(status(restated)).isEqualTo(BillStatus.RESTATED);
    assertThat(status(merged(LATER, restated.daily(), more))).isEqualTo(BillStatus.RESTATED);
    List<BillDaily> open =
        merged(IN_NOVEMBER, List.of(), delivered("a", "x.csv", List.of(ROW))).daily();
    assertThat(status(merged(LATER, open, more))).isEqualTo(BillStatus.CLOSED);
  }

  @Property(tries = 50)
  void theOrderOfRowsAndFilesDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<CurRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String cost = BigDecimal.valueOf(random.nextInt(1_000_000_000), 10).toPlainString();
      CurRow row =
          ROW.with("line_item_usage_start_date", "2026-10-0" + (1 + random.nextInt(3)))
              .with("line_item_usage_end_date", "")
              .with("line_item_unblended_cost", cost)
              .with("pricing_public_on_demand_cost", cost)
              .with("line_item_resource_id", ARN + random.nextInt(5));
      rows.add(random.nextInt(5) == 0 ? row.as("EdpDiscount", "-" + cost) : row);
    }
    BillMonth inOrder = merged(rows.toArray(CurRow[]::new));
    Collections.shuffle(rows, random);
    BillSums sums = new BillSums();
    for (int from = 0; from < rows.size(); from += 10) {
      BillSums part = new BillSums();
      rows.subList(from, from + 10).forEach(row -> part.add(row.line()));
      sums.add(part);
    }
    DeliveryMonth shuffled =
        new DeliveryMonth(delivery("a", "x.csv"), BillForm.CUR_2, rows.size(), sums);
    assertThat(merged(IN_NOVEMBER, List.of(), shuffled)).isEqualTo(inOrder);
    BigDecimal charged =
        inOrder.charges().stream()
            .map(BillCharge::billedCost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum(inOrder.daily()).subtract(charged).abs()).isLessThan(new BigDecimal("0.00002"));
  }
}
