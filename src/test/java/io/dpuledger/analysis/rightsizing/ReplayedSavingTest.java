package io.dpuledger.analysis.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.logged.ReplayBasis;
import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SmallerCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** What fewer workers save lies between what replays say at worst and at best, for any group. */
class ReplayedSavingTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 11, 30), 30);
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final double CENT = 0.01;
  private static final int TODAY = 10;
  private static int recommended;

  /** A session of ten workers: hours of which some idle at its end, and in some jobs ran. */
  private record Ran(LoggedUse logged, double cost, double idle, double jobs) {
    /** What it costs with so many workers, after its idle time was cut. */
    double then(int workers, double cut, boolean atWorst) {
      SmallerCount.Range range = logged.with(workers).range();
      long millis =
          atWorst ? range.slowMillis() : Math.max(range.observedMillis(), range.fastMillis());
      double longer = (double) (millis - range.observedMillis()) / range.observedMillis();
      return (cost - cut + jobs * longer) * workers / TODAY;
    }
  }

  @AfterContainer
  static void someWereRecommended() {
    assertThat(recommended).isGreaterThan(50);
  }

  @Property(tries = 300)
  void theSavingIsWithinWhatReplaysSay(@ForAll long seed) {
    Random random = new Random(seed);
    List<Ran> sessions = new ArrayList<>();
    int number = 15 + random.nextInt(60);
    int slowest = 1 + random.nextInt(40);
    for (int i = 0; i < number; i++) {
      sessions.add(session(random, i, slowest));
    }
    int tails = random.nextInt(3) == 0 ? 0 : number;

    List<Recommendation> advice = advice(sessions, tails);

    double cost = sessions.stream().mapToDouble(Ran::cost).sum();
    for (Recommendation one : advice) {
      for (Recommendation.Saving saving : List.of(one.estimated(), one.incremental())) {
        assertThat(saving.low()).isNotNegative().isLessThanOrEqualTo(saving.expected());
        assertThat(saving.expected()).isLessThanOrEqualTo(saving.high());
        assertThat(saving.high().doubleValue()).isLessThan(cost + CENT);
      }
      assertThat(one.incremental().high()).isLessThanOrEqualTo(one.estimated().high());
    }
    assertThat(advice.stream().mapToDouble(one -> one.incremental().high().doubleValue()).sum())
        .as("no money is saved twice")
        .isLessThan(cost + CENT);
    advice.stream()
        .filter(one -> one.kind() == Kind.WORKER_COUNT)
        .forEach(one -> between(one, advice, sessions));
  }

  private static void between(Recommendation one, List<Recommendation> all, List<Ran> sessions) {
    recommended++;
    int workers = ReplayBasis.of(one.details()).orElseThrow().workers();
    assertThat(one.estimated().low().doubleValue())
        .isLessThan(saved(sessions, workers, false, true) + CENT);
    assertThat(one.estimated().high().doubleValue())
        .isGreaterThan(saved(sessions, workers, false, false) - CENT);
    double low = all.stream().mapToDouble(each -> each.incremental().low().doubleValue()).sum();
    boolean hasTimeout = all.stream().anyMatch(each -> each.kind() == Kind.IDLE_TIMEOUT);
    assertThat(low)
        .as("with the timeout before it")
        .isLessThan(saved(sessions, workers, hasTimeout, true) + CENT);
  }

  private static double saved(
      List<Ran> sessions, int workers, boolean hasTimeout, boolean atWorst) {
    return sessions.stream()
        .mapToDouble(one -> one.cost() - one.then(workers, hasTimeout ? one.idle() : 0, atWorst))
        .sum();
  }

  private static List<Recommendation> advice(List<Ran> sessions, int tails) {
    double idle = sessions.stream().mapToDouble(Ran::idle).sum();
    double cost = sessions.stream().mapToDouble(Ran::cost).sum();
    List<LoggedUse> logged = sessions.stream().map(Ran::logged).toList();
    SessionProfile group =
        GroupFixture.group(
            GroupFixture.sessions(sessions.size())
                .workers("G.1X", TODAY)
                .cost(text(cost), "6000")
                .idleAtLeast(text(idle))
                .tails(tails, text(idle))
                .mostCut(text(idle))
                .logged(
                    new LoggedWork(
                        logged,
                        logged.stream()
                            .map(LoggedUse::listCost)
                            .sorted(Comparator.reverseOrder())
                            .limit(LoggedWork.HIGHEST)
                            .toList(),
                        sessions.size(),
                        0)));
    return new Rightsizing(GroupFixture.POLICY).recommend(List.of(group), MONTH).recommendations();
  }

  private static Ran session(Random random, int number, int slowest) {
    long minutes = 10 + random.nextInt(300);
    double cost = minutes / 12.0;
    double idle = random.nextDouble();
    double jobs = (1 - idle) * random.nextDouble();
    long observed = Math.max(1, Math.round(jobs * minutes * 60_000));
    return new Ran(
        new LoggedUse(
            MONDAY.plus(Duration.ofDays(number % 12 / 5 * 7L + number % 12 % 5)),
            new BigDecimal(text(cost)),
            minutes * 60_000,
            true,
            new LoggedUse.Slots(36, 1, 1, 30),
            new LoggedUse.Memory(1L, 1L, 0, 0.01, false),
            null,
            Stream.of(8, 5, 3)
                .map(
                    workers -> {
                      double worst = random.nextDouble() * slowest / workers;
                      double best = worst * random.nextDouble() - 0.05;
                      return SmallerCount.promised(
                          workers,
                          new SmallerCount.Range(
                              observed,
                              Math.round(observed * (1 + best / 10)),
                              Math.round(observed * (1 + worst / 10))));
                    })
                .toList()),
        cost,
        cost * idle,
        cost * observed / (minutes * 60_000));
  }

  private static String text(double amount) {
    return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_UP).toPlainString();
  }
}
