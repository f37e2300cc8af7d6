package io.dpuledger.analysis.rightsizing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.join.JoinedBy.Certainty;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SmallerCount;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions with logs, of five workers. */
class LoggedProfilesTest {
  private final Map<SessionKey, LoggedSession> logs = new HashMap<>();
  private final List<TableRow> rows = new ArrayList<>();

  @Test
  void aSessionWithALogBringsWhatTheLogSays() {
    session(60, 120, false, logged(Certainty.LIKELY, 1, promised(4, 2)));
    session(180, 200, null, null);

    LoggedWork work = work();

    assertThat(work.jobsKnown()).isOne();
    assertThat(work.jobsOutside()).isZero();
    assertThat(work.highestCosts()).containsExactly(Spanned.cost(60), Spanned.cost(20));
    LoggedUse use = work.sessions().get(0);
    assertThat(work.sessions()).hasSize(1);
    assertThat(use.startedOn()).isEqualTo(Spanned.minute(60));
    assertThat(use.listCost()).isEqualTo(Spanned.cost(60));
    assertThat(use.millis()).isEqualTo(3_600_000);
    assertThat(use.isSure()).isTrue();
    assertThat(use.slots()).isEqualTo(new LoggedUse.Slots(16, 40_000, 30_000, 12));
    assertThat(use.memory()).isEqualTo(new LoggedUse.Memory(10L << 30, 6L << 30, 0, 0.04, false));
    assertThat(use.skewMillis()).isEqualTo(900);
    assertThat(use.smaller())
        .containsExactly(SmallerCount.promised(3, new SmallerCount.Range(60_000, 62_000, 66_500)));
  }

  @Test
  void jobsOutsideOfStatementsAndOtherReasonsAreKept() {
    session(60, 120, true, logged(Certainty.POSSIBLE, 1, promised(4, 2)));

    LoggedWork work = work();

    assertThat(work.jobsOutside()).isOne();
    assertThat(work.sessions().get(0).isSure()).isFalse();
    assertThat(work.sessions().get(0).with(4))
        .isEqualTo(SmallerCount.refused(3, ReplayRefusal.JOBS_OUTSIDE_STATEMENTS));
  }

  @Test
  void logsWithoutAReplaySayWhy() {
    assertThat(refusal(logged(Certainty.CERTAIN, 2))).isEqualTo(ReplayRefusal.SEVERAL_LOGS);
    assertThat(refusal(logged(Certainty.CERTAIN, 1))).isEqualTo(ReplayRefusal.ONE_EXECUTOR);
    assertThat(refusal(logged(Certainty.CERTAIN, 1, promised(6, 4))))
        .isEqualTo(ReplayRefusal.WORKERS_UNCLEAR);
  }

  private static ReplayRefusal refusal(LoggedSession logged) {
    LoggedProfilesTest one = new LoggedProfilesTest();
    one.session(60, 120, null, logged);
    return one.work().sessions().get(0).with(3).refusal();
  }

  @ParameterizedTest
  @EnumSource(value = ReplayVerdict.class, names = "PROMISED", mode = EnumSource.Mode.EXCLUDE)
  void eachVerdictIsAReason(ReplayVerdict verdict) {
    session(
        60,
        120,
        null,
        logged(Certainty.CERTAIN, 1, new FewerExecutors(4, 2, verdict, null, null, null)));

    assertThat(work().sessions().get(0).with(3).refusal())
        .isEqualTo(ReplayRefusal.valueOf(verdict.name()));
  }

  @Test
  void theOrderOfSessionsAndOfTheirSumsDoesNotMatter() {
    Random random = new Random(31);
    for (int i = 0; i < 60; i++) {
      session(i, i + 1 + random.nextInt(90), i % 3 == 0, logged(Certainty.CERTAIN, 1 + i % 2));
    }
    LoggedWork expected = work();
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(rows, random);
      SessionProfiles profiles = profiles();
      ProfileSums sum = profiles.zero();
      for (int from = 0; from < rows.size(); from += 7) {
        ProfileSums part =
            ProfileSumsTest.sent(profiles.of(rows.subList(from, Math.min(rows.size(), from + 7))));
        sum = random.nextBoolean() ? profiles.merge(sum, part) : profiles.merge(part, sum);
      }
      assertThat(work(sum)).isEqualTo(expected);
    }
    assertThat(expected.sessions()).hasSize(60);
    assertThat(expected.highestCosts())
        .isSortedAccordingTo(Collections.reverseOrder())
        .hasSize(LoggedWork.HIGHEST);
  }

  private void session(int from, int to, Boolean jobsOutside, LoggedSession logged) {
    rows.add(
        Spanned.notebook("ana", from, to)
            .with(SessionFactTable.CREATED_ON, Spanned.minute(from))
            .with(SessionFactTable.JOBS_OUTSIDE_STATEMENTS, jobsOutside)
            .row());
    if (logged != null) {
      logs.put(
          new SessionKey(
              "012345678901",
              "us-east-1",
              "from " + from,
              ChronoUnit.MICROS.between(Instant.EPOCH, Spanned.minute(from))),
          logged);
    }
  }

  private static LoggedSession logged(Certainty certainty, int number, FewerExecutors... replays) {
    int executors = replays.length == 0 ? 1 : replays[0].executors();
    return new LoggedSession(
        number,
        certainty,
        true,
        new LoggedSession.SlotUse(executors, 16, 40_000, 30_000, 12),
        new LoggedSession.MemoryUse(10L << 30, 6L << 30, 0, 0.04, false),
        new Tasks.Skew(3.5, 900),
        List.of(replays));
  }

  private static FewerExecutors promised(int executors, int fewer) {
    return new FewerExecutors(
        executors,
        fewer,
        ReplayVerdict.PROMISED,
        new Replayed(60_000, 100_000),
        new Replayed(62_000, 102_000),
        new Replayed(66_500, 106_500));
  }

  private LoggedWork work() {
    return work(profiles().of(rows));
  }

  private static LoggedWork work(ProfileSums sum) {
    return sum.profiles(Map.of()).get(0).setups().get(0).logged();
  }

  private SessionProfiles profiles() {
    return new SessionProfiles(
        new UsagePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
        Duration.ofMinutes(2880),
        List.of(15, 60),
        Optional.empty(),
        new SessionLogs(logs));
  }
}
