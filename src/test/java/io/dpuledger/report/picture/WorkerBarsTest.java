package io.dpuledger.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.sparkcost.SparkCostParts;
import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.report.fixture.SparkCostFixture;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerBarsTest {
  private static final SparkCost ROW = SparkCostFixture.of("risk<analytics").get(0);

  @Test
  void aBarSaysWhatItIsOfAndEachPartWhenPointedAt() {
    String svg = WorkerBars.chart("USD", "c0", "Workers", List.of(ROW)).draw(800);

    assertThat(svg)
        .contains("risk&lt;analytics · G.2X")
        .contains("$901 · 59\u00A0% of slots busy while jobs ran")
        .contains(
            ": $901.00 · slots busy $201.10 · slots idle $140.75 · driver $60.05 · statement open,"
                + " no job $88.50 · nothing ran $310.25 · minimum charge $0.40 · unknown $99.95");
  }

  @Test
  void withoutAJobThereAreNoSlotsToBeBusy() {
    SparkCostParts idle =
        new SparkCostParts(
            BigDecimal.TEN,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);
    SparkCost row =
        new SparkCost(
            ROW.period(), ROW.group(), new SparkCostSum(idle, Map.of(), 1, 0, 0, BigDecimal.ZERO));

    assertThat(WorkerBars.chart("USD", "c0", "Workers", List.of(row)).draw(800))
        .contains(">$10.00<")
        .doesNotContain("of slots busy");
  }

  @Test
  void aPhoneShowsTheWholeNameAboveTheLabel() {
    String svg = WorkerBars.chart("USD", "c0", "Workers", List.of(ROW)).draw(320);

    assertThat(svg)
        .contains(">risk&lt;analytics · G.2X<")
        .contains(">$901 · 59\u00A0% of slots busy while jobs ran<");
  }

  @Test
  void whatDoesNotFitIsOneBarWithAllOfIt() {
    String svg = WorkerBars.chart("USD", "c0", "Workers", Collections.nCopies(17, ROW)).draw(800);

    assertThat(svg).contains("3 others: $2,703.00 · slots busy $603.30");
    assertThat(svg.split("G.2X: ", -1)).hasSize(15);
  }
}
