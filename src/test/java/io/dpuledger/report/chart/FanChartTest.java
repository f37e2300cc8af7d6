package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanChartTest {
  private static final FanChart.Level BUDGET = new FanChart.Level("budget", 3000, "$3,000");

  @Test
  void aMonthWithItsBudgetAndTheMonthBeforeIsAsLookedAt() {
    Golden.assertSame("fan-wide.svg", month().draw(1044));
  }

  @Test
  void onAPhoneAmountsStandInTheLegend() {
    Golden.assertSame("fan-narrow.svg", month().draw(320));
  }

  @Test
  void oneDayIsALineFromNothing() {
    Golden.assertSame(
        "fan-one-day.svg", chart(30, line("November so far", 1), null, fan(30), null).draw(1044));
  }

  @Test
  void aMonthWithoutBudgetOrForecastIsALine() {
    String svg = chart(30, line("November so far", 30), null, null, null).draw(1044);
    Golden.assertSame("fan-line-only.svg", svg);
    assertThat(svg).doesNotContain("budget", "forecast", "expected");
  }

  @Test
  void labelsOfFourHundredStepsDoNotOverlap() {
    String svg = chart(400, line("so far", 380), line("before", 400), fan(400), BUDGET).draw(1044);
    List<Double> places = SvgText.middlesOf(svg);
    assertThat(places).hasSizeGreaterThan(10);
    for (int index = 1; index < places.size(); index++) {
      assertThat(places.get(index) - places.get(index - 1)).isGreaterThan(TextWidth.of("400"));
    }
    assertThat(svg).doesNotContain("NaN", "Infinity");
  }

  @Test
  void amountsThatAreAlikeStandBelowEachOther() {
    FanChart alike =
        chart(
            30,
            line("so far", 21),
            new FanChart.Line("October", 0, List.of(3000.0), "$3,000"),
            new FanChart.Fan("forecast", 2999, 3000, 3001, 30, "$3,000"),
            BUDGET);
    assertThat(
            Stream.of("expected $3,000", "budget $3,000", "October $3,000")
                .flatMap(text -> SvgText.heightsOf(alike.draw(1044), text).stream()))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingSpentHasNoNumbersThatAreNone() {
    FanChart.Line nothing = new FanChart.Line("so far", 0, List.of(0.0, 0.0), "$0");
    assertThat(chart(30, nothing, null, null, null).draw(320)).doesNotContain("NaN", "Infinity");
    FanChart.Line none = new FanChart.Line("so far", 0, List.of(), "$0");
    assertThat(chart(0, none, null, null, null).draw(320)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void namesAreEscapedAndFit() {
    String name = "<script>\"'&" + "x".repeat(400);
    FanChart.Level level = new FanChart.Level(name, 3000, "$3,000");
    for (int width : List.of(320, 1044)) {
      String svg = chart(30, line(name, 21), line(name, 31), fan(30), level).draw(width);
      assertThat(svg).contains("&lt;script&gt;&quot;&#39;&amp;").doesNotContain("<script>");
      assertThat(SvgText.textsOf(svg)).noneMatch(text -> text.length() > 200);
    }
  }

  private static FanChart month() {
    return chart(31, line("November so far", 21), line("October", 31), fan(30), BUDGET);
  }

  private static FanChart.Line line(String name, int days) {
    return new FanChart.Line(
        name,
        0,
        DoubleStream.iterate(90, sum -> sum + 60 + sum % 70).limit(days).boxed().toList(),
        "$" + days * 90);
  }

  private static FanChart.Fan fan(int until) {
    return new FanChart.Fan(
        "forecast $2,950 ($2,700 to $3,300)", 2700, 2950, 3300, until, "$2,950");
  }

  private static FanChart chart(
      int days,
      FanChart.Line soFar,
      FanChart.@Nullable Line before,
      FanChart.@Nullable Fan fan,
      FanChart.@Nullable Level level) {
    return new FanChart(
        "c0-month",
        "November by day",
        "Added up.",
        IntStream.rangeClosed(1, days).mapToObj(Integer::toString).toList(),
        soFar,
        before,
        fan,
        level,
        IntStream.rangeClosed(1, days).mapToObj(day -> "Day " + day).toList(),
        value -> String.format(Locale.ROOT, "$%,.0f", value));
  }
}
