package io.dpuledger.analysis.anomaly;

import io.dpuledger.analysis.anomaly.AnomalySessionProfile.Ranked;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** What ran on the days that cost too much: the sessions to ask about, the most expensive first. */
public final class AnomalySessionTable {
  static final String RANK = "rank";

  public static final Table<Ranked> TABLE =
      Table.<Ranked>named("spend_anomaly_session")
          .grain("one session of a day in spend_anomaly, the ten that cost most")
          .key(
              SpendAnomalyTable.AS_OF_DATE,
              SpendAnomalyTable.USAGE_DATE,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON)
          .columnOf(SpendAnomalyTable.SCHEMA, SpendAnomalyTable.USAGE_DATE, one -> one.day().day())
          .columnOf(SpendAnomalyTable.SCHEMA, SpendAnomalyTable.TEAM, one -> one.day().team())
          .columnOf(
              SpendAnomalyTable.SCHEMA,
              SpendAnomalyTable.BILLING_CURRENCY,
              one -> one.day().currency())
          .column(
              RANK,
              new ColumnKind(ColumnTypes.INT, "rank"),
              "1 for the session that cost most on the day.",
              Ranked::rank)
          .columnsOf(
              SessionFactTable.SCHEMA,
              Ranked::session,
              SessionFactTable.ACCOUNT_ID,
              SessionFactTable.REGION,
              SessionFactTable.SESSION_ID,
              SessionFactTable.CREATED_ON,
              SessionFactTable.OWNER,
              SessionFactTable.WORKER_TYPE)
          .money(
              SessionFactTable.LIST_COST,
              "List cost of the session on that day alone.",
              one -> one.session().decimal(SessionFactTable.LIST_COST))
          .money(
              SessionFactTable.IDLE_COST_LOW,
              "The part of list_cost that was idle, at least.",
              one -> one.session().decimal(SessionFactTable.IDLE_COST_LOW))
          .nullMeans("unknown how long it ran")
          .money(
              SessionFactTable.IDLE_COST_HIGH,
              "The part of list_cost that was idle, at most.",
              one -> one.session().decimal(SessionFactTable.IDLE_COST_HIGH))
          .nullMeans("unknown how long it ran")
          .partitionedBy(SpendAnomalyTable.AS_OF_DATE, "The last complete day that it rests on.")
          .readBy(Ranked::of)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private AnomalySessionTable() {}
}
