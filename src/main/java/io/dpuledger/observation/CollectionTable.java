package io.dpuledger.observation;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** What each run read from each target: the coverage ledger. */
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
  public static final String CALLS = "calls";
  public static final String THROTTLED_CALLS = "throttled_calls";
  public static final String DENIED_SESSIONS = "denied_sessions";
  public static final String OBSERVED_DATE = "observed_date";

  private static final ColumnKind CALLS_KIND = new ColumnKind(ColumnTypes.LONG, "calls");
  private static final String EARLIER = "an earlier version made the row";

  public static final TableSchema SCHEMA =
      TableSchema.named("collection")
          .grain("one target in one run")
          .key(RUN_ID, ACCOUNT_ID, REGION)
          .column(RUN_ID, ColumnKind.TEXT, "The run that collected.")
          .column(STARTED_AT, ColumnKind.INSTANT, "When reading the target began.")
          .column(FINISHED_AT, ColumnKind.INSTANT, "When reading the target ended.")
          .column(ACCOUNT_ID, ColumnKind.TEXT, "AWS account of the target, twelve digits.")
          .column(REGION, ColumnKind.TEXT, "AWS region of the target.")
          .column(SOURCE, ColumnKind.TEXT, "AWS, ENDPOINT, FILES or SIMULATED.")
          .column(OUTCOME, ColumnKind.TEXT, "COMPLETE, RECENT, FAILED, DENIED or THROTTLED.")
          .column(PAGES, new ColumnKind(ColumnTypes.INT, "pages"), "Pages of sessions read.")
          .column(SESSIONS, ColumnKind.SESSIONS, "Sessions stored.")
          .column(STATEMENTS, new ColumnKind(ColumnTypes.LONG, "statements"), "Statements stored.")
          .column(ERROR, ColumnKind.TEXT, "Why the target was not read, or not completely.")
          .nullMeans("nothing went wrong")
          .column(CALLS, CALLS_KIND, "Calls of the Glue API for this target, each attempt counted.")
          .nullMeans(EARLIER)
          .column(
              THROTTLED_CALLS,
              CALLS_KIND,
              "Those of them that AWS throttled; each slowed the reading down and was tried again.")
          .nullMeans(EARLIER)
          .column(
              DENIED_SESSIONS, ColumnKind.SESSIONS, "Sessions whose statements or tags AWS denied.")
          .nullMeans(EARLIER)
          .partitionedBy(OBSERVED_DATE, "UTC date on which the target was read.")
          .build();

  private CollectionTable() {}
}
