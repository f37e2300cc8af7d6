package io.dpuledger.analysis.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.profile.ProfileSums;
import io.dpuledger.analysis.rightsizing.profile.SessionProfiles;
import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No saving is more than what can have idled, alone and in order, for random groups. */
class SavingBoundsTest {
  private static final BigDecimal PRICE = new BigDecimal("0.44");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int DAYS = 20;
  private static final UsagePeriod LOOK_BACK =
      UsagePeriod.endingOn(LocalDate.of(2026, 10, 20), DAYS);

  /** A session as the test knows it, all in seconds and money. */
  private record Ran(
      long seconds, long idleSeconds, int timeoutMinutes, boolean isProtected, BigDecimal hourly) {
    BigDecimal cost(long part) {
      return hourly
          .multiply(BigDecimal.valueOf(part))
          .divide(BigDecimal.valueOf(3600), 6, RoundingMode.HALF_UP);
    }

    /** A tail may begin a minute before idling is certain. */
    BigDecimal canIdleBeyond(int minutes) {
      return timeoutMinutes > minutes
          ? cost(Math.max(0, Math.min(seconds, idleSeconds + 60) - 60L * minutes))
          : BigDecimal.ZERO;
    }
  }

  @Property(tries = 500)
  void cautiousExpectedCeilingAndWhatCanIdleAreInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<Ran> sessions = new ArrayList<>();
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < 20 + random.nextInt(200); i++) {
      add(random, sessions, rows);
    }
    BigDecimal cost =
        sessions.stream()
            .map(one -> one.cost(one.seconds()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    List<Recommendation> advice = advice(random, rows);

    for (Recommendation one : advice) {
      ordered(one, one.estimated());
      ordered(one, one.incremental());
      assertThat(one.incremental().high()).isLessThanOrEqualTo(one.estimated().high());
      if (one.kind() == Kind.IDLE_TIMEOUT) {
        int minutes = Integer.parseInt(one.details().get("timeout_minutes"));
        boolean isProtected = one.details().containsKey("tail_sessions");
        BigDecimal canIdle =
            sessions.stream()
                .filter(session -> session.isProtected() == isProtected)
                .map(session -> session.canIdleBeyond(minutes))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(one.estimated().high()).isLessThanOrEqualTo(aMonth(canIdle).add(CENT));
      }
    }
    assertThat(
            advice.stream()
                .filter(one -> one.kind().isInHeadline())
                .map(one -> one.incremental().high())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isLessThanOrEqualTo(aMonth(cost).add(CENT));
  }

  private static void ordered(Recommendation advice, Saving saving) {
    assertThat(saving.low()).isNotNegative().isLessThanOrEqualTo(saving.expected());
    assertThat(saving.expected()).isLessThanOrEqualTo(saving.high());
    assertThat(saving.high()).isLessThanOrEqualTo(advice.estimatedMonthlyCost().add(CENT));
  }

  private static BigDecimal aMonth(BigDecimal amount) {
    return amount
        .multiply(BigDecimal.valueOf(30))
        .divide(BigDecimal.valueOf(DAYS), 6, RoundingMode.HALF_UP);
  }

  private static List<Recommendation> advice(Random random, List<TableRow> rows) {
    SessionProfiles sums =
        new SessionProfiles(
            LOOK_BACK,
            Duration.ofMinutes(2880),
            GroupFixture.POLICY.timeoutMinutes(),
            Optional.empty(),
            SessionLogs.NONE);
    ProfileSums sum = sums.zero();
    for (TableRow row : rows) {
      sum = sums.add(sum, row);
    }
    Map<TimeoutGroup, TimeoutEvidence> pauses = new HashMap<>();
    for (boolean isProtected : new boolean[] {true, false}) {
      if (random.nextBoolean()) {
        pauses.put(
            new TimeoutGroup(
                new SessionProfile.Scope("012345678901", "role", "team", "NOTEBOOK"),
                "USD",
                isProtected),
            pauses(random));
      }
    }
    return new Rightsizing(GroupFixture.POLICY)
        .recommend(sum.profiles(pauses), LOOK_BACK)
        .recommendations();
  }

  /** Savings that no sessions of the group can bring, too: evidence may be of others. */
  private static TimeoutEvidence pauses(Random random) {
    List<Integer> timeouts = GroupFixture.POLICY.timeoutMinutes();
    return new TimeoutEvidence(
        random.nextBoolean(),
        timeouts.get(random.nextInt(timeouts.size())),
        random.nextInt(5) > 0,
        200,
        timeouts.stream()
            .map(
                minutes ->
                    new TimeoutEvidence.Replayed(
                        minutes,
                        HowEnded.values()[random.nextInt(3)],
                        BigDecimal.valueOf(random.nextInt(60_000) - 5_000, 2),
                        BigDecimal.valueOf(random.nextInt(10_000), 2),
                        random.nextInt(40),
                        random.nextInt(60)))
            .toList());
  }

  private static void add(Random random, List<Ran> sessions, List<TableRow> rows) {
    int workers = random.nextInt(3) == 0 ? 10 : 5;
    boolean isProtected = random.nextInt(3) > 0;
    int timeout = isProtected ? new int[] {10, 30, 60, 120}[random.nextInt(4)] : 2880;
    long seconds = 60 + random.nextInt(40_000);
    boolean isTail = isProtected && seconds > 60L * timeout;
    boolean isRead = random.nextInt(3) == 0;
    long least = isTail ? 60L * timeout - 60 : 0;
    long high = isRead ? least + random.nextLong(seconds - least + 1) : seconds;
    long low = isRead ? least + random.nextLong(high - least + 1) : least;
    Ran ran =
        new Ran(seconds, high, timeout, isProtected, PRICE.multiply(BigDecimal.valueOf(workers)));
    sessions.add(ran);
    rows.add(
        PlainRow.of(SessionFactTable.SCHEMA, "2026-10-05")
            .with(SessionFactTable.ACCOUNT_ID, "012345678901")
            .with(SessionFactTable.REGION, "us-east-1")
            .with(SessionFactTable.ROLE_NAME, "role")
            .with(SessionFactTable.TEAM, "team")
            .with(SessionFactTable.SESSION_ORIGIN, "NOTEBOOK")
            .with(SessionFactTable.BILLING_CURRENCY, "USD")
            .with(
                SessionFactTable.STARTED_ON,
                Instant.parse("2026-10-05T10:00:00Z").plusSeconds(random.nextInt(1_000_000)))
            .with(SessionFactTable.WORKER_TYPE, "G.1X")
            .with(SessionFactTable.NUMBER_OF_WORKERS, workers)
            .with(SessionFactTable.CAPACITY_UNIT, "DPU")
            .with(SessionFactTable.CAPACITY_UNITS, BigDecimal.valueOf(workers).setScale(6))
            .with(SessionFactTable.LIST_UNIT_PRICE, PRICE.setScale(6))
            .with(SessionFactTable.LIST_COST, ran.cost(seconds))
            .with(SessionFactTable.EXECUTION_SECONDS, BigDecimal.valueOf(seconds).setScale(3))
            .with(SessionFactTable.IDLE_SECONDS_LOW, BigDecimal.valueOf(low).setScale(3))
            .with(SessionFactTable.IDLE_SECONDS_HIGH, BigDecimal.valueOf(high).setScale(3))
            .with(SessionFactTable.IDLE_COST_LOW, ran.cost(low))
            .with(SessionFactTable.IDLE_COST_HIGH, ran.cost(high))
            .with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.CEILING)
            .with(SessionFactTable.ENDING, isTail ? IdleEvidence.BY_IDLING : null)
            .with(
                SessionFactTable.STATEMENTS_READ_AT,
                isRead ? Instant.parse("2026-10-20T00:00:00Z") : null)
            .with(SessionFactTable.IDLE_TIMEOUT_MINUTES, timeout)
            .with(SessionFactTable.IDLE_PROTECTED, isProtected)
            .row());
  }
}
