package io.dpuledger.observation;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** What each run read of each target: the coverage ledger. */
public final class CollectionTable {
  public static final String RUN_ID = "run_id";
  public static final String STARTED_AT = "started_at";
  public static final String FINISHED_AT = "finished_at";
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SOURCE = "source";
  public static final String OUTCOME = "outcome";
  public static final String PAGES = "pages";
  public static final String SESSIONS = "sessions";
  public static final String STATEMENTS = "statements";
  public static final String ERROR = "error";
  public static final String OBSERVED_DATE = "observed_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("collection")
          .grain("one target in one run")
          .key(RUN_ID, ACCOUNT_ID, REGION)
          .column(RUN_ID, ColumnTypes.STRING, "The collecting run.")
          .column(STARTED_AT, ColumnTypes.TIMESTAMP, "When reading of the target began.")
          .column(FINISHED_AT, ColumnTypes.TIMESTAMP, "When it ended.")
          .column(ACCOUNT_ID, ColumnTypes.STRING, "Account of the target.")
          .column(REGION, ColumnTypes.STRING, "Region of the target.")
          .column(SOURCE, ColumnTypes.STRING, "AWS, ENDPOINT, FILES or SIMULATED.")
          .column(OUTCOME, ColumnTypes.STRING, "COMPLETE, RECENT, FAILED, DENIED or THROTTLED.")
          .column(PAGES, ColumnTypes.INT, "Pages read.")
          .column(SESSIONS, ColumnTypes.LONG, "Sessions stored.")
          .column(STATEMENTS, ColumnTypes.LONG, "Statements stored.")
          .column(ERROR, ColumnTypes.STRING, "Why it was not complete.")
          .partitionedBy(OBSERVED_DATE, "UTC date on which the target was read.")
          .build();

  private CollectionTable() {}
}
