package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.JOBS_OUTSIDE_STATEMENTS;
import static io.dpuledger.facts.SessionFactTable.JOB_MILLIS;
import static io.dpuledger.facts.SessionFactTable.LAST_JOB_AT;
import static io.dpuledger.facts.SessionFactTable.SPARK_JOB_SECONDS;
import static io.dpuledger.facts.SessionFactTable.STATEMENT_WITHOUT_JOB_SECONDS;

import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.facts.session.JobTime;
import io.dpuledger.facts.session.KnownTime;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of what event logs show about a session's time: {@link JobTime}. */
final class SparkJobColumns {
  private SparkJobColumns() {}

  static void describe(Table.Builder<DescribedSession> columns) {
    columns
        .instant(
            LAST_JOB_AT,
            "Last time at which a Spark job is known to have run, by an event log.",
            s -> instant(jobs(s, JobTime::lastAt)))
        .nullMeans("no job ran, or no event log was read")
        .column(
            JOB_MILLIS,
            ColumnKind.MILLIS,
            "Time with a Spark job after statements_read_at (all of it if statements are unknown), by UTC day from started_on.",
            s -> jobs(s, JobTime::millis))
        .nullMeans("no event log was read, or its time cannot be placed")
        .flag(
            JOBS_OUTSIDE_STATEMENTS,
            "Whether a Spark job ran while no statement did, as with streams and threads. Up to 5 s next to a statement do not count: clocks differ.",
            s -> known(s, KnownTime::jobsOutside))
        .nullMeans("no event log was read, or statements are unknown")
        .column(
            SPARK_JOB_SECONDS,
            ColumnKind.SECONDS,
            "Time in execution_seconds in which a Spark job ran, by event logs.",
            s -> seconds(jobs(s, JobTime::totalMillis)))
        .nullMeans(
            "no event log was read, its time cannot be placed, or an earlier version made the row")
        .column(
            STATEMENT_WITHOUT_JOB_SECONDS,
            ColumnKind.SECONDS,
            "Time with a statement open and no Spark job, where statements and an event log cover it. Never idle.",
            s -> seconds(known(s, KnownTime::withoutJobMillis)))
        .nullMeans(
            "no event log was read, statements are unknown, or an earlier version made the row");
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable BigDecimal seconds(@Nullable Long millis) {
    return millis == null ? null : Decimals.seconds(millis);
  }

  private static <V> @Nullable V jobs(
      DescribedSession session, Function<JobTime, @Nullable V> part) {
    JobTime time = session.jobs();
    return time == null ? null : part.apply(time);
  }

  private static <V> @Nullable V known(
      DescribedSession session, Function<KnownTime, @Nullable V> part) {
    KnownTime time = session.statements();
    return time == null ? null : part.apply(time);
  }
}
