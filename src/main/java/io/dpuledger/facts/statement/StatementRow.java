package io.dpuledger.facts.statement;

import static io.dpuledger.observation.StatementObservationTable.ACCOUNT_ID;
import static io.dpuledger.observation.StatementObservationTable.COMPLETED_ON;
import static io.dpuledger.observation.StatementObservationTable.CREATED_ON;
import static io.dpuledger.observation.StatementObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.StatementObservationTable.REGION;
import static io.dpuledger.observation.StatementObservationTable.SESSION_ID;
import static io.dpuledger.observation.StatementObservationTable.STARTED_ON;
import static io.dpuledger.observation.StatementObservationTable.STATE;
import static io.dpuledger.observation.StatementObservationTable.STATEMENT_ID;

import io.dpuledger.model.StatementState;
import io.dpuledger.table.TableRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row of statement_observation. */
public final class StatementRow {
  public static final List<String> COLUMNS =
      List.of(
          ACCOUNT_ID,
          REGION,
          SESSION_ID,
          CREATED_ON,
          STATEMENT_ID,
          OBSERVED_AT,
          STARTED_ON,
          COMPLETED_ON,
          STATE);

  private static final long MICROS = 1000;

  private StatementRow() {}

  /** Whether it has an id and an observation time. */
  public static boolean isUsable(TableRow row) {
    return row.integer(STATEMENT_ID) != null && row.micros(OBSERVED_AT) != null;
  }

  public static SeenStatement of(TableRow row) {
    String state = row.text(STATE);
    return new SeenStatement(
        Objects.requireNonNull(row.integer(STATEMENT_ID)),
        Objects.requireNonNull(millis(row, OBSERVED_AT)),
        millis(row, STARTED_ON),
        millis(row, COMPLETED_ON),
        StatementState.RUNNING.equals(state),
        StatementState.WAITING.equals(state),
        StatementState.isCancelled(state),
        StatementState.isUnknown(state));
  }

  private static @Nullable Long millis(TableRow row, String column) {
    Long micros = row.micros(column);
    return micros == null ? null : Long.valueOf(Math.floorDiv(micros, MICROS));
  }
}
