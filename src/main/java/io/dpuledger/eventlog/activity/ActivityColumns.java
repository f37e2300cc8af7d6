package io.dpuledger.eventlog.activity;

import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of an {@link Activity} that every log has, whether it was measured or not. */
public final class ActivityColumns {
  public static final String EVENTS_LOST = "events_lost";
  public static final String TASKS_BACKWARD = "tasks_backward";
  public static final String SPARK_VERSION = "spark_version";
  public static final String APPLICATION_STARTED_AT = "application_started_at";
  public static final String APPLICATION_ENDED_AT = "application_ended_at";
  public static final String LAST_EVENT_AT = "last_event_at";

  private ActivityColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Activity> columns) {
    columns
        .column(
            EVENTS_LOST,
            LogFigures.EVENTS,
            "Lines that are no event, and starts or ends of tasks and jobs that are missing.",
            Activity::lostEvents)
        .column(
            TASKS_BACKWARD,
            LogFigures.TASKS,
            "Tasks that ended before they began, because a clock was set back. They count as 0 s.",
            Activity::backwardTasks)
        .text(SPARK_VERSION, "Version of Spark.", Activity::sparkVersion)
        .nullMeans("the log does not say")
        .instant(
            APPLICATION_STARTED_AT,
            "When the application started.",
            activity -> instant(activity.startedAt()))
        .nullMeans("the log does not say")
        .instant(
            APPLICATION_ENDED_AT,
            "When the application ended.",
            activity -> instant(activity.endedAt()))
        .nullMeans("it had not ended, or its end was not written")
        .instant(
            LAST_EVENT_AT,
            "Last time in the log. Nothing is known of later.",
            activity -> instant(activity.lastEventAt()))
        .nullMeans("no event has a time");
  }

  /** Reads a whole activity back. */
  public static Activity read(TableRow row) {
    return new Activity(
        row.text(SPARK_VERSION),
        millis(row, APPLICATION_STARTED_AT),
        millis(row, APPLICATION_ENDED_AT),
        millis(row, LAST_EVENT_AT),
        Named.NOTHING,
        SlotsColumns.read(row),
        JobsColumns.read(row),
        TasksColumns.read(row),
        MemoryColumns.read(row),
        LogFigures.number(row, EVENTS_LOST),
        LogFigures.number(row, TASKS_BACKWARD));
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Long millis(TableRow row, String column) {
    Long micros = row.micros(column);
    return micros == null ? null : Long.valueOf(Math.floorDiv(micros, 1000L));
  }
}
