package io.dpuledger.eventlog;

import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of a log, replayed on fewer workers.
 *
 * @param log hash of where it is
 * @param session null if it was joined to none
 * @param day of the log
 * @param workers of the session, with the driver's; null if unknown
 * @param fewerWorkers those of the replay; null if workers are unknown
 */
public record SparkReplay(
    String log,
    @Nullable SessionKey session,
    String day,
    @Nullable Integer workers,
    @Nullable Integer fewerWorkers,
    FewerExecutors replay) {

  /**
   * The replays of a log.
   *
   * @param workers of the session that it was joined to; null if unknown
   * @param hasJobsOutside whether jobs ran while no statement was open
   */
  public static List<SparkReplay> of(
      SparkActivity log,
      List<FewerExecutors> replays,
      @Nullable Integer workers,
      boolean hasJobsOutside) {
    return replays.stream()
        .map(replay -> hasJobsOutside ? replay.refused(ReplayVerdict.JOBS_OUTSIDE_STATEMENTS) : replay)
        .map(replay -> of(log, replay, workers))
        .toList();
  }

  private static SparkReplay of(
      SparkActivity log, FewerExecutors replay, @Nullable Integer workers) {
    if (workers == null) {
      return new SparkReplay(log.log(), log.session(), log.day(), null, null, replay);
    }
    // The driver has a worker of its own, unless there were as many executors as workers.
    int ofDriver = replay.executors() == workers ? 0 : 1;
    return replay.executors() > workers
        ? new SparkReplay(
            log.log(),
            log.session(),
            log.day(),
            workers,
            null,
            replay.refused(ReplayVerdict.WORKERS_UNCLEAR))
        : new SparkReplay(
            log.log(), log.session(), log.day(), workers, replay.fewer() + ofDriver, replay);
  }
}
