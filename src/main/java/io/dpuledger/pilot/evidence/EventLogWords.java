package io.dpuledger.pilot.evidence;

import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of Spark's event logs. */
final class EventLogWords {
  static final Vocabulary VERSIONS =
      Vocabulary.matching("\\d{1,2}\\.\\d{1,2}(\\.\\d{1,2})?(-amzn-\\d{1,2}|-SNAPSHOT)?");

  /** Spark writes fields as {@code App Name}, {@code executionId} or {@code Task Info}. */
  static final Vocabulary FIELDS =
      Vocabulary.matching(
          "[A-Z][A-Za-z]{0,20}( [A-Z][A-Za-z]{0,20}){0,5}|[a-z]{2,16}([A-Z][a-z]{1,16}){0,4}");

  private static final Pattern EVENT =
      Pattern.compile("(?:org\\.apache\\.spark\\.[a-z.]{1,60})?(SparkListener[A-Za-z]{1,60})");

  private static final Vocabulary PROPERTIES =
      Vocabulary.of(
          "spark.app.id",
          "spark.app.name",
          "spark.app.startTime",
          "spark.driver.cores",
          "spark.driver.memory",
          "spark.dynamicAllocation.enabled",
          "spark.dynamicAllocation.maxExecutors",
          "spark.dynamicAllocation.minExecutors",
          "spark.eventLog.compress",
          "spark.eventLog.dir",
          "spark.eventLog.enabled",
          "spark.eventLog.rolling.enabled",
          "spark.eventLog.rolling.maxFileSize",
          "spark.executor.cores",
          "spark.executor.instances",
          "spark.executor.memory",
          "spark.glue.GLUE_VERSION",
          "spark.glue.JOB_NAME",
          "spark.glue.JOB_RUN_ID",
          "spark.glue.SESSION_ID",
          "spark.glue.WORKER_TYPE",
          "spark.glue.endpoint",
          "spark.glue.USE_PROXY",
          "spark.glueAppInsightsLog.dir",
          "spark.glueExceptionAnalysisEventLog.dir",
          "spark.glueJobInsights.enabled",
          "spark.logStageExecutorMetrics",
          "spark.master");

  /** Spark's own endings, with what stands before them left out. */
  private static final Pattern FILE =
      Pattern.compile(
          "(spark-application-|eventlog_v2_|events_|appstatus_|application_|local-|app-)?"
              + ".*?(\\.(lz4|lzf|snappy|zstd|gz))?(\\.compact)?(\\.inprogress)?",
          Pattern.DOTALL);

  private EventLogWords() {}

  static PublicText event(String name) {
    Matcher event = EVENT.matcher(name);
    return event.matches() ? PublicText.ours(event.group(1)) : PublicText.ours("(other event)");
  }

  /** Only the names of the list, since people make properties of their own. */
  static PublicText property(String name) {
    if (PROPERTIES.has(name)) {
      return PublicText.ours(name);
    }
    return PublicText.ours(
        name.startsWith("spark.glue") ? "(other spark.glue names)" : "(other names)");
  }

  /** A file's name by its beginning and its endings: {@code spark-application-*.inprogress}. */
  static PublicText form(String name) {
    Matcher file = FILE.matcher(name);
    if (!file.matches()) {
      return PublicText.ours("*");
    }
    return PublicText.ours(group(file, 1) + "*" + group(file, 2) + group(file, 4) + group(file, 5));
  }

  private static String group(Matcher file, int number) {
    return file.group(number) == null ? "" : file.group(number);
  }
}
