package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  @Test
  void drawingIsAsLookedAt() {
    Golden.assertSame("heat-map-wide.svg", map(24, 10).draw(1044));
  }

  @Test
  void drawingForPhonesIsAsLookedAt() {
    Golden.assertSame("heat-map-narrow.svg", map(24, 10).draw(320));
  }

  @Test
  void nothingAtAllIsAsLightAsNothing() {
    assertThat(map(24, 0).draw(320)).doesNotContain("fill-opacity=\"0.2\" d=\"M4");
    assertThat(map(0, 0).draw(320)).contains("</svg>");
  }

  @Test
  void whatPeopleTypedIsEscaped() {
    assertThat(map(1, 3).draw(1044)).doesNotContain("<b>").contains("&lt;b&gt;");
  }

  private static HeatMap map(int columns, double most) {
    List<List<HeatMap.Cell>> cells =
        IntStream.range(0, 2)
            .mapToObj(
                row ->
                    IntStream.range(0, columns)
                        .mapToObj(
                            column ->
                                new HeatMap.Cell(
                                    row == 0 ? most * column / 24 : 0, row + " <b> " + column))
                        .toList())
            .toList();
    return new HeatMap(
        "week",
        "Week",
        "A week.",
        List.of("Mon", "Tue"),
        IntStream.range(0, columns).mapToObj("%02d:00"::formatted).toList(),
        cells,
        "10 sessions");
  }
}
