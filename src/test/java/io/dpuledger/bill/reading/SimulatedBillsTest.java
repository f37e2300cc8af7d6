package io.dpuledger.bill.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.BillSpec;
import io.dpuledger.simulator.bill.BillTruth;
import io.dpuledger.simulator.bill.BillTruth.BilledDay;
import io.dpuledger.simulator.bill.SimulatedBill;
import io.dpuledger.simulator.bill.Terms;
import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Grain;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills of a simulated fleet say the same in every form, and what is true. */
class SimulatedBillsTest extends SparkTest {
  private static final Instant DELIVERED = Instant.parse("2026-11-09T02:00:00Z");
  private static final BigDecimal MICRO = new BigDecimal("0.000002");
  private static final Delivery DELIVERY =
      Delivery.at(DELIVERED, LocalDate.of(2026, 11, 8)).closedThrough(YearMonth.of(2026, 10));
  private static final BillSpec SPEC =
      BillSpec.of(new RateCard(List.of()), DELIVERY.inFilesOf(700).withEmptyFile())
          .withOtherRows(30);
  private static final List<BillFormat> ROWS =
      Arrays.stream(BillFormat.values())
          .filter(format -> !format.name().startsWith("COST_EXPLORER"))
          .toList();
  private static final FleetSpec COMPANY =
      FleetSpec.demo().over(LocalDate.of(2026, 10, 25), 14).withSessionsPerDay(40);
  private static final Fleet FLEET = Fleet.generate(COMPANY);

  @TempDir private Path folder;

  private BillReading.Result read(BillFormat format) {
    BillReading.Result read =
        new BillReading(
                spark(),
                new LakeFiles(new Configuration()),
                Optional.of(UnaryOperator.identity()),
                DELIVERED.plusSeconds(86_400),
                new KnownBill(List.of(), month -> List.of()))
            .of(List.of(folder.resolve(format.label()).toString()));
    assertThat(read.problems()).as(format.label()).isEmpty();
    assertThat(read.months())
        .extracting(BillMonth::month)
        .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    return read;
  }

  private BillTruth write(BillSpec spec, List<BillFormat> formats) {
    return write(FLEET, spec, formats);
  }

  private BillTruth write(Fleet fleet, BillSpec spec, List<BillFormat> formats) {
    return SimulatedBill.write(fleet, Optional.empty(), spec, formats, folder);
  }

  private static List<BillDaily> daily(BillReading.Result read) {
    return read.months().stream().flatMap(month -> month.daily().stream()).toList();
  }

  private static String cell(BillDaily row) {
    return row.cell().accountId()
        + " "
        + row.cell().region()
        + " "
        + row.cell().capacityUnit()
        + " "
        + (row.cell().listUnitPrice() == null
            ? ""
            : row.cell().listUnitPrice().stripTrailingZeros().toPlainString())
        + " "
        + row.day();
  }

