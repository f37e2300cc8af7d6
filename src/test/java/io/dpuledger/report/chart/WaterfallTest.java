package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaterfallTest {
  @Test
  void moreAndLessBetweenTwoTotalsAreAsLookedAt() {
    Golden.assertSame("waterfall-wide.svg", moved().draw(1044));
  }

  @Test
  void onAPhoneNamesAndAmountsStandAboveTheirBars() {
    Golden.assertSame("waterfall-narrow.svg", moved().draw(320));
  }

  @Test
  void smallChangesAreShownByCuttingTheTotalsOff() {
    String svg = chart(20000, step("risk-analytics", 300), step("finance-bi", -120)).draw(1044);
    Golden.assertSame("waterfall-cut-off.svg", svg);
    assertThat(SvgText.textsOf(svg)).contains("starts at 19800");
  }

  @Test
  void largeChangesStartAtZero() {
    assertThat(SvgText.textsOf(chart(1000, step("a", -900)).draw(1044)))
        .noneMatch(text -> text.startsWith("starts at"));
  }

  @Test
  void aChangeThatLeavesNothingIsAsLookedAt() {
    Golden.assertSame("waterfall-to-nothing.svg", chart(500, step("all of it", -500)).draw(1044));
  }

  @Test
  void whatGoesBelowZeroMeanwhileStaysInTheDrawing() {
    String svg = chart(100, step("sessions", -300), step("hours", 250)).draw(1044);
    assertThat(svg).doesNotContain("NaN", "Infinity", "d=\"M-");
  }

  @Test
  void nothingThatMovedHasNoNumbersThatAreNone() {
    assertThat(chart(0).draw(320)).doesNotContain("NaN", "Infinity");
    assertThat(chart(100).draw(1044)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void fourHundredChangesHaveALineEach() {
    Waterfall.Step[] many =
        IntStream.range(0, 400).mapToObj(i -> step("team-" + i, i)).toArray(Waterfall.Step[]::new);
    assertThat(SvgText.textsOf(chart(10, many).draw(1044))).contains("team-0", "team-399");
  }

  @Test
  void namesAreEscapedAndFit() {
    String name = "<script>\"'&" + "x".repeat(200);
    for (int width : List.of(320, 1044)) {
      String svg = chart(1000, step(name, 400)).draw(width);
      assertThat(svg).contains("&lt;script&gt;&quot;&#39;&amp;").doesNotContain("<script>");
      assertThat(SvgText.textsOf(svg))
          .noneMatch(text -> text.contains("x".repeat(200)))
          .anyMatch(text -> text.endsWith("…"));
    }
  }

  private static Waterfall moved() {
    return chart(1000, step("risk-analytics", 400), step("finance-bi", -150));
  }

  private static Waterfall.Step step(String name, double change) {
    return new Waterfall.Step(
        name, change, String.format(Locale.ROOT, "%+.0f", change), name + " moved");
  }

  private static Waterfall chart(double before, Waterfall.Step... changes) {
    double after = before;
    for (Waterfall.Step change : changes) {
      after += change.value();
    }
    return new Waterfall(
        "c0-movers",
        "What moved",
        "From before to now.",
        total("1–28 Oct", before),
        List.of(changes),
        total("29 Oct–25 Nov", after),
        start -> String.format(Locale.ROOT, "starts at %.0f", start));
  }

  private static Waterfall.Step total(String name, double value) {
    return new Waterfall.Step(name, value, String.format(Locale.ROOT, "$%.0f", value), name);
  }
}
