package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.ClusterRun;
import io.dpuledger.simulator.spark.cluster.Machine;
import io.dpuledger.simulator.spark.draw.SessionDrawing;
import io.dpuledger.simulator.spark.draw.SessionDrawing.Outside;
import io.dpuledger.simulator.spark.draw.Statement;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.EventLog;
import io.dpuledger.simulator.spark.line.LogForm;
import java.time.ZoneOffset;
import java.util.List;

/** Writes logs of Glue job runs, which are next to those of sessions and are none. */
final class JobRunLogs {
  private static final long JOB_RUN_DICE = 31_415;
  private static final Machine MACHINE = new Machine(4, 10L << 30);
  private static final int EXECUTORS = 4;
  private static final long DAY_MILLIS = 86_400_000;
  private static final long START_MILLIS = 20_000;
  private static final long RUN_MILLIS = 300_000;

  private JobRunLogs() {}

  static void write(FleetSpec fleet, SparkSpec spec, LogPlaces places) {
    Dice dice = new Dice(31 * spec.seed() + JOB_RUN_DICE);
    long first = fleet.lastDay().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    for (int number = 0; number < spec.jobRuns(); number++) {
      long start = first + dice.between(0, DAY_MILLIS / 2);
      ClusterPlan plan = ClusterPlan.fixed(MACHINE, EXECUTORS, 1);
      EventLog log =
          new EventLog(
              places.ofJobRun(LogForm.PLAIN, start),
              LogPlaces.ofJobRun(start, MACHINE),
              start + DAY_MILLIS);
      Statement run = new Statement(START_MILLIS, RUN_MILLIS, 0, false);
      ClusterRun.of(
          SessionDrawing.draw(List.of(run), plan, Style.BUSY, Outside.NOTHING, dice),
          plan,
          start,
          log);
      log.end(start + START_MILLIS + RUN_MILLIS);
    }
  }
}
