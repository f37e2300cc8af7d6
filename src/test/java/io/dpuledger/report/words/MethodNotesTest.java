package io.dpuledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.Assumptions;
import io.dpuledger.report.fixture.ReportFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodNotesTest {
  private static final Assumptions.RunCost RUN =
      new Assumptions.RunCost(Duration.ofMinutes(12), new BigDecimal("0.50"));

  @Test
  void aRunCostsItsTimeAtThePriceOfAnHour() {
    assertThat(MethodNotes.cost(RUN, ReportFixture.report().build().sections()))
        .startsWith(
            "This run took 12 minutes until the report was written. At report.run-cost-per-hour,"
                + " that is $0.10, and $3.00 in 30 nights.")
        .endsWith(" No saving was realised yet.");
    assertThat(MethodNotes.cost(RUN, List.of())).contains("that is", "0.10");
  }

  @Test
  void whatTheWorkersDidIsExplainedWhereItIsShown() {
    assertThat(MethodNotes.of(ReportFixture.realistic().build()))
        .extracting(Note::label)
        .contains("What the workers did");
    assertThat(MethodNotes.of(ReportFixture.report().build()))
        .extracting(Note::label)
        .doesNotContain("What the workers did");
  }

  @Test
  void withoutABillTheReportSaysHowToGiveItOne() {
    assertThat(QualityNotes.of(ReportFixture.realistic().build()))
        .filteredOn(note -> note.label().equals("Bill"))
        .singleElement()
        .extracting(Note::text)
        .asString()
        .contains("None was read", "bill.sources");
  }
}
