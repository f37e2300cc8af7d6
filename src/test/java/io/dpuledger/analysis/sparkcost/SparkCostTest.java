package io.dpuledger.analysis.sparkcost;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ValueRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparkCostTest {
  private static final UsagePeriod PERIOD =
      new UsagePeriod(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-28"));
  private static final SparkCostGroup SMALL = new SparkCostGroup(false, "a", "G.1X", "USD");
  private static final SparkCostGroup LARGE = new SparkCostGroup(false, "a", "G.2X", "USD");
  private static final SparkCostGroup NOBODY = new SparkCostGroup(false, null, null, "EUR");
  private static final SparkCostSum LOGGED =
      SparkCostSum.of(new SessionCost(parts("0.5"), UnknownReason.LOG));
  private static final SparkCostSum POLLED =
      SparkCostSum.of(new SessionCost(parts("0.2"), UnknownReason.COVERAGE));

  @Test
  void eachCurrencyHasATotalThatIsTheSumOfItsRows() {
    List<SparkCost> rows =
        SparkCost.of(
            PERIOD,
            Map.of(
                LARGE,
                SparkCostSum.withoutLog(new BigDecimal("7")),
                SMALL,
                LOGGED.plus(POLLED),
                NOBODY,
                SparkCostSum.WITHOUT_COST));

    assertThat(rows)
        .extracting(row -> row.group().currency() + " " + row.group().workerType())
        .containsExactly("EUR null", "EUR null", "USD null", "USD G.1X", "USD G.2X");
    SparkCostSum total = rows.get(2).sum();
    assertThat(rows.get(2).group().isTotal()).isTrue();
    assertThat(total.parts().sum()).isEqualByComparingTo("12.7");
    assertThat(total.unknownBecauseOf(UnknownReason.LOG)).isEqualByComparingTo("0.5");
    assertThat(total.unknownBecauseOf(UnknownReason.COVERAGE)).isEqualByComparingTo("0.2");
    assertThat(total.unknownBecauseOf(UnknownReason.STATEMENTS)).isZero();
    assertThat(total.sessions()).isEqualTo(2);
    assertThat(total.withoutLog()).isOne();
    assertThat(total.costWithoutLog()).isEqualByComparingTo("7");
    assertThat(rows.get(0).sum().withoutCost()).isOne();
  }

  @Test
  void aRowReadsBackAsItWasWritten() {
    SparkCost row = new SparkCost(PERIOD, SMALL, LOGGED.plus(POLLED));

    SparkCost read =
        SparkCostTable.TABLE.read(
            ValueRow.of(SparkCostTable.TABLE.schema(), SparkCostTable.TABLE.row(row)));

    assertThat(read.period()).isEqualTo(row.period());
    assertThat(read.group()).isEqualTo(row.group());
    assertThat(read.sum().parts()).isEqualTo(row.sum().parts());
    assertThat(read.sum().sessions()).isEqualTo(2);
    for (UnknownReason reason : UnknownReason.values()) {
      assertThat(read.sum().unknownBecauseOf(reason)).isEqualTo(row.sum().unknownBecauseOf(reason));
    }
  }

  private static SparkCostParts parts(String unknown) {
    BigDecimal one = BigDecimal.ONE;
    return new SparkCostParts(one, one, one, one, one, one, new BigDecimal(unknown));
  }
}
