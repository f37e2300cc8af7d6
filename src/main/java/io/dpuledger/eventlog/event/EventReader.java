package io.dpuledger.eventlog.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dpuledger.eventlog.event.LogEvent.ApplicationEnded;
import io.dpuledger.eventlog.event.LogEvent.ApplicationStarted;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a log one by one, and passes over those that are not needed after a look at
 * their name. Reads logs of Spark 3.3 to 4.x and of builds that add events and fields.
 */
public final class EventReader implements AutoCloseable {
  private static final int HEAD = 128;
  private static final int MOST_UNREADABLE = 1_000_000;
  private static final Pattern NAME =
      Pattern.compile("\\s*\\{\\s*\"Event\"\\s*:\\s*\"([\\w.$]{1,100})(\".*)?", Pattern.DOTALL);

  private final LineStream lines;
  private long events;
  private long unneeded;
  private long unreadable;

  public EventReader(InputStream log) {
    this.lines = new LineStream(log);
  }

  /**
   * The next event that is needed; null at the end.
   *
   * @throws IOException if the stream itself cannot be read on
   */
  public @Nullable LogEvent next() throws IOException {
    while (lines.next()) {
      Matcher name = NAME.matcher(lines.head(HEAD));
      if (!name.matches()) {
        countUnreadable();
        if (events == 0 || unreadable > MOST_UNREADABLE) {
          return null; // no log, or nothing of use
        }
        continue;
      }
      events++;
      LogEvent event = event(name.group(1));
      if (event != null) {
        return event;
      }
    }
    return null;
  }

  private @Nullable LogEvent event(String name) throws IOException {
    try (JsonCursor json = new JsonCursor(lines)) {
      LogEvent event =
          switch (name) {
            case "SparkListenerTaskEnd" -> TaskEvents.ended(json);
            case "SparkListenerTaskStart" -> TaskEvents.started(json);
            case "SparkListenerJobStart" -> JobEvents.started(json);
            case "SparkListenerJobEnd" -> JobEvents.ended(json);
            case "SparkListenerStageCompleted" -> StageEvents.ended(json);
            case "SparkListenerStageExecutorMetrics" -> StageEvents.peaks(json);
            case "SparkListenerExecutorAdded" -> ExecutorEvents.added(json);
            case "SparkListenerExecutorRemoved" -> ExecutorEvents.removed(json);
            case "SparkListenerResourceProfileAdded" -> ExecutorEvents.profile(json);
            case "SparkListenerEnvironmentUpdate" -> EnvironmentEvent.of(json);
            case "SparkListenerLogStart" -> EnvironmentEvent.logStart(json);
            case "SparkListenerApplicationStart" -> new ApplicationStarted(timestamp(json));
            case "SparkListenerApplicationEnd" -> new ApplicationEnded(timestamp(json));
            default -> null;
          };
      if (event == null) {
        unneeded++;
      }
      return event;
    } catch (JsonProcessingException | ArithmeticException e) {
      countUnreadable();
      return null;
    }
  }

  /** A line without its end is only cut off. */
  private void countUnreadable() throws IOException {
    lines.finishLine();
    if (!lines.isCut()) {
      unreadable++;
    }
  }

  private static long timestamp(JsonCursor json) throws IOException {
    long at = 0;
    while (json.next()) {
      if (json.name().equals("Timestamp")) {
        at = json.time();
      } else {
        json.skip();
      }
    }
    return at;
  }

  /** How many events there were so far, needed or not. */
  public long events() {
    return events;
  }

  /** How many events were passed over, among them those that are unknown. */
  public long unneeded() {
    return unneeded;
  }

  /** How many lines are no event or are broken, apart from a last one that is cut off. */
  public long unreadable() {
    return unreadable;
  }

  /** Whether the last line has no end. */
  public boolean isCut() {
    return lines.isCut();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
