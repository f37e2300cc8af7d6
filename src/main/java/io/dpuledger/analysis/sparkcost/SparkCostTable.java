package io.dpuledger.analysis.sparkcost;

import static java.util.Objects.requireNonNull;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Where the money of sessions with event logs went, as of each day. */
public final class SparkCostTable {
  public static final String TOTAL = "TOTAL";
  public static final String TEAM_WORKER_TYPE = "TEAM_WORKER_TYPE";
  public static final String DIMENSION = "dimension";

  private static final String AS_OF_DATE = "as_of_date";
  private static final String PERIOD_START = "period_start";
  private static final String PERIOD_END = "period_end";
  private static final String LIST_COST = "list_cost";
  private static final String NOTHING_RAN = "nothing_ran_cost";
  private static final String STATEMENT_OPEN = "statement_without_job_cost";
  private static final String SLOTS_IDLE = "slots_idle_cost";
  private static final String SLOTS_BUSY = "slots_busy_cost";
  private static final String DRIVER = "driver_cost";
  private static final String MINIMUM_CHARGE = "minimum_charge_cost";
  private static final String UNKNOWN = "unknown_cost";
  private static final String SESSIONS = "sessions";
  private static final String WITHOUT_COST = "sessions_without_cost";
  private static final String WITHOUT_LOG = "sessions_without_log";
  private static final String COST_WITHOUT_LOG = "list_cost_without_log";

  public static final Table<SparkCost> TABLE =
      Table.<SparkCost>named("spark_cost")
          .grain(
              "one team and worker type, or all, in one currency, of sessions that started in the period of the report to a day")
          .key(
              AS_OF_DATE,
              DIMENSION,
              SessionFactTable.TEAM,
              SessionFactTable.WORKER_TYPE,
              SessionFactTable.BILLING_CURRENCY)
          .text(
              DIMENSION,
              "TOTAL or TEAM_WORKER_TYPE: never add the two.",
              row -> row.group().dimension())
          .columnOf(SessionFactTable.SCHEMA, SessionFactTable.TEAM, row -> row.group().team())
          .nullMeans("TOTAL, or no rule matches")
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.WORKER_TYPE,
              row -> row.group().workerType())
          .nullMeans("TOTAL, or AWS returned none")
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.BILLING_CURRENCY,
              row -> row.group().currency())
          .date(PERIOD_START, "First day of the period.", row -> row.period().firstDay())
          .date(PERIOD_END, "Last day of the period.", row -> row.period().lastDay())
          .money(
              LIST_COST,
              "List cost of sessions with an event log that started in the period, on whichever day it was incurred: the sum of the seven parts from nothing_ran_cost to unknown_cost.",
              SparkCost::listCost)
          .money(
              NOTHING_RAN,
              "The part paid while neither a statement nor a Spark job ran, seen or inferred from how sessions ended: idle_cost_low of the sessions.",
              row -> row.sum().parts().nothingRan())
          .money(
              STATEMENT_OPEN,
              "The part paid while a statement was open and no Spark job ran. Never idle.",
              row -> row.sum().parts().statementOpen())
          .money(
              SLOTS_IDLE,
              "The part paid while Spark jobs ran, for task slots without a task.",
              row -> row.sum().parts().slotsIdle())
          .money(
              SLOTS_BUSY,
              "The part paid for task slots that ran tasks.",
              row -> row.sum().parts().slotsBusy())
          .money(
              DRIVER,
              "The part paid while Spark jobs ran, for the worker of the driver.",
              row -> row.sum().parts().driver())
          .money(
              MINIMUM_CHARGE,
              "The part due only to the 60 s billing minimum.",
              row -> row.sum().parts().minimumCharge())
          .money(
              UNKNOWN,
              "The part of which none of these is known: the sum of the five columns that follow, each the cost of sessions with one reason.",
              row -> row.sum().parts().unknown())
          .money(
              unknown(UnknownReason.FIGURES),
              "Unknown because it is not known when they ran or how many workers they had, or an earlier version made their facts.",
              row -> row.sum().unknownBecauseOf(UnknownReason.FIGURES))
          .money(
              unknown(UnknownReason.STATEMENTS),
              "Unknown because no statements were read: without a job, they may have idled or not.",
              row -> row.sum().unknownBecauseOf(UnknownReason.STATEMENTS))
          .money(
              unknown(UnknownReason.LOG),
              "Unknown because their log is open, cut off or lacks events.",
              row -> row.sum().unknownBecauseOf(UnknownReason.LOG))
          .money(
              unknown(UnknownReason.AUTO_SCALING),
              "Unknown because auto scaling kept workers while no job ran.",
              row -> row.sum().unknownBecauseOf(UnknownReason.AUTO_SCALING))
          .money(
              unknown(UnknownReason.COVERAGE),
              "Unknown because neither statements nor the log cover all of their time.",
              row -> row.sum().unknownBecauseOf(UnknownReason.COVERAGE))
          .sessions(
              SESSIONS,
              "Sessions with an event log that are in list_cost.",
              row -> row.sum().sessions())
          .sessions(
              WITHOUT_COST,
              "Sessions with an event log that are not: their price or usage is unknown.",
              row -> row.sum().withoutCost())
          .sessions(
              WITHOUT_LOG,
              "Sessions without an event log that started in the period.",
              row -> row.sum().withoutLog())
          .money(
              COST_WITHOUT_LOG,
              "List cost of these, as far as it is known. It is not in list_cost.",
              row -> row.sum().costWithoutLog())
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .readBy(SparkCostTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SparkCostTable() {}

  private static String unknown(UnknownReason reason) {
    return "unknown_" + reason.name().toLowerCase(Locale.ROOT) + "_cost";
  }

  private static SparkCost read(TableRow row) {
    Map<UnknownReason, BigDecimal> unknown = new EnumMap<>(UnknownReason.class);
    for (UnknownReason reason : UnknownReason.values()) {
      unknown.put(reason, row.requireDecimal(unknown(reason)));
    }
    return new SparkCost(
        new UsagePeriod(
            LocalDate.parse(row.requireText(PERIOD_START)),
            LocalDate.parse(row.requireText(PERIOD_END))),
        new SparkCostGroup(
            TOTAL.equals(row.text(DIMENSION)),
            row.text(SessionFactTable.TEAM),
            row.text(SessionFactTable.WORKER_TYPE),
            row.text(SessionFactTable.BILLING_CURRENCY)),
        new SparkCostSum(
            new SparkCostParts(
                row.requireDecimal(NOTHING_RAN),
                row.requireDecimal(STATEMENT_OPEN),
                row.requireDecimal(SLOTS_IDLE),
                row.requireDecimal(SLOTS_BUSY),
                row.requireDecimal(DRIVER),
                row.requireDecimal(MINIMUM_CHARGE),
                row.requireDecimal(UNKNOWN)),
            unknown,
            requireNonNull(row.number(SESSIONS)),
            requireNonNull(row.number(WITHOUT_COST)),
            requireNonNull(row.number(WITHOUT_LOG)),
            row.requireDecimal(COST_WITHOUT_LOG)));
  }
}
