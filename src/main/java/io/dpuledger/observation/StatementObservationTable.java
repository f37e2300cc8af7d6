package io.dpuledger.observation;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** When statements ran, as seen while their session lived: append-only, a row a change. */
public final class StatementObservationTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String OBSERVED_AT = "observed_at";
  public static final String STATEMENT_ID = "statement_id";
  public static final String STATE = "state";
  public static final String STARTED_ON = "started_on";
  public static final String COMPLETED_ON = "completed_on";
  public static final String OBSERVED_DATE = "observed_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("statement_observation")
          .grain("one statement as it was first seen so, where statements are read")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, OBSERVED_AT, STATEMENT_ID)
          .column(ACCOUNT_ID, ColumnTypes.STRING, "Account of the session.")
          .column(REGION, ColumnTypes.STRING, "Region of the session.")
          .column(SESSION_ID, ColumnTypes.STRING, "Session that ran the statement.")
          .column(CREATED_ON, ColumnTypes.TIMESTAMP, "When that session was created, UTC.")
          .column(
              OBSERVED_AT,
              ColumnTypes.TIMESTAMP,
              "The instant of this sight, from the answer's Date header.")
          .column(STATEMENT_ID, ColumnTypes.INT, "Number of the statement in its session.")
          .column(STATE, ColumnTypes.STRING, "State as AWS wrote it.")
          .column(STARTED_ON, ColumnTypes.TIMESTAMP, "When the statement began; null if not known.")
          .column(
              COMPLETED_ON,
              ColumnTypes.TIMESTAMP,
              "When it ended; null while it runs or if not known.")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private StatementObservationTable() {}
}
