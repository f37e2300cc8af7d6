package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeoutPanelsTest {
  private static final TimeoutPanels.Range RANGE = new TimeoutPanels.Range(-310, -45);
  private static final TimeoutPanels.Today TODAY = new TimeoutPanels.Today(60, "today 60 min");

  private static final List<TimeoutPanels.Point> POINTS =
      List.of(
          point(5, 900, 55),
          point(10, 150, 32),
          point(15, -90, 27),
          point(20, -180, 22),
          point(30, -160, 17),
          point(45, -80, 9),
          point(60, 0, 0));

  private static final TimeoutPanels CURVE =
      chart(POINTS, 3, RANGE, TODAY, "From 246 pauses that were seen.");

  @Test
  void aCurveIsAsLookedAt() {
    Golden.assertSame("timeouts-wide.svg", CURVE.draw(1044));
  }

  @Test
  void onAPhoneThePanelsAreBelowEachOther() {
    Golden.assertSame("timeouts-narrow.svg", CURVE.draw(320));
  }

  @Test
  void aTimeoutOfTodayBeyondTheCurveIsNamedAtItsEnd() {
    String svg =
        chart(POINTS, 3, null, new TimeoutPanels.Today(480, "today 480 min"), "").draw(320);
    Golden.assertSame("timeouts-beyond.svg", svg);
    assertThat(SvgText.textsOf(svg)).contains("today 480 min →", "20");
  }

  @Test
  void twoTimeoutsThatCostTheSameAreACurve() {
    TimeoutPanels.Today none = new TimeoutPanels.Today(null, "no idle timeout acts today");
    String svg = chart(List.of(point(90, 0, 0), point(120, 0, 0)), 1, null, none, "").draw(1044);
    assertThat(svg).doesNotContain("NaN", "Infinity", "dashed").contains("no idle timeout acts");
  }

  @Test
  void theRecommendedTimeoutIsAlwaysNamed() {
    for (int advised = 0; advised < POINTS.size(); advised++) {
      String svg = chart(POINTS, advised, RANGE, TODAY, "").draw(320);
      assertThat(SvgText.textsOf(svg)).contains("" + POINTS.get(advised).minutes());
    }
  }

  @Test
  void whatPeopleTypedIsEscapedAndCut() {
    String svg = chart(POINTS, 3, RANGE, TODAY, "<b>\"'& " + "x".repeat(400)).draw(320);
    assertThat(svg).contains("&lt;b&gt;&quot;&#39;&amp;").doesNotContain("<b>");
    assertThat(SvgText.textsOf(svg)).noneMatch(text -> text.length() > 100);
  }

  @Test
  void eachDrawingIsSmall() {
    for (int width : List.of(320, 1044)) {
      assertThat(CURVE.draw(width).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000);
    }
  }

  private static TimeoutPanels.Point point(int minutes, double cost, double interruptions) {
    return new TimeoutPanels.Point(
        minutes,
        cost,
        cost - interruptions * 2,
        cost + interruptions * 4,
        interruptions,
        minutes + " min: as it is");
  }

  private static TimeoutPanels chart(
      List<TimeoutPanels.Point> points,
      int advised,
      TimeoutPanels.@Nullable Range range,
      TimeoutPanels.Today today,
      String note) {
    return new TimeoutPanels(
        "c0-change0",
        "Timeouts",
        "Two panels.",
        new TimeoutPanels.Words(
            "Cost a month against today",
            "Interruptions a month",
            "recommended",
            "20 min: $180 less",
            "20 min: 22",
            "if an interruption costs half or twice as much",
            "90 % range"),
        points,
        advised,
        range,
        today,
        List.of(note),
        value -> String.format(Locale.ROOT, "$%,.0f", value));
  }
}
