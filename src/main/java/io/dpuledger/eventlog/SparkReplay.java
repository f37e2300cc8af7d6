package io.dpuledger.eventlog;

import io.dpuledger.eventlog.replay.FewerExecutors;
import java.util.List;

/**
 * The work of a log, replayed on fewer executors.
 *
 * @param log hash of where it is
 * @param day of its row in spark_activity
 */
public record SparkReplay(String log, String day, FewerExecutors replay) {
  /** The replays of a log. */
  public static List<SparkReplay> of(SparkActivity log, List<FewerExecutors> replays) {
    String day = log.day();
    return replays.stream().map(replay -> new SparkReplay(log.log(), day, replay)).toList();
  }
}
