package io.dpuledger.testing;

import io.dpuledger.observation.StatementObservationTable;
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

/** A row of statement_observation: a statement of a session as one poll showed it. */
public final class ObservedStatement {
  private static final List<String> COLUMNS = StatementObservationTable.SCHEMA.columnNames();

  private final Map<String, Object> values = new HashMap<>();

  private ObservedStatement(ObservedSession session, int id) {
    values.put(
        StatementObservationTable.ACCOUNT_ID, session.value(StatementObservationTable.ACCOUNT_ID));
    values.put(StatementObservationTable.REGION, session.value(StatementObservationTable.REGION));
    values.put(
        StatementObservationTable.SESSION_ID, session.value(StatementObservationTable.SESSION_ID));
    values.put(
        StatementObservationTable.CREATED_ON, session.value(StatementObservationTable.CREATED_ON));
    values.put(StatementObservationTable.STATEMENT_ID, id);
  }

  /** A statement that ended, seen a second after. */
  public static ObservedStatement ran(ObservedSession session, int id, Instant from, Instant to) {
    return new ObservedStatement(session, id)
        .with(StatementObservationTable.STATE, "AVAILABLE")
        .with(StatementObservationTable.STARTED_ON, from)
        .with(StatementObservationTable.COMPLETED_ON, to)
        .seenAt(to.plusSeconds(1));
  }

  public static ObservedStatement running(
      ObservedSession session, int id, Instant from, Instant seenAt) {
    return new ObservedStatement(session, id)
        .with(StatementObservationTable.STATE, "RUNNING")
        .with(StatementObservationTable.STARTED_ON, from)
        .seenAt(seenAt);
  }

  public ObservedStatement with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  public ObservedStatement seenAt(Instant instant) {
    with(StatementObservationTable.OBSERVED_AT, instant);
    return with(StatementObservationTable.OBSERVED_DATE, instant.toString().substring(0, 10));
  }

  /** As the table has it, without Spark. */
  public TableRow tableRow() {
    return ValueRow.of(
        StatementObservationTable.SCHEMA, COLUMNS.stream().map(values::get).toArray());
  }

  public Row row() {
    return RowFactory.create(
        Stream.of(StatementObservationTable.SCHEMA.rowType().fieldNames())
            .map(values::get)
            .map(value -> value instanceof Instant instant ? Timestamp.from(instant) : value)
            .toArray());
  }
}
