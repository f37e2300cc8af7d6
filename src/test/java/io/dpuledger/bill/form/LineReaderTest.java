package io.dpuledger.bill.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.bill.BillCharge.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  private static final CurRow ROW = new CurRow();

  @Test
  void aRowOfASessionSaysWhereWhenHowMuchAndAtWhichRate() {
    BillLine line = ROW.line();
    assertThat(line.month()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(line.correctedMonth()).isNull();
    assertThat(line.day()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(line.kind()).isEqualTo(Kind.USAGE);
    assertThat(line.cell().accountId()).isEqualTo("444455556666");
    assertThat(line.cell().region()).isEqualTo("us-east-1");
    assertThat(line.cell().capacityUnit()).isEqualTo("DPU");
    assertThat(line.cell().listUnitPrice()).isEqualTo(new BigDecimal("0.440000"));
    assertThat(line.unitHours()).isEqualByComparingTo("2");
    assertThat(line.listCost()).isEqualByComparingTo("0.88");
    assertThat(line.billedCost()).isEqualByComparingTo("0.88");
    assertThat(line.hasInvoice()).isFalse();
    assertThat(line.sessionId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03T14:00:00.000Z, 2026-10-03T15:00:00Z, 2026-10-03",
    "2026-10-03T14:00:00Z, 2026-10-03 15:00:00.0, 2026-10-03",
    "2026-10-03 00:00:00, 2026-10-04 00:00:00, 2026-10-03",
    "2026-10-03, 2026-10-04, 2026-10-03",
    "2026-10-03T23:30:00+00:00, '', 2026-10-03",
    "2026-10-01T00:00:00Z, 2026-11-01T00:00:00Z, ",
  })
  void hoursAndDaysHaveADayAndMonthsNone(String start, String end, LocalDate day) {
    BillLine line =
        ROW.with("line_item_usage_start_date", start).with("line_item_usage_end_date", end).line();
    assertThat(line.day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "USE1-GlueInteractiveSession-DPU-Hour, us-east-1, DPU",
    "GlueInteractiveSession-DPU-Hour, us-east-1, DPU",
    "EU-GlueInteractiveSession-MemOptimized-DPU-Hour, eu-west-1, M-DPU",
    "APS2-GlueInteractiveSession-DPU-Hour, ap-southeast-2, DPU",
  })
  void regionAndUnitAreThoseOfTheUsageTypeIfNoColumnHasThem(
      String usageType, String region, String unit) {
    BillLine line = ROW.with("line_item_usage_type", usageType).without("pricing_unit").line();
    assertThat(line.cell().region()).isEqualTo(region);
    assertThat(line.cell().capacityUnit()).isEqualTo(unit);
  }

  @Test
  void theColumnsOfRegionAndUnitCountMoreThanTheUsageType() {
    BillLine line =
        ROW.with("product_region_code", "eu-north-1").with("pricing_unit", "M-DPU-Hours").line();
    assertThat(line.cell().region()).isEqualTo("eu-north-1");
    assertThat(line.cell().capacityUnit()).isEqualTo("M-DPU");
  }

  @Test
  void aPrefixThatIsNotKnownIsNamedAndNotGuessed() {
    CurRow row = ROW.with("line_item_usage_type", "QQX1-GlueInteractiveSession-DPU-Hour");
    assertThatThrownBy(row::line)
        .isInstanceOf(UnreadableBillException.class)
        .hasMessageContaining("QQX1-GlueInteractiveSession-DPU-Hour")
        .hasMessageContaining("add product_region_code");
  }

  @Test
  void aUnitThatIsNotKnownIsNamedAndNotGuessed() {
    CurRow row =
        ROW.with("line_item_usage_type", "USE1-GlueInteractiveSession-Thing")
            .with("pricing_unit", "Hrs");
    assertThatThrownBy(row::line).hasMessageContaining("neither in DPU-Hours nor in M-DPU-Hours");
  }

  @ParameterizedTest
  @CsvSource({
    "Usage, USAGE",
    "DiscountedUsage, USAGE",
    "EdpDiscount, DISCOUNT",
    "PrivateRateDiscount, DISCOUNT",
    "BundledDiscount, DISCOUNT",
    "Credit, CREDIT",
    "Refund, REFUND",
    "Tax, TAX",
    "Fee, OTHER",
    "SomethingNew, OTHER",
  })
  void eachTypeOfARowHasItsKind(String type, Kind kind) {
    BillLine line = ROW.as(type, "-1").line();
    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.lineItemType()).isEqualTo(type);
    assertThat(line.cell() == null).isEqualTo(kind != Kind.USAGE);
  }

  @Test
  void aTaxRowLacksWhatUsageHas() {
    BillLine tax =
        ROW.as("Tax", "7.10")
            .with("line_item_operation", "")
            .with("line_item_usage_type", "")
            .with("pricing_unit", "")
            .with("line_item_usage_amount", "1")
            .line();
    assertThat(tax.operation()).isNull();
    assertThat(tax.unitHours()).isNull();
    assertThat(tax.listCost()).isNull();
    assertThat(tax.billedCost()).isEqualByComparingTo("7.10");
  }

  @Test
  void netCostsCountWhereTheColumnHasThem() {
    BillLine net = ROW.with("line_item_net_unblended_cost", "0.80").line();
    assertThat(net.billedCost()).isEqualByComparingTo("0.80");
    assertThat(net.contractedCost()).isEqualByComparingTo("0.80");
    assertThat(net.isNet()).isTrue();
    assertThat(ROW.with("line_item_net_unblended_cost", "").line().isNet()).isFalse();
  }

  @Test
  void withoutARateItIsTheListCostOfAUnitHour() {
    BillLine line = ROW.with("pricing_public_on_demand_rate", "").line();
    assertThat(line.cell().listUnitPrice()).isEqualTo(new BigDecimal("0.440000"));
    BillLine none =
        ROW.without("pricing_public_on_demand_rate")
            .without("pricing_public_on_demand_cost")
            .line();
    assertThat(none.cell().listUnitPrice()).isNull();
    assertThat(none.listCost()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:glue:us-east-1:444455556666:session/dev-7, dev-7",
    "arn:aws-us-gov:glue:us-gov-west-1:444455556666:session/a/b, a/b",
    "dev-7, dev-7",
    "arn:aws:glue:us-east-1:444455556666:job/etl, ",
    "'', ",
  })
  void aResourceIdNamesASessionOnlyIfItLooksLikeOne(String resource, String session) {
    assertThat(ROW.with("line_item_resource_id", resource).line().sessionId()).isEqualTo(session);
  }

  @Test
  void aRowOfAnEarlierMonthCorrectsIt() {
    BillLine late =
        ROW.with("line_item_usage_start_date", "2026-09-30T23:00:00Z")
            .with("line_item_usage_end_date", "2026-10-01T00:00:00Z")
            .line();
    assertThat(late.correctedMonth()).isEqualTo(YearMonth.of(2026, 9));
    assertThat(late.cell()).isNull();
  }

  @Test
  void anAccountHasTwelveDigitsAgain() {
    assertThat(ROW.with("line_item_usage_account_id", "12345678901").line().accountId())
        .isEqualTo("012345678901");
    CurRow odd = ROW.with("line_item_usage_account_id", "alice");
    assertThatThrownBy(odd::line)
        .hasMessageContaining("12 digits")
        .hasMessageNotContaining("alice");
  }

  @Test
  void aNumberOrTimeThatCannotBeReadIsNamedByItsColumnAndNotQuoted() {
    assertThatThrownBy(ROW.with("line_item_unblended_cost", "1,5")::line)
        .hasMessage("has a line_item_unblended_cost that is not a number");
    assertThatThrownBy(ROW.with("line_item_unblended_cost", "")::line)
        .hasMessage("has a row of AWS Glue without line_item_unblended_cost");
    assertThatThrownBy(ROW.with("line_item_usage_start_date", "yesterday")::line)
        .hasMessage("has a time that cannot be read");
  }

  @Test
  void aListPriceInAnotherCurrencyCannotBeCompared() {
    assertThatThrownBy(ROW.with("pricing_currency", "EUR")::line)
        .hasMessage("is billed in USD and priced in EUR: two currencies");
  }

  @Test
  void rowsOfAFolderOfAnotherMonthAreNamed() {
    BillColumns columns = BillColumns.of(ROW.cells().keySet()).orElseThrow();
    LineReader reader = new LineReader(columns, YearMonth.of(2026, 11));
    assertThatThrownBy(() -> reader.read(ROW.cells()::get))
        .hasMessageStartingWith("has rows of 2026-10, but its folder is for 2026-11");
  }

  @Test
  void focusHasOtherNamesForTheSame() {
    Map<String, String> row =
        Map.ofEntries(
            Map.entry("BillingPeriodStart", "2026-10-01T00:00:00.000Z"),
            Map.entry("ChargePeriodStart", "2026-10-03T14:00:00.000Z"),
            Map.entry("ChargePeriodEnd", "2026-10-03T15:00:00.000Z"),
            Map.entry("ChargeCategory", "Usage"),
            Map.entry("SubAccountId", "444455556666"),
            Map.entry("BillingAccountId", "111122223333"),
            Map.entry("BillingCurrency", "USD"),
            Map.entry("BilledCost", "0.8"),
            Map.entry("ContractedCost", "0"),
            Map.entry("ListCost", "0.88"),
            Map.entry("PricingQuantity", "2"),
            Map.entry("PricingUnit", "DPU-Hours"),
            Map.entry("RegionId", "eu-west-1"),
            Map.entry("x_ServiceCode", "AWSGlue"),
            Map.entry("x_Operation", "GlueInteractiveSession"));
    BillLine line = new LineReader(BillColumns.of(row.keySet()).orElseThrow(), null).read(row::get);
    assertThat(line.cell().listUnitPrice()).isEqualTo(new BigDecimal("0.440000"));
    assertThat(line.billedCost()).isEqualByComparingTo("0.8");
    // AWS has a contracted cost of 0 on some rows that it bills.
    assertThat(line.contractedCost()).isNull();
    assertThat(line.isNet()).isTrue();
  }
}
