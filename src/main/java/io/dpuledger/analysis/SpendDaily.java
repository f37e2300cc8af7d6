package io.dpuledger.analysis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DecimalType;

/** What was spent on each day, by everything that people ask for. */
public final class SpendDaily implements Analysis {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String TEAM = "team";
  public static final String OWNER = "owner";
  public static final String WORKER_TYPE = "worker_type";
  public static final String CAPACITY_UNIT = "capacity_unit";
  public static final String GLUE_VERSION = "glue_version";
  public static final String SESSION_ORIGIN = "session_origin";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String SESSIONS_ACTIVE = "sessions_active";
  public static final String SESSIONS_STARTED = "sessions_started";
  public static final String UNIT_HOURS = "unit_hours";
  public static final String LIST_COST = "list_cost";
  public static final String CONTRACTED_COST = "contracted_cost";
  public static final String IDLE_COST_LOW = "idle_cost_low";
  public static final String IDLE_COST_HIGH = "idle_cost_high";
  public static final String ESTIMATED_COST = "estimated_cost";
  public static final String UNPRICED_UNIT_HOURS = "unpriced_unit_hours";
  public static final String USAGE_DATE = "usage_date";

  static final List<String> GRAIN =
      List.of(
          USAGE_DATE,
          ACCOUNT_ID,
          REGION,
          TEAM,
          OWNER,
          WORKER_TYPE,
          CAPACITY_UNIT,
          GLUE_VERSION,
          SESSION_ORIGIN,
          BILLING_CURRENCY);

  public static final TableSchema SCHEMA =
      TableSchema.named("spend_daily")
          .grain(
              "one day, account, region, team, owner, worker type, unit, Glue version, origin and currency")
          .key(GRAIN.toArray(String[]::new))
          .columnsOf(
              SessionDayTable.SCHEMA,
              ACCOUNT_ID,
              REGION,
              TEAM,
              OWNER,
              WORKER_TYPE,
              CAPACITY_UNIT,
              GLUE_VERSION,
              SESSION_ORIGIN,
              BILLING_CURRENCY)
          .column(
              SESSIONS_ACTIVE,
              ColumnKind.SESSIONS,
              "Sessions with a part on this day: never add days.")
          .column(SESSIONS_STARTED, ColumnKind.SESSIONS, "Sessions whose first day this is.")
          .columnsOf(SessionDayTable.SCHEMA, UNIT_HOURS, LIST_COST, CONTRACTED_COST)
          .column(IDLE_COST_LOW, ColumnKind.MONEY, "The part of list_cost that was idle, at least.")
          .nullMeans("no price or running time is known")
          .column(IDLE_COST_HIGH, ColumnKind.MONEY, "The part of list_cost that was idle, at most.")
          .nullMeans("no price or running time is known")
          .column(
              ESTIMATED_COST,
              ColumnKind.MONEY,
              "The part of list_cost that is an estimate and that later nights restate; 0 without a price.")
          .column(
              UNPRICED_UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours that has no price and so no cost.")
          .partitionedBy(USAGE_DATE, "UTC day.")
          .build();

  @Override
  public TableSchema output() {
    return SCHEMA;
  }

  @Override
  public Dataset<Row> compute(Dataset<Row> sessionDays) {
    return sessionDays
        .groupBy(GRAIN.stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(
            count(lit(1)).as(SESSIONS_ACTIVE),
            count(when(col(SessionDayTable.IS_START), 1)).as(SESSIONS_STARTED),
            total(col(SessionDayTable.UNIT_HOURS), ColumnTypes.UNITS).as(UNIT_HOURS),
            total(col(SessionDayTable.LIST_COST), ColumnTypes.MONEY).as(LIST_COST),
            total(col(SessionDayTable.CONTRACTED_COST), ColumnTypes.MONEY).as(CONTRACTED_COST),
            total(col(SessionDayTable.IDLE_COST_LOW), ColumnTypes.MONEY).as(IDLE_COST_LOW),
            total(col(SessionDayTable.IDLE_COST_HIGH), ColumnTypes.MONEY).as(IDLE_COST_HIGH),
            orZero(
                    when(col(SessionDayTable.IS_ESTIMATED), col(SessionDayTable.LIST_COST)),
                    ColumnTypes.MONEY)
                .as(ESTIMATED_COST),
            orZero(
                    when(col(SessionDayTable.LIST_COST).isNull(), col(SessionDayTable.UNIT_HOURS)),
                    ColumnTypes.UNITS)
                .as(UNPRICED_UNIT_HOURS));
  }

  private static Column total(Column part, DecimalType type) {
    return sum(part).cast(type);
  }

  private static Column orZero(Column part, DecimalType type) {
    return coalesce(sum(part), lit(0)).cast(type);
  }
}
