package io.dpuledger.analysis.anomaly;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** What ran on the days that cost too much: the sessions to ask about, the dearest first. */
public final class AnomalySessionTable {
  public static final TableSchema SCHEMA =
      TableSchema.named("spend_anomaly_session")
          .grain("one session of a day in spend_anomaly, the ten that cost most")
          .key(
              SpendAnomalyTable.AS_OF_DATE,
              SpendAnomalyTable.USAGE_DATE,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON)
          .columnsOf(
              SpendAnomalyTable.SCHEMA,
              SpendAnomalyTable.USAGE_DATE,
              SpendAnomalyTable.TEAM,
              SpendAnomalyTable.BILLING_CURRENCY)
          .column(
              "rank",
              new ColumnKind(ColumnTypes.INT, "rank"),
              "1 for the session that cost most on the day.")
          .columnsOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON,
              SessionFactTable.OWNER,
              SessionFactTable.WORKER_TYPE)
          .column(
              SessionFactTable.LIST_COST,
              ColumnKind.MONEY,
              "List cost of the session on that day alone.")
          .column(
              SessionFactTable.IDLE_COST_LOW,
              ColumnKind.MONEY,
              "The part of list_cost that was idle, at least.")
          .nullMeans("unknown how long it ran")
          .column(
              SessionFactTable.IDLE_COST_HIGH,
              ColumnKind.MONEY,
              "The part of list_cost that was idle, at most.")
          .nullMeans("unknown how long it ran")
          .partitionedBy(SpendAnomalyTable.AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  private AnomalySessionTable() {}
}
