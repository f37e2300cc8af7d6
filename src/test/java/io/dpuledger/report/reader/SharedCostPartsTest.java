package io.dpuledger.report.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.TeamSpend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedCostPartsTest {
  private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(6);

  @Test
  void theCostWithoutATeamIsDividedByWhatEachTeamCost() {
    assertThat(parts(team("a", 3_000_000), team("b", 1_000_000), team(null, 2_000_000)))
        .containsExactly(new BigDecimal("1.500000"), new BigDecimal("0.500000"), null);
  }

  @Test
  void nothingIsDividedIfNoCostHasATeamOrAllHasOne() {
    assertThat(parts(team(null, 2_000_000))).containsOnlyNulls();
    assertThat(parts(team("a", 0), team(null, 2_000_000))).containsOnlyNulls();
    assertThat(parts(team("a", 5), team("b", 7))).containsOnlyNulls();
  }

  @Property
  void thePartsAddUpAndEachIsTheTeamsShareToTheLastDecimal(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> costs,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long shared) {
    List<TeamSpend> teams = new ArrayList<>();
    for (int i = 0; i < costs.size(); i++) {
      teams.add(team("team " + i, costs.get(i)));
    }
    teams.add(costs.size() / 2, team(null, shared));
    BigDecimal attributed = money(costs.stream().mapToLong(Long::longValue).sum());

    List<TeamSpend> divided = SharedCostParts.of(teams);

    assertThat(divided).extracting(TeamSpend::listCost).isEqualTo(costsOf(teams));
    if (attributed.signum() == 0) {
      assertThat(divided).isEqualTo(teams);
      return;
    }
    assertThat(
            divided.stream()
                .map(TeamSpend::sharedCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(money(shared));
    for (TeamSpend team : divided) {
      BigDecimal part = team.sharedCost();
      if (team.team() == null) {
        assertThat(part).isNull();
      } else {
        assertThat(part).isNotNegative();
        assertThat(
                part.multiply(attributed).subtract(money(shared).multiply(team.listCost())).abs())
            .isLessThanOrEqualTo(UNIT.multiply(attributed));
      }
    }
  }

  private static List<BigDecimal> costsOf(List<TeamSpend> teams) {
    return teams.stream().map(TeamSpend::listCost).toList();
  }

  private static List<@Nullable BigDecimal> parts(TeamSpend... teams) {
    List<@Nullable BigDecimal> parts = new ArrayList<>();
    SharedCostParts.of(List.of(teams)).forEach(team -> parts.add(team.sharedCost()));
    return parts;
  }

  private static TeamSpend team(@Nullable String name, long millionths) {
    return new TeamSpend(name, money(millionths), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static BigDecimal money(long millionths) {
    return BigDecimal.valueOf(millionths, 6);
  }
}
