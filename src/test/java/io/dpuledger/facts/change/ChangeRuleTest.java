package io.dpuledger.facts.change;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeRuleTest extends FactsTest {
  private static final TableRow OVER_MIDNIGHT =
      fact(observed("a").created(Instant.parse("2026-10-05T23:00:00Z")).ran(7200));

  @Test
  void whatWasCreatedBeforeThePruningStaysAsItIs() {
    assertThat(rule("2026-10-06").isFrozen(OVER_MIDNIGHT)).isTrue();
    assertThat(rule("2026-10-05").isFrozen(OVER_MIDNIGHT)).isFalse();
    assertThat(rule(null).isFrozen(OVER_MIDNIGHT)).isFalse();
  }

  @Test
  void whatHasAPartBetweenTheFirstAndTheLastHalfMovedDayIsHalfMoved() {
    assertThat(rule(null, "2026-10-05").isHalfMoved(OVER_MIDNIGHT)).isTrue();
    assertThat(rule(null, "2026-10-06").isHalfMoved(OVER_MIDNIGHT)).isTrue();
    assertThat(rule(null, "2026-10-01", "2026-10-09").isHalfMoved(OVER_MIDNIGHT)).isTrue();
    assertThat(rule(null, "2026-10-04").isHalfMoved(OVER_MIDNIGHT)).isFalse();
    assertThat(rule(null, "2026-10-07").isHalfMoved(OVER_MIDNIGHT)).isFalse();
    assertThat(rule(null).isHalfMoved(OVER_MIDNIGHT)).isFalse();
  }

  @Test
  void aSessionIsRestatedIfThePriceOfTheMonthInWhichItStartedChanged() {
    TreeSet<String> october = new TreeSet<>(List.of("2026-10"));
    ChangeRule rule = new ChangeRule(false, null, new TreeSet<>(), october);
    TableRow earlier = fact(observed("b").created(Instant.parse("2026-09-30T20:00:00Z")).ran(90));

    assertThat(rule.isRestated(OVER_MIDNIGHT)).isTrue();
    assertThat(rule.isRestated(earlier)).isFalse();
    assertThat(rule(null).isRestated(OVER_MIDNIGHT)).isFalse();
    assertThat(ChangeRule.mayBeRestated("2026-09-30", october)).isTrue();
    assertThat(ChangeRule.mayBeRestated("2026-09-29", october)).isFalse();
    assertThat(ChangeRule.mayBeRestated("2026-11-01", october)).isFalse();
  }

  @Test
  void aFactHasItsDaysUnlessItsUseIsUnknown() {
    assertThat(FactRow.days(OVER_MIDNIGHT)).containsExactly("2026-10-05", "2026-10-06");
    assertThat(FactRow.days(fact(observed("a").without("execution_time_seconds")))).isEmpty();
  }

  @Test
  void factsReachAsFarAsTheLastOfThem() {
    FactReach profile = new FactReach();
    TableRow live = fact(observed("b").live(Instant.parse("2026-10-05T10:00:00Z")));

    assertThat(sum(profile, List.of(OVER_MIDNIGHT, live)))
        .containsOnlyKeys("2026-10-05")
        .extractingByKey("2026-10-05")
        .isEqualTo(
            new FactReach.Reach(
                2, "2026-10-06", true, new TreeSet<>(List.of("2026-10-05", "2026-10-06"))));
  }

  private static ChangeRule rule(@Nullable String prunedBefore, String... halfMoved) {
    return new ChangeRule(false, prunedBefore, new TreeSet<>(List.of(halfMoved)), new TreeSet<>());
  }
}
