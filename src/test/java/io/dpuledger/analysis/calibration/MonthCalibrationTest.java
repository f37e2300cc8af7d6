package io.dpuledger.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dpuledger.analysis.calibration.BillPrice.Basis;
import io.dpuledger.analysis.calibration.VersionProfile.Part;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.model.price.BillTolerance;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthCalibrationTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final BillTolerance TOLERANCE =
      new BillTolerance(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.003"));

  private final Map<Part, BigDecimal> usage = new HashMap<>();
  private final List<BillDaily> bill = new ArrayList<>();
  private BillStatus status = BillStatus.CLOSED;

  @Test
  void aVersionThatIsAloneHasTheRateOfTheBill() {
    uses("a", 1, "5.0", "10", "0.44");
    bills("a", 1, "10", "0.52", "CODE1");

    assertThat(prices())
        .extracting(BillPrice::version, BillPrice::basis, BillPrice::rateCode)
        .containsExactly(tuple(new MeteredVersion("5.0", null), Basis.ALONE, "CODE1"));
    assertThat(prices().get(0).listUnitPrice()).isEqualByComparingTo("0.52");
    assertThat(prices().get(0).difference()).isEqualByComparingTo("0.08");
  }

  @Test
  void anOpenMonthSetsNoPrice() {
    status = BillStatus.OPEN;
    uses("a", 1, "5.0", "10", "0.44");
    bills("a", 1, "10", "0.52", "CODE1");

    assertThat(prices()).isEmpty();
  }

  @Test
  void twoVersionsInOneUsageTypeAreToldApartIfTheirHoursVary() {
    for (int day = 1; day <= 12; day++) {
      both(day, 10 + day * 3 % 7, 4 + day * 5 % 11);
    }

    assertThat(prices())
        .extracting(price -> price.version().glueVersion(), price -> rate(price), BillPrice::basis)
        .containsExactly(
            tuple("5.0", "0.44", Basis.REGRESSION), tuple("6.0", "0.308", Basis.REGRESSION));
  }

  @Test
  void twoVersionsThatAlwaysGoTogetherAreAMix() {
    for (int day = 1; day <= 12; day++) {
      both(day, 10 + day, 2 * (10 + day));
    }

    assertThat(prices())
        .extracting(BillPrice::version, price -> rate(price), BillPrice::basis)
        .containsExactly(tuple(null, "0.308", Basis.MIX), tuple(null, "0.44", Basis.MIX));
    assertThat(BilledRates.of(prices(), List.of()).rates()).isEmpty();
  }

  @Test
  void anAverageOfTwoRatesIsNoPriceOfEither() {
    for (int day = 1; day <= 12; day++) {
      int old = 10 + day * 3 % 7;
      int young = 4 + day * 5 % 11;
      uses("a", day, "5.0", "" + old, "0.44");
      uses("a", day, "6.0", "" + young, "0.308");
      bills(
          "a",
          day,
          "" + (old + young),
          BigDecimal.valueOf((old * 0.44 + young * 0.308) / (old + young))
              .setScale(6, java.math.RoundingMode.HALF_UP)
              .toPlainString(),
          null);
    }

    assertThat(prices()).isNotEmpty().allMatch(price -> price.basis() == Basis.MIX);
  }

  @Test
  void daysWithUsageThatTheLedgerDoesNotHaveDoNotCount() {
    uses("a", 1, "5.0", "10", "0.44");
    bills("a", 1, "20", "0.52", "CODE1");

    assertThat(prices()).extracting(BillPrice::basis).containsExactly(Basis.MIX);
  }

  @Test
  void memoryOptimizedWorkersOfDifferentFamiliesHavePricesOfTheirOwn() {
    usage.put(part("a", 1, "5.0", "R", "M-DPU", "0.52"), new BigDecimal("4.000000"));
    usage.put(part("a", 2, "5.0", "Z", "M-DPU", "0.44"), new BigDecimal("4.000000"));
    bill.add(line("a", 1, "4", "0.5", "R", "M-DPU"));
    bill.add(line("a", 2, "4", "0.44", "Z", "M-DPU"));

    assertThat(prices())
        .extracting(price -> price.version().workerFamily(), price -> rate(price))
        .containsExactly(tuple("R", "0.5"), tuple("Z", "0.44"));
    BilledPrices billed = BilledRates.of(prices(), List.of());
    YearMonth month = prices().get(0).month();
    assertThat(billed.rate("eu-west-1", CapacityUnit.M_DPU, "Z", "5.0", month))
        .map(BilledPrices.Rate::perUnitHour)
        .contains(new BigDecimal("0.440000"));
    assertThat(billed.rate("eu-west-1", CapacityUnit.M_DPU, "Y", "5.0", month)).isEmpty();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    for (int day = 1; day <= 12; day++) {
      both(day, 10 + day * 3 % 7, 4 + day * 5 % 11);
    }
    List<BillPrice> prices = prices();
    Collections.shuffle(bill, new Random(7));

    assertThat(prices()).isEqualTo(prices);
  }

  @Test
  void aRateIsReadBackAsWritten() {
    uses("a", 1, "5.0", "10", "0.44");
    bills("a", 1, "10", "0.52", "CODE1");
    BillPrice price = prices().get(0);
    var row = io.dpuledger.table.ValueRow.of(BillPrice.SCHEMA, BillPrice.TABLE.row(price));

    assertThat(BillPrice.TABLE.read(row)).isEqualTo(price);
  }

  private void both(int day, int old, int young) {
    uses("a", day, "5.0", "" + old, "0.44");
    uses("a", day, "6.0", "" + young, "0.308");
    bills("a", day, "" + old, "0.44", "OLD");
    bills("a", day, "" + young, "0.308", "YOUNG");
  }

  private void uses(String account, int day, String version, String hours, String price) {
    usage.put(part(account, day, version, null, "DPU", price), decimal(hours));
  }

  private static Part part(
      String account, int day, String version, @Nullable String family, String unit, String price) {
    return new Part(
        new Metered(account, "eu-west-1", unit),
        MONTH.atDay(day),
        new MeteredVersion(version, family),
        decimal(price),
        "USD");
  }

  private void bills(String account, int day, String hours, String rate, @Nullable String code) {
    bill.add(line(account, day, hours, rate, code, "DPU"));
  }

  private BillDaily line(
      String account, int day, String hours, String rate, @Nullable String code, String unit) {
    BigDecimal cost = decimal(hours).multiply(new BigDecimal(rate));
    BigDecimal list = cost.setScale(6, java.math.RoundingMode.HALF_UP);
    return new BillDaily(
        MONTH,
        MONTH.atDay(day),
        new BillCell(account, "eu-west-1", unit, decimal(rate)),
        code,
        "USD",
        decimal(hours),
        list,
        list,
        list,
        status,
        BillForm.CUR_2);
  }

  private List<BillPrice> prices() {
    return new MonthCalibration(MONTH, usage, TOLERANCE).prices(bill);
  }

  private static String rate(BillPrice price) {
    return price.listUnitPrice().stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).setScale(6);
  }
}
