package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackedColumnsTest {
  @Test
  void wideDrawingIsAsLookedAt() {
    Golden.assertSame("stacked-columns-wide.svg", month(30).draw(1044));
  }

  @Test
  void narrowDrawingIsAsLookedAt() {
    Golden.assertSame("stacked-columns-narrow.svg", month(30).draw(320));
  }

  @Test
  void aSingleDayIsAColumnAndNotAWall() {
    Golden.assertSame("stacked-columns-one-day.svg", month(1).draw(1044));
  }

  @Test
  void whatIsUndecidedIsHatchedBetweenWorkAndIdling() {
    StackedColumns.Column day =
        new StackedColumns.Column("1 Nov", false, List.of(4.0, 3.0, 2.0), "a day");
    StackedColumns chart =
        new StackedColumns(
            "c0",
            "Active and idle",
            "By day.",
            List.of("worked", "may be idle", "idle"),
            Palette.IDLING,
            List.of(day, day),
            value -> "$" + Math.round(value));
    Golden.assertSame("stacked-columns-idling.svg", chart.draw(320));
  }

  @Test
  void nothingSpentIsDrawnWithoutNumbersThatAreNone() {
    StackedColumns.Column empty =
        new StackedColumns.Column("1 Nov", false, List.of(0.0), "nothing");
    String svg = chart(List.of("G.1X"), List.of(empty)).draw(320);
    assertThat(svg).doesNotContain("NaN", "Infinity", " bar\"");
  }

  @Test
  void noColumnsAtAllIsDrawn() {
    assertThat(chart(List.of(), List.of()).draw(320)).endsWith("</svg>").doesNotContain("NaN");
  }

  @Test
  void labelsOfFourHundredDaysDoNotOverlap() {
    List<Double> places = SvgText.middlesOf(month(400).draw(1044));
    assertThat(places).hasSizeGreaterThan(10);
    for (int index = 1; index < places.size(); index++) {
      assertThat(places.get(index) - places.get(index - 1)).isGreaterThan(TextWidth.of("30 Nov"));
    }
  }

  @Test
  void namesAreEscaped() {
    String svg = chart(List.of("<script>\"'&"), List.of()).draw(320);
    assertThat(svg).contains("&lt;script&gt;&quot;&#39;&amp;").doesNotContain("<script>");
  }

  private static StackedColumns month(int days) {
    List<StackedColumns.Column> columns =
        IntStream.rangeClosed(1, days)
            .mapToObj(
                day ->
                    new StackedColumns.Column(
                        (1 + day % 30) + " Nov",
                        day % 7 < 2,
                        List.of(day * 1.5, day * 0.7, day % 3 * 4.0),
                        "day " + day))
            .toList();
    return chart(List.of("G.1X", "G.2X", "Z.2X"), columns);
  }

  private static StackedColumns chart(List<String> series, List<StackedColumns.Column> columns) {
    return new StackedColumns(
        "c0",
        "Spend",
        "By day.",
        series,
        Palette.SERIES,
        columns,
        value -> String.format(Locale.ROOT, "$%.0f", value));
  }
}
