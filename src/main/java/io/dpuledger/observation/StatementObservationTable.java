package io.dpuledger.observation;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/**
 * When statements ran, as observed while their session was live: append-only, one row per change.
 */
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
          .grain("one statement in one observed state, if statements are read")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, OBSERVED_AT, STATEMENT_ID)
          .column(ACCOUNT_ID, ColumnKind.TEXT, "AWS account of the session, twelve digits.")
          .column(REGION, ColumnKind.TEXT, "AWS region of the session.")
          .column(SESSION_ID, ColumnKind.TEXT, "Session that ran the statement.")
          .column(CREATED_ON, ColumnKind.INSTANT, "When that session was created.")
          .nullMeans("AWS returned none that can be stored")
          .column(OBSERVED_AT, ColumnKind.INSTANT, "When AWS answered, from the Date header.")
          .column(
              STATEMENT_ID,
              new ColumnKind(ColumnTypes.INT, "position, from 0"),
              "Number of the statement in its session.")
          .column(STATE, ColumnKind.TEXT, "State as returned by AWS.")
          .nullMeans("AWS returned none")
          .column(STARTED_ON, ColumnKind.INSTANT, "When the statement began.")
          .nullMeans("it has not begun, or AWS returned none")
          .column(COMPLETED_ON, ColumnKind.INSTANT, "When the statement ended.")
          .nullMeans("it is still running, or AWS returned none")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private StatementObservationTable() {}
}
