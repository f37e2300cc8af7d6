package io.dpuledger.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.bill.charge.Money;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.Grain;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of every form, read back by DuckDB. */
class BillFilesTest {
  private static final Terms TERMS =
      Terms.NONE.withPrivateDiscount("0.05").withNetColumns("0.08").with("25", "3.5", "0.19");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = BillFormat.class,
      names = "COST_EXPLORER.*",
      mode = EnumSource.Mode.MATCH_NONE)
  void everyFormHasTheTruthByAccountUnitAndDay(BillFormat format) {
    BillSpec spec = BillsOfAFleet.spec().with(TERMS).withOtherRows(30);
    BillTruth truth = write(spec, format);
    try (DuckDb duck = new DuckDb()) {
      assertThat(
              duck.rows(
                  Sql.sessions(
                      format,
                      Sql.files(folder, format),
                      "account, region, unit, on_day, round(sum(usage), 6), round(sum(list), 6), round(sum(net), 6)",
                      "account, region, unit, on_day")))
          .isEqualTo(days(truth));
    }
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void everyGrainHasTheTruthOfTheMonth(Grain grain) {
    BillTruth truth =
        write(BillsOfAFleet.spec().with(TERMS).with(Shape.HOURLY.at(grain)), BillFormat.CUR_2_CSV);
    try (DuckDb duck = new DuckDb()) {
      assertThat(
              duck.column(
                  Sql.sessions(
                      BillFormat.CUR_2_CSV,
                      Sql.files(folder, BillFormat.CUR_2_CSV),
                      "round(sum(usage), 6)",
                      "substr(on_day, 1, 7)")))
          .isEqualTo(
              List.of(total(truth, YearMonth.of(2026, 10)), total(truth, YearMonth.of(2026, 11))));
    }
  }

  private BillTruth write(BillSpec spec, BillFormat format) {
    return SimulatedBill.write(
        BillsOfAFleet.fleet(), Optional.empty(), spec, List.of(format), folder);
  }

  private static String total(BillTruth truth, YearMonth month) {
    return number(
        truth.billed().stream()
            .filter(day -> YearMonth.from(day.at().day()).equals(month))
            .map(BillTruth.BilledDay::unitHours)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static List<List<String>> days(BillTruth truth) {
    TreeMap<List<String>, BillTruth.BilledDay> days =
        new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
    for (BillTruth.BilledDay day : truth.billed()) {
      TrueCell cell = day.at().cell();
      days.merge(
          List.of(cell.accountId(), cell.region(), cell.unit().label(), day.at().day().toString()),
          day,
          (one, other) ->
              new BillTruth.BilledDay(
                  one.at(),
                  one.unitHours().add(other.unitHours()),
                  one.money().plus(other.money())));
    }
    List<List<String>> rows = new ArrayList<>();
    days.forEach(
        (key, day) -> {
          List<String> row = new ArrayList<>(key);
          Money money = day.money();
          row.addAll(List.of(number(day.unitHours()), number(money.list()), number(money.net())));
          rows.add(row);
        });
    return rows;
  }

  private static String number(BigDecimal number) {
    return Double.toString(number.setScale(6, RoundingMode.HALF_UP).doubleValue());
  }
}
