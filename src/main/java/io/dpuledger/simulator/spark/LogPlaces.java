package io.dpuledger.simulator.spark;

import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.cluster.Machine;
import io.dpuledger.simulator.spark.line.ApplicationHead;
import io.dpuledger.simulator.spark.line.LogFiles;
import io.dpuledger.simulator.spark.line.LogForm;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where each log goes, and what its first lines say of its session. */
final class LogPlaces {
  /** What folders and commands can have. */
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private static final String LOGS = "glue-spark-events-logs";
  private static final String SESSION = "spark.dpuledger.session";

  private final Path folder;
  private final Set<Path> taken = new HashSet<>();

  LogPlaces(Path folder) {
    this.folder = folder;
  }

  static Naming possible(SimulatedSession session, Naming wanted) {
    return wanted == Naming.NOWHERE || PLAIN_ID.matcher(session.id()).matches()
        ? wanted
        : Naming.PROPERTY;
  }

  LogFiles files(
      LogForm form, SimulatedSession session, Naming naming, long start, boolean isOpen) {
    Path ofAccount =
        folder.resolve(session.target().accountId()).resolve(session.target().region());
    Path place =
        naming == Naming.FOLDER
            ? ofAccount.resolve(session.id()).resolve(LOGS)
            : ofAccount.resolve(session.setup().team());
    return files(form, place, start, isOpen);
  }

  /** Logs are named by the time of their start; two of the same millisecond are not. */
  private LogFiles files(LogForm form, Path place, long start, boolean isOpen) {
    long time = start;
    while (!taken.add(place.resolve(name(time)))) {
      time++;
    }
    return new LogFiles(form, place, name(time), isOpen);
  }

  LogFiles ofJobRun(LogForm form, long start) {
    return files(form, folder.resolve("job-runs"), start, false);
  }

  private static String name(long start) {
    return "spark-application-" + start;
  }

  static ApplicationHead head(
      SimulatedSession session, Naming naming, long start, Machine machine, boolean isDynamic) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("spark.driver.cores", Integer.toString(machine.cores()));
    properties.put("spark.executor.cores", Integer.toString(machine.cores()));
    properties.put("spark.dynamicAllocation.enabled", Boolean.toString(isDynamic));
    properties.put("spark.hadoop.fs.s3a.secret.key", ApplicationHead.SECRET);
    UnifiedStudio.jobName(session.setup().arguments().get(UnifiedStudio.CONF))
        .ifPresent(name -> properties.put(UnifiedStudio.JOB_NAME, name));
    if (naming == Naming.PROPERTY) {
      properties.put(SESSION, session.id());
    }
    String command = "org.apache.spark.deploy.SparkSubmit --class GlueREPL";
    return new ApplicationHead(
        sparkVersion(session.setup().glueVersion()),
        name(start),
        start,
        machine,
        properties,
        naming == Naming.COMMAND ? command + " --SESSION_ID " + session.id() : command);
  }

  static ApplicationHead ofJobRun(long start, Machine machine) {
    return new ApplicationHead(
        "3.5.4-amzn-0",
        name(start),
        start,
        machine,
        Map.of(
            UnifiedStudio.JOB_NAME, "load-orders", "spark.glue.JOB_RUN_ID", "jr_0123456789abcdef"),
        "org.apache.spark.deploy.SparkSubmit load_orders.py");
  }

  private static String sparkVersion(String glueVersion) {
    return switch (glueVersion) {
      case "4.0" -> "3.3.0-amzn-1";
      case "5.0" -> "3.5.4-amzn-0";
      default -> "3.5.6-amzn-1";
    };
  }
}
