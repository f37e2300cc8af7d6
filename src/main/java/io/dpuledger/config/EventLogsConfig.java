package io.dpuledger.config;

import java.util.List;

/**
 * Where Spark event logs are.
 *
 * @param sources folders or prefixes below which there are logs
 * @param ofSessions whether to read also where sessions say that their logs go
 * @param lookBackDays logs that were last written longer ago are not read
 */
public record EventLogsConfig(List<String> sources, boolean ofSessions, int lookBackDays) {
  /** The argument of a session that says where its logs go. */
  public static final String ARGUMENT = "--spark-event-logs-path";

  public EventLogsConfig {
    sources = List.copyOf(sources);
  }

  /** Whether there is nothing to list. */
  public boolean isOff() {
    return sources.isEmpty() && !ofSessions;
  }
}