  private static Map<String, BigDecimal> figures(
      List<BillDaily> rows, Function<BillDaily, @Nullable BigDecimal> figure) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    rows.forEach(row -> figures.merge(cell(row), figure.apply(row), BigDecimal::add));
    return figures;
  }

  private static Map<String, BigDecimal> truth(
      BillTruth truth, Function<BilledDay, BigDecimal> figure) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (BilledDay day : truth.billed()) {
      figures.merge(
          day.at().cell().accountId()
              + " "
              + day.at().cell().region()
              + " "
              + day.at().cell().unit().label()
              + " "
              + day.at().cell().rate().stripTrailingZeros().toPlainString()
              + " "
              + day.at().day(),
          figure.apply(day),
          BigDecimal::add);
    }
    return figures;
  }

  private static void same(Map<String, BigDecimal> found, Map<String, BigDecimal> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (cell, figure) ->
            assertThat(figure.subtract(expected.get(cell)).abs())
                .as("%s: %s, not %s", cell, figure, expected.get(cell))
                .isLessThanOrEqualTo(MICRO));
  }

  private void isTrue(BillReading.Result read, BillTruth truth) {
    List<BillDaily> daily = daily(read);
    assertThat(daily).hasSizeGreaterThan(30);
    same(figures(daily, BillDaily::unitHours), truth(truth, BilledDay::unitHours));
    same(figures(daily, BillDaily::listCost), truth(truth, day -> day.money().list()));
    same(figures(daily, BillDaily::contractedCost), truth(truth, day -> day.money().net()));
    same(figures(daily, BillDaily::billedCost), truth(truth, day -> day.money().net()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyFormWithRowsSaysWhatIsTrue(long seed) {
    BillTruth truth = write(Fleet.generate(COMPANY.withSeed(seed)), SPEC.withSeed(seed), ROWS);
    List<BillDaily> first = List.of();
    for (BillFormat format : ROWS) {
      BillReading.Result read = read(format);
      isTrue(read, truth);
      List<BillDaily> daily = withoutForm(daily(read));
      if (first.isEmpty()) {
        first = daily;
      }
      assertThat(daily).as(format.label()).isEqualTo(first);
    }
  }

  /** It knows no rates, so its cells have those of all rates. */
  @Test
  void costExplorerSaysWhatItCanKnow() {
    List<BillFormat> formats = List.of(BillFormat.COST_EXPLORER_JSON, BillFormat.COST_EXPLORER_CSV);
    BillTruth truth = write(SPEC, formats);
    Map<String, BigDecimal> hours = withoutRate(truth(truth, BilledDay::unitHours));
    Map<String, BigDecimal> costs = withoutRate(truth(truth, day -> day.money().net()));
    for (BillFormat format : formats) {
      List<BillDaily> daily = daily(read(format));
      assertThat(daily).extracting(BillDaily::listCost).containsOnlyNulls();
      same(withoutRate(figures(daily, BillDaily::unitHours)), hours);
      same(withoutRate(figures(daily, BillDaily::billedCost)), costs);
    }
  }

  private static Map<String, BigDecimal> withoutRate(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    figures.forEach(
        (cell, figure) ->
            sums.merge(cell.replaceFirst("(DPU) [0-9.]* ", "$1 "), figure, BigDecimal::add));
    sums.values().removeIf(figure -> figure.signum() == 0);
    return sums;
  }

  /** FOCUS 1.0 has no invoices. */
  private static List<BillDaily> withoutForm(List<BillDaily> rows) {
    return rows.stream()
        .map(
            row ->
                new BillDaily(
                    row.month(),
                    row.day(),
                    row.cell(),
                    row.rateCode(),
                    row.billingCurrency(),
                    row.unitHours(),
                    row.listCost(),
                    row.contractedCost(),
                    row.billedCost(),
                    BillStatus.OPEN,
                    BillForm.CUR_2))
        .toList();
  }

  @Test
  void aMonthIsClosedWhereTheFormHasInvoices() {
    write(SPEC, ROWS);
    for (BillFormat format : ROWS) {
      List<BillStatus> months =
          read(format).months().stream().map(month -> month.deliveries().get(0).status()).toList();
      assertThat(months)
          .as(format.label())
          .containsExactly(
              format.name().startsWith("FOCUS_1_0") ? BillStatus.OPEN : BillStatus.CLOSED,
              BillStatus.OPEN);
    }
  }

  @Test
  void discountsOfTheContractAreInTheCellsWhereverTheBillHasThem() {
    Terms credits = Terms.NONE.withPrivateDiscount("0.1").with("5", "2", "0.2");
    for (Terms terms : List.of(credits.withDiscountRows("0.07"), credits.withNetColumns("0.07"))) {
      BillTruth truth = write(SPEC.with(terms), ROWS);
      BigDecimal invoice =
          truth.charges().stream()
              // Other charges are net of it already.
              .filter(total -> total.key().type() != Charge.Type.EDP_DISCOUNT)
              .map(total -> total.money().net())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      for (BillFormat format : ROWS) {
        BillReading.Result read = read(format);
        isNearlyTrue(read, truth);
        assertThat(charged(read).subtract(invoice).abs())
            .as(format.label())
            .isLessThan(new BigDecimal("0.001"));
      }
    }
  }

  /** A discount of a month is spread by list cost, and to the cent over all. */
  private void isNearlyTrue(BillReading.Result read, BillTruth truth) {
    same(figures(daily(read), BillDaily::listCost), truth(truth, day -> day.money().list()));
    Map<String, BigDecimal> expected = truth(truth, day -> day.money().net());
    Map<String, BigDecimal> found = figures(daily(read), BillDaily::billedCost);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    assertThat(sum(found).subtract(sum(expected)).abs()).isLessThan(new BigDecimal("0.0005"));
  }

  private static BigDecimal sum(Map<String, BigDecimal> figures) {
    return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal charged(BillReading.Result read) {
    return read.months().stream()
        .flatMap(month -> month.charges().stream())
        .map(BillCharge::billedCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void rowsThatNameSessionsAddUpToTheDays() {
    BillSpec spec =
        SPEC.with(Shape.HOURLY.withResourceIds().withoutHomePrefix()).with(DELIVERY.createNew());
    BillTruth truth = write(spec, ROWS);
    for (BillFormat format : ROWS) {
      BillReading.Result read = read(format);
      isTrue(read, truth);
      List<BilledSession> sessions =
          read.months().stream().flatMap(month -> month.sessions().stream()).toList();
      assertThat(sessions.stream().map(BilledSession::sessionId).distinct().count())
          .as(format.label())
          .isGreaterThan(100);
      Map<LocalDate, BigDecimal> byDay =
          sessions.stream()
              .collect(
                  Collectors.toMap(BilledSession::day, BilledSession::unitHours, BigDecimal::add));
      daily(read).stream()
          .collect(Collectors.toMap(BillDaily::day, BillDaily::unitHours, BigDecimal::add))
          .forEach(
              (day, hours) ->
                  assertThat(byDay.get(day).subtract(hours).abs())
                      .isLessThan(new BigDecimal("0.001")));
    }
  }

  @Test
  void daysAddUpToMonths() {
    BillTruth truth = write(SPEC.with(Shape.HOURLY.at(Grain.MONTHLY)), ROWS);
    BigDecimal all =
        truth.billed().stream().map(BilledDay::unitHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (BillFormat format : ROWS) {
      List<BillDaily> daily = daily(read(format));
      assertThat(daily).extracting(BillDaily::day).containsOnlyNulls();
      assertThat(daily.stream().map(BillDaily::unitHours).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(all.setScale(6, RoundingMode.HALF_UP));
    }
  }

  @Test
  void columnsThatAnExportLeavesOutAreMissedOnlyWhereTheyAreNeeded() {
    List<String> optional =
        new ArrayList<>(List.of("product_region_code", "pricing_unit", "pricing_rate_code"));
    optional.addAll(List.of("product", "resource_tags", "bill_billing_period_start_date"));
    BillTruth truth =
        write(
            SPEC.with(Shape.HOURLY.without(optional.toArray(String[]::new))),
            List.of(BillFormat.CUR_2_PARQUET, BillFormat.CUR_2_CSV));
    isTrue(read(BillFormat.CUR_2_PARQUET), truth);
    isTrue(read(BillFormat.CUR_2_CSV), truth);
  }
}
