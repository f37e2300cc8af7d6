package io.dpuledger.facts;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
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

  /** A row as it was observed, and why it is in no fact. */
  record Quarantined(TableRow observed, String reason) {}

  static final Table<Quarantined> TABLE =
      Table.<Quarantined>named("quarantine")
          .grain("one observed row without a usable key")
          .key(ACCOUNT_ID, REGION, SESSION_ID, OBSERVED_AT, RUN_ID)
          .text(
              ACCOUNT_ID,
              "AWS account that owns the session, twelve digits.",
              row -> row.observed().text(ACCOUNT_ID))
          .text(REGION, "AWS region of the session.", row -> row.observed().text(REGION))
          .text(
              SESSION_ID,
              "Session id as its creator chose it.",
              row -> row.observed().text(SESSION_ID))
          .nullMeans("AWS returned none")
          .column(
              CREATED_ON,
              ColumnKind.INSTANT,
              "When the session was created, according to AWS.",
              row -> row.observed().value(CREATED_ON))
          .nullMeans("AWS returned none that can be stored")
          .column(
              OBSERVED_AT,
              ColumnKind.INSTANT,
              "When the row was observed.",
              row -> row.observed().value(OBSERVED_AT))
          .text(RUN_ID, "The run that collected the row.", row -> row.observed().text(RUN_ID))
          .text(
              REASON,
              "NO_SESSION_ID, NO_CREATED_ON or IMPLAUSIBLE_CREATED_ON.",
              Quarantined::reason)
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private QuarantineTable() {}
}
