package io.dpuledger.analysis.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
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
          .column(SpendAnomalyTable.USAGE_DATE, ColumnTypes.STRING, "The day, UTC.")
          .column(SpendAnomalyTable.TEAM, ColumnTypes.STRING, "Team, as in spend_anomaly.")
          .column(SpendAnomalyTable.BILLING_CURRENCY, ColumnTypes.STRING, "Currency of list_cost.")
          .column("rank", ColumnTypes.INT, "1 for the session that cost most on the day.")
          .column(SessionFactTable.ACCOUNT_ID, ColumnTypes.STRING, "Account.")
          .column(SessionFactTable.REGION, ColumnTypes.STRING, "Region.")
          .column(SessionFactTable.SESSION_ID, ColumnTypes.STRING, "Session id.")
          .column(SessionFactTable.CREATED_ON, ColumnTypes.TIMESTAMP, "Part of the key, UTC.")
          .column(SessionFactTable.OWNER, ColumnTypes.STRING, "Owner; null if unattributed.")
          .column(SessionFactTable.WORKER_TYPE, ColumnTypes.STRING, "Worker type.")
          .column(SessionFactTable.LIST_COST, ColumnTypes.MONEY, "List cost of the day alone.")
          .column(SessionFactTable.IDLE_COST_LOW, ColumnTypes.MONEY, "Of that idle at least.")
          .column(SessionFactTable.IDLE_COST_HIGH, ColumnTypes.MONEY, "Of that idle at most.")
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
