package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.eventlog.join.JoinedBy.Certainty;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.FewerWorkers;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SmallerCount;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** What logs say about a session, as rules read it. */
final class LoggedUses {
  private LoggedUses() {}

  static LoggedUse of(SessionFigures session, LoggedSession logged) {
    LoggedSession.SlotUse slots = logged.slots();
    LoggedSession.MemoryUse memory = logged.memory();
    return new LoggedUse(
        Instant.EPOCH.plus(session.startedOn(), ChronoUnit.MICROS),
        Micros.amount(session.cost()),
        session.millis() == null ? 0 : session.millis(),
        logged.certainty() != Certainty.POSSIBLE,
        new LoggedUse.Slots(
            slots.most(), slots.jobMillis(), slots.busyMillis(), slots.tasksAtOnce()),
        new LoggedUse.Memory(
            memory.executorBytes(),
            memory.peakHeapBytes(),
            memory.spilledBytes(),
            memory.gcShare(),
            memory.hasCachedData()),
        logged.skew() == null ? null : Long.valueOf(logged.skew().lostMillis()),
        smaller(session.row(), logged));
  }

  private static List<SmallerCount> smaller(TableRow row, LoggedSession logged) {
    if (logged.logs() > 1) {
      return refused(ReplayRefusal.SEVERAL_LOGS);
    }
    Integer workers = row.integer(SessionFactTable.NUMBER_OF_WORKERS);
    if (workers == null) {
      return refused(ReplayRefusal.WORKERS_UNCLEAR);
    }
    if (logged.replays().isEmpty()) {
      return refused(
          logged.slots().executors() == 0
              ? ReplayRefusal.EXECUTORS_UNCLEAR
              : ReplayRefusal.ONE_EXECUTOR);
    }
    boolean hasJobsOutside = row.isTrue(SessionFactTable.JOBS_OUTSIDE_STATEMENTS);
    return logged.replays().stream()
        .map(replay -> of(FewerWorkers.of(replay, workers, hasJobsOutside)))
        .toList();
  }

  private static SmallerCount of(FewerWorkers session) {
    FewerExecutors replay = session.replay();
    int workers = session.fewer() == null ? 1 : session.fewer();
    return replay.verdict() == ReplayVerdict.PROMISED
        ? SmallerCount.promised(
            workers,
            new SmallerCount.Range(
                Objects.requireNonNull(replay.observed()).jobMillis(),
                Objects.requireNonNull(replay.fast()).jobMillis(),
                Objects.requireNonNull(replay.slow()).jobMillis()))
        : SmallerCount.refused(workers, ReplayRefusal.valueOf(replay.verdict().name()));
  }

  private static List<SmallerCount> refused(ReplayRefusal why) {
    return List.of(SmallerCount.refused(1, why));
  }
}
