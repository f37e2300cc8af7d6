package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.Environment;
import io.dpuledger.eventlog.event.LogEvent.LogStarted;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The few properties that say whose log it is. No other value of a property is read. */
final class EnvironmentEvent {
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){1,2}(-amzn-\\d{1,3})?).*");
  private static final Pattern SESSION = Pattern.compile("(?:^|\\s)--SESSION_ID[ =](\\S+)");
  private static final Pattern PROJECT = Pattern.compile("Interactive/([^/\\s]+)/.*");
  private static final Pattern CORES = Pattern.compile("[1-9]\\d{0,3}");
  private static final int LONGEST_ID = 255;
  private static final String REDACTED = "(redacted)";

  private @Nullable String sessionInProperty;
  private @Nullable String sessionInCommand;
  private @Nullable String project;
  private boolean isOfJob;
  private @Nullable Integer driverCores;
  private boolean isDynamic;

  private EnvironmentEvent() {}

  static Environment of(JsonCursor json) throws IOException {
    EnvironmentEvent found = new EnvironmentEvent();
    while (json.next()) {
      boolean isRead =
          json.name().equals("Spark Properties") || json.name().equals("System Properties");
      if (isRead && json.isObject()) {
        while (json.next()) {
          found.property(json);
        }
      } else {
        json.skip();
      }
    }
    return new Environment(
        found.sessionInProperty,
        found.sessionInCommand,
        found.project,
        found.isOfJob,
        found.driverCores,
        found.isDynamic);
  }

  private void property(JsonCursor json) throws IOException {
    switch (json.name()) {
      case "spark.dpuledger.session" -> sessionInProperty = shown(json.text());
      case "sun.java.command" -> sessionInCommand = shown(part(SESSION, json.text()));
      case "spark.glue.JOB_NAME" -> {
        Matcher name = PROJECT.matcher(orEmpty(json.text()));
        project = name.matches() ? shown(name.group(1)) : null;
      }
      case "spark.glue.JOB_RUN_ID" -> isOfJob = shown(json.text()) != null;
      case "spark.driver.cores" -> {
        String cores = orEmpty(json.text());
        driverCores = CORES.matcher(cores).matches() ? Integer.valueOf(cores) : null;
      }
      case "spark.dynamicAllocation.enabled" -> isDynamic = "true".equals(json.text());
      default -> json.skip();
    }
  }

  static LogStarted logStart(JsonCursor json) throws IOException {
    String version = "";
    while (json.next()) {
      if (json.name().equals("Spark Version")) {
        version = orEmpty(json.text());
      } else {
        json.skip();
      }
    }
    Matcher known = VERSION.matcher(version);
    return new LogStarted(known.matches() ? known.group(1) : null);
  }

  /** A text that can be an id and that Spark did not redact. */
  private static @Nullable String shown(@Nullable String text) {
    boolean isId =
        text != null && !text.isBlank() && text.length() <= LONGEST_ID && !text.endsWith(REDACTED);
    return isId ? text : null;
  }

  private static @Nullable String part(Pattern pattern, @Nullable String text) {
    Matcher found = pattern.matcher(orEmpty(text));
    return found.find() ? found.group(1) : null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
