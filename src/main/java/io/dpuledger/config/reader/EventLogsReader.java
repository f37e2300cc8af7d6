package io.dpuledger.config.reader;

import io.dpuledger.config.EventLogsConfig;
import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads where Spark event logs are. */
final class EventLogsReader {
  private static final String SOURCES = "sources";
  private static final String OF_SESSIONS = "of-sessions";
  private static final int MOST_DAYS = 400;

  private EventLogsReader() {}

  /**
   * The settings.
   *
   * @param keptArguments the arguments of sessions that are stored
   */
  static EventLogsConfig read(Section section, Set<String> keptArguments) {
    List<String> sources = new ArrayList<>();
    for (Placed<String> source : section.list(SOURCES, LakeReader.LOCATION)) {
      if (sources.contains(source.value())) {
        section.problemAt(source.place(), SOURCES, "names " + source.value() + " twice");
      }
      sources.add(source.value());
    }
    boolean ofSessions = section.required(OF_SESSIONS, ValueKinds.bool(), false);
    if (ofSessions && !keptArguments.contains(EventLogsConfig.ARGUMENT)) {
      section.problem(
          OF_SESSIONS, "needs " + EventLogsConfig.ARGUMENT + " in collect.keep-arguments");
    }
    return new EventLogsConfig(
        sources, ofSessions, section.integer("look-back-days", 1, MOST_DAYS));
  }
}
