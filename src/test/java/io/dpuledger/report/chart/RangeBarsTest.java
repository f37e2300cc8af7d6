package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeBarsTest {
  private static final RangeBars TEAMS =
      bars(
          new RangeBars.Bar("risk-analytics", 400, 250, 300, "$300–$550 · 31–58 %", "risk"),
          new RangeBars.Bar("a-team-with-a-name-that-goes-on-and-on", 90, 0, 10, "$10", "long"),
          new RangeBars.Bar("idle-none", 0, 0, 0, "$0 · –", "none"));

  @Test
  void wideDrawingIsAsLookedAt() {
    Golden.assertSame("range-bars-wide.svg", TEAMS.draw(498));
  }

  @Test
  void narrowDrawingIsAsLookedAt() {
    Golden.assertSame("range-bars-narrow.svg", TEAMS.draw(320));
  }

  @Test
  void longNamesAreCutButSaidInFullWhenPointedAt() {
    String name = "a-very-".repeat(20) + "long-name";
    String svg = bars(new RangeBars.Bar(name, 1, 1, 1, "$1", name)).draw(498);
    assertThat(SvgText.textsOf(svg))
        .noneMatch(text -> text.equals(name))
        .anyMatch(t -> t.endsWith("…"));
    assertThat(svg).contains("<title>" + name + "</title>");
  }

  @Test
  void nothingToShowHasNoNumbersThatAreNone() {
    String svg = bars(new RangeBars.Bar("team", 0, 0, 0, "$0", "team")).draw(498);
    assertThat(svg).doesNotContain("NaN", "Infinity");
  }

  @Test
  void noBarsAtAllIsDrawn() {
    assertThat(bars().draw(320)).endsWith("</svg>").doesNotContain("NaN");
  }

  @Test
  void sixtyBarsHaveALineEach() {
    RangeBars.Bar[] many =
        IntStream.range(0, 60)
            .mapToObj(i -> new RangeBars.Bar("team-" + i, 1, i, 1, "$" + i, "team-" + i))
            .toArray(RangeBars.Bar[]::new);
    assertThat(SvgText.textsOf(bars(many).draw(498))).contains("team-0", "team-59", "$59");
  }

  private static RangeBars bars(RangeBars.Bar... bars) {
    return new RangeBars("c0-teams", "Idle by team", "One bar a team.", List.of(bars));
  }
}
