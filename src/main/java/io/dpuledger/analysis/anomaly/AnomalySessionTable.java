package io.dpuledger.analysis.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What ran on the days that cost too much: the sessions to ask about, the dearest first. */
public final class AnomalySessionTable {
  private static final int MOST = 10;

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

  /** The dearest sessions of these days. */
  public static Dataset<Row> of(
      Dataset<Row> sessionDays, Collection<SpendAnomaly> anomalies, LocalDate asOf) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(
                        SessionDayTable.USAGE_DATE,
                        SessionDayTable.TEAM,
                        SessionDayTable.BILLING_CURRENCY)
                    .orderBy(
                        col(SessionDayTable.LIST_COST).desc(),
                        col(SessionFactTable.ACCOUNT_ID),
                        col(SessionFactTable.REGION),
                        col(SessionFactTable.SESSION_ID),
                        col(SessionFactTable.CREATED_ON)));
    return sessionDays
        .where(anomalies.stream().map(AnomalySessionTable::isOf).reduce(lit(false), Column::or))
        .withColumn("rank", rank)
        .where(col("rank").leq(MOST))
        .withColumn(SpendAnomalyTable.AS_OF_DATE, lit(asOf.toString()))
        .transform(SCHEMA::select);
  }

  private static Column isOf(SpendAnomaly anomaly) {
    return col(SessionDayTable.USAGE_DATE)
        .equalTo(anomaly.day().toString())
        .and(col(SessionDayTable.TEAM).eqNullSafe(anomaly.team()))
        .and(col(SessionDayTable.BILLING_CURRENCY).equalTo(anomaly.billingCurrency()));
  }
}
