package io.dpuledger.analysis;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.KeptRow;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.util.List;

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
  public static final String CONFIRMED_COST = "confirmed_cost";
  public static final String IDLE_COST_SEEN = "idle_cost_seen";
  public static final String STATEMENT_OPEN_COST = "statement_open_cost";
  public static final String MINIMUM_CHARGE_COST = "minimum_charge_cost";
  public static final String PROJECT = "project";
  public static final String USAGE_DATE = "usage_date";

  private static final String NO_PARTS =
      "no price is known, or an earlier version made a part of it";

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
          BILLING_CURRENCY,
          PROJECT);

  /** What the sessions of a group cost on a day. */
  record GroupSpend(KeptRow group, Spend spend) {}

  public static final Table<GroupSpend> TABLE =
      Table.<GroupSpend>named("spend_daily")
          .grain(
              "one day, account, region, team, owner, worker type, unit, Glue version, origin, currency and project")
          .key(GRAIN.toArray(String[]::new))
          .columnsOf(
              SessionDayTable.SCHEMA,
              GroupSpend::group,
              ACCOUNT_ID,
              REGION,
              TEAM,
              OWNER,
              WORKER_TYPE,
              CAPACITY_UNIT,
              GLUE_VERSION,
              SESSION_ORIGIN,
              BILLING_CURRENCY)
          .sessions(
              SESSIONS_ACTIVE,
              "Sessions with a part on this day: never add days.",
              row -> row.spend().sessions)
          .sessions(
              SESSIONS_STARTED, "Sessions whose first day this is.", row -> row.spend().started)
          .columnOf(
              SessionDayTable.SCHEMA,
              UNIT_HOURS,
              row -> row.spend().unitHours.orNull(ColumnTypes.UNITS))
          .columnOf(
              SessionDayTable.SCHEMA,
              LIST_COST,
              row -> row.spend().listCost.orNull(ColumnTypes.MONEY))
          .columnOf(
              SessionDayTable.SCHEMA,
              CONTRACTED_COST,
              row -> row.spend().contractedCost.orNull(ColumnTypes.MONEY))
          .money(
              IDLE_COST_LOW,
              "The part of list_cost that was idle, at least.",
              row -> row.spend().idleCostLow.orNull(ColumnTypes.MONEY))
          .nullMeans("no price or running time is known")
          .money(
              IDLE_COST_HIGH,
              "The part of list_cost that was idle, at most.",
              row -> row.spend().idleCostHigh.orNull(ColumnTypes.MONEY))
          .nullMeans("no price or running time is known")
          .money(
              ESTIMATED_COST,
              "The part of list_cost of sessions whose end was not seen, which later nights restate; 0 without a price. More is unconfirmed: list_cost - confirmed_cost.",
              row -> row.spend().estimatedCost.orZero(ColumnTypes.MONEY))
          .column(
              UNPRICED_UNIT_HOURS,
              ColumnKind.UNIT_HOURS,
              "The part of unit_hours that has no price and so no cost.",
              row -> row.spend().unpricedUnitHours.orZero(ColumnTypes.UNITS))
          .money(
              CONFIRMED_COST,
              "The part of list_cost that is confirmed: of ended sessions, at usage that AWS reported and a price that is LIST, BILLED or OVERRIDE. The rest is estimated.",
              row -> row.spend().part(row.spend().confirmedCost))
          .nullMeans(NO_PARTS)
          .money(
              IDLE_COST_SEEN,
              "The part of idle_cost_low that statements show; the rest is inferred from how sessions ended.",
              row -> row.spend().part(row.spend().idleCostSeen))
          .nullMeans(NO_PARTS)
          .money(
              STATEMENT_OPEN_COST,
              "The part of list_cost paid while a statement was open or a Spark job ran. What idle_cost_low, this and minimum_charge_cost leave is unknown.",
              row -> row.spend().part(row.spend().statementOpenCost))
          .nullMeans(NO_PARTS)
          .money(
              MINIMUM_CHARGE_COST,
              "The part of list_cost due only to the 60 s billing minimum: neither idle nor busy.",
              row -> row.spend().part(row.spend().minimumChargeCost))
          .nullMeans(NO_PARTS)
          .columnsOf(SessionDayTable.SCHEMA, GroupSpend::group, PROJECT)
          .partitionedBy(USAGE_DATE, "UTC day.", row -> row.group().requireText(USAGE_DATE))
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  @Override
  public List<Output> outputs() {
    return List.of(new Output(SCHEMA, Days.CHANGED));
  }

  @Override
  public void ask(Night night, Scans scans) {
    scans.make(new SpendDailyProfile(), SessionDayTable.SCHEMA);
  }

  @Override
  public void answer(Night night, Answers answers) {
    // The tasks that write the days of sessions have made it.
  }
}
