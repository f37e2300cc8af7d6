package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StripTest {
  @Test
  void daysUnderTheirColumnsAreMarkedWholeAndInPart() {
    Golden.assertSame("stacked-columns-strip.svg", columns(0, 1, 1, 0.5, 0, 1).draw(1044));
  }

  @Test
  void onlyWhatIsThereIsNamed() {
    assertThat(SvgText.textsOf(columns(0, 1).draw(320))).contains("read").doesNotContain("in part");
    assertThat(SvgText.textsOf(columns(0, 0.2).draw(320)))
        .contains("in part")
        .doesNotContain("read");
    assertThat(SvgText.textsOf(columns(0, 0).draw(320))).doesNotContain("read", "in part");
  }

  private static StackedColumns columns(double... shares) {
    List<Double> all = Arrays.stream(shares).boxed().toList();
    return new StackedColumns(
        "c0-idle",
        "Idle",
        "By day.",
        List.of("statement open", "unknown", "idle"),
        Palette.IDLING,
        Stream.generate(
                () -> new StackedColumns.Column("1 Nov", false, List.of(4.0, 3.0, 2.0), "a day"))
            .limit(all.size())
            .toList(),
        new Strip("read", "in part", all),
        value -> "$" + Math.round(value));
  }
}
