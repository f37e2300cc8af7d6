package io.dpuledger.facts;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** Observed rows that lack a key and so cannot be counted. */
public final class QuarantineTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String OBSERVED_AT = "observed_at";
  public static final String RUN_ID = "run_id";
  public static final String REASON = "reason";
  public static final String OBSERVED_DATE = "observed_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("quarantine")
          .grain("one observed row without a usable key")
          .key(ACCOUNT_ID, REGION, SESSION_ID, OBSERVED_AT, RUN_ID)
          .column(
              ACCOUNT_ID, ColumnTypes.STRING, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnTypes.STRING, "AWS region of the session.")
          .column(
              SESSION_ID, ColumnTypes.STRING, "Session id as its creator chose it; ids are reused.")
          .column(
              CREATED_ON,
              ColumnTypes.TIMESTAMP,
              "When the session was created, UTC; part of the key.")
          .column(OBSERVED_AT, ColumnTypes.TIMESTAMP, "When the row was seen.")
          .column(RUN_ID, ColumnTypes.STRING, "The collecting run.")
          .column(REASON, ColumnTypes.STRING, "Why the row has no place in session_fact.")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private QuarantineTable() {}
}
