package io.dpuledger.facts;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.TableSchema;

/** Observed rows without a usable key, which therefore cannot be counted. */
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
          .column(ACCOUNT_ID, ColumnKind.TEXT, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnKind.TEXT, "AWS region of the session.")
          .column(SESSION_ID, ColumnKind.TEXT, "Session id as its creator chose it.")
          .nullMeans("AWS returned none")
          .column(CREATED_ON, ColumnKind.INSTANT, "When the session was created, according to AWS.")
          .nullMeans("AWS returned none that can be stored")
          .column(OBSERVED_AT, ColumnKind.INSTANT, "When the row was observed.")
          .column(RUN_ID, ColumnKind.TEXT, "The run that collected the row.")
          .column(
              REASON, ColumnKind.TEXT, "NO_SESSION_ID, NO_CREATED_ON or IMPLAUSIBLE_CREATED_ON.")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private QuarantineTable() {}
}
