package io.dpuledger.analysis.rightsizing.saving;

import static io.dpuledger.model.advice.HowEnded.LIVE;
import static io.dpuledger.model.advice.HowEnded.OTHERWISE;
import static io.dpuledger.model.advice.HowEnded.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.SessionSetup.RanBeyond;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeenShareTest {
  @Test
  void sessionsThatEndedAlikeStandForEachOther() {
    assertThat(
            times(
                Map.of(
                    TIMED_OUT,
                    ran("700", "100"),
                    OTHERWISE,
                    ran("300", "150"),
                    LIVE,
                    ran("5", "5"))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                TIMED_OUT,
                new BigDecimal("7"),
                OTHERWISE,
                new BigDecimal("2"),
                LIVE,
                BigDecimal.ONE));
  }

  @Test
  void whereNoneThatEndedSoWasReadTheOthersStandForThem() {
    assertThat(times(Map.of(TIMED_OUT, ran("700", "0"), OTHERWISE, ran("300", "150"))))
        .containsExactlyInAnyOrderEntriesOf(Map.of(OTHERWISE, new BigDecimal("6.666666666666667")));
    assertThat(times(Map.of(TIMED_OUT, ran("700", "0")))).isEmpty();
  }

  @Test
  void sessionsThatTheTimeoutDoesNotChangeDoNotCount() {
    SessionSetup shorter =
        setup(GroupFixture.sessions(10).timeout(10), Map.of(LIVE, ran("9", "1")));
    assertThat(SeenShare.times(List.of(shorter), 15)).isEmpty();
  }

  /** What was seen of each kind, times its factor, is what all ran beyond the timeout. */
  @Property
  void nothingIsLost(
      @ForAll @IntRange(min = 1, max = 10_000) int timedOut,
      @ForAll @IntRange(min = 1, max = 10_000) int otherwise,
      @ForAll @IntRange(max = 10_000) int live,
      @ForAll @IntRange(min = 1, max = 9) int read) {
    Map<HowEnded, RanBeyond> ran =
        Map.of(
            TIMED_OUT, ran(timedOut * 10, timedOut * read),
            OTHERWISE, ran(otherwise * 10, otherwise),
            LIVE, ran(live, 0));

    double all =
        times(ran).entrySet().stream()
            .mapToDouble(one -> ran.get(one.getKey()).read().multiply(one.getValue()).doubleValue())
            .sum();

    assertThat(all).isCloseTo(timedOut * 10.0 + otherwise * 10.0 + live, within(1e-6));
  }

  private static RanBeyond ran(long all, long read) {
    return new RanBeyond(BigDecimal.valueOf(all), BigDecimal.valueOf(read));
  }

  private static RanBeyond ran(String all, String read) {
    return new RanBeyond(new BigDecimal(all), new BigDecimal(read));
  }

  private static Map<HowEnded, BigDecimal> times(Map<HowEnded, RanBeyond> ran) {
    return SeenShare.times(List.of(setup(GroupFixture.sessions(10).timeout(60), ran)), 15);
  }

  private static SessionSetup setup(GroupFixture sessions, Map<HowEnded, RanBeyond> ran) {
    SessionSetup setup = GroupFixture.group(sessions).setups().get(0);
    return new SessionSetup(
        setup.shape(),
        setup.idleTimeoutMinutes(),
        setup.idleProtected(),
        setup.spend(),
        setup.tails(),
        setup.shorts(),
        setup.watched(),
        setup.usedShare(),
        setup.mostCut(),
        Map.of(15, ran),
        setup.cheaper(),
        setup.worstSessionCost(),
        setup.owners(),
        setup.lapses(),
        setup.logged());
  }
}
