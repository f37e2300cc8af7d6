package io.dpuledger.app.command.simulation;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.spark.LoggingFleet;
import io.dpuledger.simulator.spark.SparkLogs;
import io.dpuledger.simulator.spark.SparkSpec;
import io.dpuledger.simulator.spark.SparkTruth;
import io.dpuledger.simulator.spark.SparkTruthFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether some sessions of the simulated company write Spark event logs. */
public final class EventLogOptions {
  /** What the workers of each session truly did. */
  private static final String TRUTH = "simulated-event-log-truth.jsonl";

  private static final String LOGS = "logs";

  @Option(
      names = "--event-logs-dir",
      paramLabel = "DIR",
      description = {
        "Some sessions write Spark event logs, into DIR/" + LOGS + ".",
        "With --lake, the night reads them."
      })
  private Optional<Path> folder = Optional.empty();

  /** The fleet, with the arguments of sessions that write logs. */
  public Fleet logging(Fleet fleet) {
    return folder.isEmpty() ? fleet : LoggingFleet.of(fleet, spec(fleet));
  }

  /**
   * Writes the logs that were asked for, as they are in the last night.
   *
   * @return the settings by which the ledger reads them; none if there are no logs
   */
  public List<String> write(Fleet fleet, PrintWriter out) {
    if (folder.isEmpty()) {
      return List.of();
    }
    Path logs = folder.orElseThrow().resolve(LOGS);
    List<SparkTruth> truths = SparkLogs.write(fleet, spec(fleet), logs);
    SparkTruthFile.write(truths, logs.resolveSibling(TRUTH));
    out.println("Wrote Spark event logs of " + truths.size() + " sessions to " + logs);
    return List.of(ListSetting.of("event-logs.sources", logs));
  }

  private static SparkSpec spec(Fleet fleet) {
    return SparkSpec.demo(fleet.spec(), CollectionTimes.night(fleet.spec().lastDay()));
  }
}
