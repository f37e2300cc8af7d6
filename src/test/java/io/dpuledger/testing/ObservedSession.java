package io.dpuledger.testing;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A row of session_observation with boring values, for a test to change what matters: five G.1X
 * workers in us-east-1 that somebody stopped after an hour.
 */
public final class ObservedSession {
  public static final Instant CREATED = Instant.parse("2026-10-05T09:00:00Z");

  private static final List<String> COLUMNS = SessionObservationTable.SCHEMA.columnNames();

  private final Map<String, Object> values = new HashMap<>();

  private ObservedSession(String id) {
    with(SessionObservationTable.ACCOUNT_ID, "012345678901");
    with(SessionObservationTable.REGION, "us-east-1");
    with(SessionObservationTable.SESSION_ID, id);
    with(SessionObservationTable.RUN_ID, "run-1");
    with(SessionObservationTable.STATUS, "STOPPED");
    with(SessionObservationTable.ROLE_ARN, "arn:aws:iam::012345678901:role/glue-research");
    with(SessionObservationTable.COMMAND_NAME, "glueetl");
    with(SessionObservationTable.GLUE_VERSION, "5.0");
    with(SessionObservationTable.WORKER_TYPE, "G.1X");
    with(SessionObservationTable.NUMBER_OF_WORKERS, 5);
    with(SessionObservationTable.MAX_CAPACITY, 5.0);
    with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, 60);
    with(SessionObservationTable.DEFAULT_ARGUMENTS, Map.of());
    created(CREATED).ran(3600).observedAt(CREATED.plusSeconds(86_400));
  }

  public static ObservedSession observed(String id) {
    return new ObservedSession(id);
  }

  public ObservedSession with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  public ObservedSession without(String column) {
    values.remove(column);
    return this;
  }

  public ObservedSession created(Instant created) {
    return with(SessionObservationTable.CREATED_ON, created);
  }

  /** Ends so many seconds after it was created, all of them billed for all of its capacity. */
  public ObservedSession ran(double seconds) {
    with(SessionObservationTable.EXECUTION_TIME_SECONDS, seconds);
    Instant created = (Instant) values.get(SessionObservationTable.CREATED_ON);
    return completed(created.plusMillis(Math.round(seconds * 1000)));
  }

  /** Nobody sees an end before it comes: then the sight is of the day after. */
  public ObservedSession completed(Instant completed) {
    Instant seen = (Instant) values.get(SessionObservationTable.OBSERVED_AT);
    if (seen != null && seen.isBefore(completed)) {
      observedAt(completed.plusSeconds(86_400));
    }
    return with(SessionObservationTable.COMPLETED_ON, completed);
  }

  public ObservedSession workers(int workers, String type, double capacity) {
    with(SessionObservationTable.NUMBER_OF_WORKERS, workers);
    with(SessionObservationTable.WORKER_TYPE, type);
    return with(SessionObservationTable.MAX_CAPACITY, capacity);
  }

  public ObservedSession region(String region) {
    return with(SessionObservationTable.REGION, region);
  }

  public ObservedSession dpuSeconds(double dpuSeconds) {
    return with(SessionObservationTable.DPU_SECONDS, dpuSeconds);
  }

  public ObservedSession timedOutAfterIdling(Integer minutes) {
    with(SessionObservationTable.STATUS, "TIMEOUT");
    return with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, minutes);
  }

  public ObservedSession autoScaling() {
    return with(SessionObservationTable.DEFAULT_ARGUMENTS, Map.of("--enable-auto-scaling", "true"));
  }

  /** Still alive at the given instant. */
  public ObservedSession live(Instant observedAt) {
    without(SessionObservationTable.COMPLETED_ON);
    without(SessionObservationTable.EXECUTION_TIME_SECONDS);
    without(SessionObservationTable.DPU_SECONDS);
    return with(SessionObservationTable.STATUS, "READY").observedAt(observedAt);
  }

  public ObservedSession observedAt(Instant instant) {
    with(SessionObservationTable.OBSERVED_AT, instant);
    return with(SessionObservationTable.OBSERVED_DATE, instant.toString().substring(0, 10));
  }

  /** Its statements were read then, and so many were listed. */
  public ObservedSession polledAt(Instant instant, int statements) {
    with(SessionObservationTable.STATEMENTS_READ_AT, instant);
    return with(SessionObservationTable.STATEMENTS_LISTED, statements);
  }

  public ObservedSession byRun(String runId) {
    return with(SessionObservationTable.RUN_ID, runId);
  }

  /** As a collection has it. */
  public SessionObservation observation() {
    return Observations.of(this);
  }

  /** As the table has it, without Spark. */
  public TableRow tableRow() {
    return ValueRow.of(SessionObservationTable.SCHEMA, COLUMNS.stream().map(values::get).toArray());
  }

  public Row row() {
    return RowFactory.create(
        Stream.of(SessionObservationTable.SCHEMA.rowType().fieldNames())
            .map(values::get)
            .map(value -> value instanceof Instant instant ? Timestamp.from(instant) : value)
            .toArray());
  }

  /** What a column was set to; null if it was not. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Each column has its type.
  public <T> T value(String column) {
    return (T) values.get(column);
  }

  public static List<Row> rows(ObservedSession... sessions) {
    return Stream.of(sessions).map(ObservedSession::row).toList();
  }
}
