package io.dpuledger.app.eventlog;

import io.dpuledger.config.EventLogsConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The argument of a session that says where its Spark event logs go. */
final class EventLogArgument {
  private EventLogArgument() {}

  /**
   * Where the logs of a session go.
   *
   * @return null if that is unknown or no place in S3: nothing else that a session names is read
   */
  static @Nullable String of(Map<String, String> arguments) {
    String place = arguments.get(EventLogsConfig.ARGUMENT);
    return place != null && place.matches("s3[an]?://[^/\\s]+(/\\S*)?") ? place : null;
  }
}
