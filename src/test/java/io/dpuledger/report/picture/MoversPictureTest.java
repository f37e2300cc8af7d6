package io.dpuledger.report.picture;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.chart.Waterfall;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoversPictureTest {
  @Property(tries = 200)
  void whatIsShownAddsUpToAllThatMoved(
      @ForAll @Size(max = 40) List<@BigRange(min = "-9999", max = "9999") @Scale(6) BigDecimal> all) {
    List<MoversPicture.Change> changes =
        all.stream().map(amount -> new MoversPicture.Change("team", amount, "")).toList();
    List<MoversPicture.Change> shown = MoversPicture.shown(changes);
    assertThat(shown).hasSizeLessThanOrEqualTo(7);
    assertThat(sum(shown)).isEqualByComparingTo(sum(changes));
  }

  @Test
  void teamsAreShownMoreFirstAndTheRestAsOne() {
    Outlook.Mover[] movers =
        IntStream.rangeClosed(1, 12)
            .mapToObj(team -> mover("team-" + team, team % 2 == 0 ? 10 * team : -10 * team))
            .toArray(Outlook.Mover[]::new);
    Waterfall picture = picture(movers);
    assertThat(picture.changes())
        .extracting(Waterfall.Step::name)
        .containsExactly("team-12", "team-10", "team-8", "team-11", "team-9", "team-7", "6 others");
    assertThat(picture.last().value())
        .isEqualTo(
            picture.first().value()
                + picture.changes().stream().mapToDouble(Waterfall.Step::value).sum());
  }

  @Test
  void ofOneTeamItsCausesAreShown() {
    assertThat(picture(mover("risk-analytics", -120)).changes())
        .extracting(Waterfall.Step::name)
        .containsExactly("sessions");
  }

  @Test
  void nothingThatMovedIsNoPicture() {
    assertThat(MoversPicture.of(section(mover("risk-analytics", 0)), "c0")).isNull();
    assertThat(MoversPicture.of(section(), "c0")).isNull();
  }

  private static Waterfall picture(Outlook.Mover... movers) {
    return (Waterfall) Objects.requireNonNull(MoversPicture.of(section(movers), "c0"));
  }

  private static CurrencySection section(Outlook.Mover... movers) {
    return report()
        .outlook(Outlook.NONE.with(Outlook.MOVERS, List.of(movers)))
        .build()
        .sections()
        .get(0);
  }

  private static Outlook.Mover mover(String team, int change) {
    BigDecimal nothing = money("0");
    BigDecimal moved = BigDecimal.valueOf(change);
    return new Outlook.Mover(
        team, money("500"), money("500").add(moved), moved, nothing, nothing, nothing);
  }

  private static BigDecimal sum(List<MoversPicture.Change> changes) {
    return changes.stream()
        .map(MoversPicture.Change::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
