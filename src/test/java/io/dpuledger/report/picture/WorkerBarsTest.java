package io.dpuledger.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.report.fixture.SparkCostFixture;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerBarsTest {
  private static final SparkCost ROW = SparkCostFixture.of("risk<analytics").get(0);

  @Test
  void aBarSaysWhatItIsOfAndEachPartWhenPointedAt() {
    String svg = WorkerBars.chart("USD", "c0", "Workers", List.of(ROW)).draw(800);

    assertThat(svg)
        .contains("risk&lt;analytics · G.2X")
        .contains("$901 · 22\u00A0% busy")
        .contains(
            ": $901.00 · slots busy $201.10 · slots idle $140.75 · driver $60.05 · statement open,"
                + " no job $88.50 · nothing ran $310.25 · minimum charge $0.40 · unknown $99.95");
  }

  @Test
  void whatDoesNotFitIsOneBarWithAllOfIt() {
    String svg = WorkerBars.chart("USD", "c0", "Workers", Collections.nCopies(17, ROW)).draw(800);

    assertThat(svg).contains("3 others: $2,703.00 · slots busy $603.30");
    assertThat(svg.split("G.2X: ", -1)).hasSize(15);
  }
}
