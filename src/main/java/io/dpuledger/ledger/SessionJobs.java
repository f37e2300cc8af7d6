package io.dpuledger.ledger;

import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.activity.ActivityColumns;
import io.dpuledger.eventlog.activity.JobsColumns;
import io.dpuledger.eventlog.join.SessionKeyColumns;
import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.statement.JobRow;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.rows.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** When Spark jobs of sessions ran, by the event logs that this run and earlier ones read. */
public final class SessionJobs {
  private static final int MILLIS_DIGITS = 3;

  private final Ledger ledger;
  private final Set<String> freshDays;

  private SessionJobs(Ledger ledger, Set<String> freshDays) {
    this.ledger = ledger;
    this.freshDays = freshDays;
  }

  /** Sessions of days that this run staged count as having news. */
  public static SessionJobs of(Ledger ledger, StagedTables staged) {
    return new SessionJobs(ledger, Set.copyOf(staged.rowsOf(SparkActivityTable.SCHEMA).keySet()));
  }

  /** The creation dates of sessions with news. */
  SortedSet<String> createdDates() {
    return rows(freshDays::contains).stream()
        .map(row -> (Instant) Objects.requireNonNull(row.value(SessionKeyColumns.CREATED_ON)))
        .map(created -> LocalDate.ofInstant(created, ZoneOffset.UTC).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The jobs of sessions with news. */
  Rows fresh() {
    return moved(rows(freshDays::contains));
  }

  /** All jobs of applications that started on or after a day. */
  Rows since(String firstDay) {
    return moved(rows(day -> day.compareTo(firstDay) >= 0));
  }

  private List<TableRow> rows(Predicate<String> days) {
    return ledger.small().of(SparkActivityTable.SCHEMA, days).stream()
        .filter(row -> !row.isNull(SessionKeyColumns.SESSION_ID))
        .filter(row -> !row.isNull(JobsColumns.JOB_STRETCHES))
        .toList();
  }

  private Rows moved(List<TableRow> rows) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(ledger.spark().sparkContext());
    List<@Nullable Object[]> values =
        rows.stream()
            .map(
                row ->
                    values(
                        row, freshDays.contains(row.requireText(SparkActivityTable.STARTED_DATE))))
            .toList();
    return Rows.of(JobRow.TYPE, values.isEmpty() ? spark.emptyRDD() : spark.parallelize(values));
  }

  /** The values of {@link JobRow#TYPE} for a log of a session. */
  static @Nullable Object[] values(TableRow row, boolean isFresh) {
    return new @Nullable Object[] {
      row.text(SessionKeyColumns.ACCOUNT_ID),
      row.text(SessionKeyColumns.REGION),
      row.text(SessionKeyColumns.SESSION_ID),
      row.value(SessionKeyColumns.CREATED_ON),
      row.numbers(JobsColumns.JOB_STRETCHES),
      pauseMillis(row),
      reach(row),
      isFresh
    };
  }

  private static long pauseMillis(TableRow row) {
    List<Long> bounds = Objects.requireNonNull(row.numbers(JobsColumns.JOB_STRETCHES));
    long covered = 0;
    for (int i = 0; i + 1 < bounds.size(); i += 2) {
      covered += bounds.get(i + 1) - bounds.get(i);
    }
    BigDecimal ran = row.requireDecimal(JobsColumns.JOB_SECONDS);
    return covered - ran.movePointRight(MILLIS_DIGITS).longValueExact();
  }

  /** A log knows of all jobs from its start to its last event, if no event is missing. */
  private static List<Long> reach(TableRow row) {
    Long from = RowMillis.at(row, ActivityColumns.APPLICATION_STARTED_AT);
    Long to = RowMillis.at(row, ActivityColumns.LAST_EVENT_AT);
    boolean isComplete = Long.valueOf(0).equals(row.number(ActivityColumns.EVENTS_LOST));
    return from == null || to == null || !isComplete ? List.of() : List.of(from, to);
  }
}
