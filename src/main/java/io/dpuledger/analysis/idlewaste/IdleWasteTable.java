package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** What idling cost in a period, at least, at most and probably. */
public final class IdleWasteTable {
  public static final String PERIOD_START = "period_start";
  public static final String PERIOD_END = "period_end";
  public static final String DIMENSION = "dimension";
  public static final String VALUE = "value";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String LIST_COST = "list_cost";
  public static final String IDLE_COST_LOW = "idle_cost_low";
  public static final String IDLE_COST_POINT = "idle_cost_point";
  public static final String IDLE_COST_HIGH = "idle_cost_high";
  public static final String IDLE_COST_POINT_LOW = "idle_cost_point_low";
  public static final String IDLE_COST_POINT_HIGH = "idle_cost_point_high";
  public static final String LEAST_MEASURED_TEAM = "least_measured_team";
  public static final String LEAST_MEASURED_DAYS = "least_measured_days";
  public static final String POINT_BASIS = "point_basis";
  public static final String TAIL_ASSUMPTION_COST = "tail_assumption_cost";
  public static final String RATIO = "idle_timeout_to_execution_ratio";
  public static final String CAPPED_RATIO = "idle_timeout_share_of_execution";
  public static final String AS_OF_DATE = "as_of_date";

  public static final Table<IdleWasteGroup> TABLE =
      Table.<IdleWasteGroup>named("idle_waste")
          .grain("one value of one dimension in one currency, over the look-back to a day")
          .key(DIMENSION, VALUE, BILLING_CURRENCY, AS_OF_DATE)
          .date(PERIOD_START, "First day of the period.", group -> group.period().firstDay())
          .date(PERIOD_END, "Last day of the period.", group -> group.period().lastDay())
          .text(
              DIMENSION,
              "TOTAL, TEAM, OWNER, WORKER_TYPE, SESSION_ORIGIN or IDLE_TIMEOUT_CLASS. Each adds up to the same money: never add two.",
              IdleWasteGroup::dimension)
          .text(
              VALUE,
              "Its value. OWNER has no row for a person: its values are teams with at least five owners, and all smaller teams together.",
              IdleWasteGroup::value)
          .nullMeans("TOTAL, or what nobody knows; OWNER: no owner is known, or no five of them")
          .text(BILLING_CURRENCY, "Currency of all money in the row.", IdleWasteGroup::currency)
          .nullMeans("no price is known")
          .column(
              "unit_hours",
              ColumnKind.UNIT_HOURS,
              "Billed use, DPU and M-DPU together, the 60 s billing minimum included.",
              group -> group.sum(Spending::unitHours))
          .money(
              LIST_COST,
              "List cost of the period: an estimate before tax, discounts and credits, not the bill.",
              IdleWasteGroup::listCost)
          .nullMeans("no price is known")
          .money(
              IDLE_COST_LOW,
              "The part of list_cost that was idle, at least.",
              group -> group.sum(Spending::idleCostLow))
          .nullMeans("no price or running time is known")
          .money(
              IDLE_COST_POINT,
              "Estimate from peers of the part of list_cost that was idle: idle_cost_low, and of the cost of unknown time the share that was idle among peers.",
              group -> group.estimate().point())
          .nullMeans("point_basis says why")
          .money(
              IDLE_COST_HIGH,
              "The part of list_cost that was idle, at most.",
              group -> group.sum(Spending::idleCostHigh))
          .nullMeans("no price or running time is known")
          .text(
              POINT_BASIS,
              "NONE_NEEDED (low is high), or the widest circle of peers that the estimate needed: TEAM_AND_ENDING, ENDING, ALL; without one TOO_FEW_DAYS, TOO_FEW_POLLS or NO_PRICE.",
              group -> group.estimate().basis())
          .share(
              "share_exact",
              "Share of list_cost at evidence EXACT.",
              group -> group.shareAt(IdleEvidence.EXACT))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_partial",
              "Share of list_cost at evidence PARTIAL.",
              group -> group.shareAt(IdleEvidence.PARTIAL))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_tail",
              "Share of list_cost at evidence TAIL.",
              group -> group.shareAt(IdleEvidence.TAIL))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_undecidable",
              "Share of list_cost at evidence UNDECIDABLE.",
              group -> group.shareAt(IdleEvidence.UNDECIDABLE))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_ceiling",
              "Share of list_cost at evidence CEILING.",
              group -> group.shareAt(IdleEvidence.CEILING))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_unused",
              "Share of list_cost at evidence UNUSED.",
              group -> group.shareAt(IdleEvidence.UNUSED))
          .nullMeans("list_cost is unknown or 0")
          .share(
              "share_unsupported",
              "Share of list_cost at evidence UNSUPPORTED, for which no estimate is made: idle_cost_point has their low.",
              group -> group.shareAt(IdleEvidence.UNSUPPORTED))
          .nullMeans("list_cost is unknown or 0")
          .money(
              TAIL_ASSUMPTION_COST,
              "The part of idle_cost_low, at most, that rests on the assumption that a timeout was an idle timeout.",
              IdleWasteGroup::tailAssumptionCost)
          .nullMeans("no price is known")
          .column(
              RATIO,
              ColumnKind.RATIO,
              "Idle timeouts over running times of the sessions that started in the period and ended; over 1, most could never idle out.",
              group ->
                  group.seen() == null ? null : group.seen().shareOfRun(group.seen().timeout()))
          .nullMeans("there is no such session")
          .share(
              CAPPED_RATIO,
              "The same with no idle timeout longer than its session ran: the share of running time that one idle timeout can cost.",
              group -> group.seen() == null ? null : group.seen().shareOfRun(group.seen().capped()))
          .nullMeans("there is no such session")
          .money(
              IDLE_COST_POINT_LOW,
              "Low end of the 90 % band of idle_cost_point, from draws of measured days of teams; not below idle_cost_low.",
              group -> group.estimate().low())
          .nullMeans("there is no estimate, or dimension is not TOTAL or TEAM")
          .money(
              IDLE_COST_POINT_HIGH,
              "High end of the 90 % band of idle_cost_point; not above idle_cost_high.",
              group -> group.estimate().high())
          .nullMeans("there is no estimate, or dimension is not TOTAL or TEAM")
          .text(
              LEAST_MEASURED_TEAM,
              "Of the teams that carry more than a tenth of list_cost and have unknown time, the one that was measured on the fewest days.",
              group -> group.estimate().leastMeasuredTeam())
          .nullMeans("sessions without a team; or least_measured_days is null")
          .column(
              LEAST_MEASURED_DAYS,
              ColumnKind.DAYS,
              "On how many days statements of its sessions were read, at 8 or more hours of the day; an estimate takes 14.",
              group -> group.estimate().leastMeasuredDays())
          .nullMeans("no team carries so much, or nothing has to be estimated")
          .partitionedBy(AS_OF_DATE, "Day that the look-back ends with.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private IdleWasteTable() {}
}
