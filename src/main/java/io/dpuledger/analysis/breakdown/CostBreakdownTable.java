package io.dpuledger.analysis.breakdown;

import io.dpuledger.table.Table;

/** What each dollar is, as of each day. */
public final class CostBreakdownTable {
  private static final String AS_OF_DATE = "as_of_date";
  private static final String NO_PARTS = "an earlier version worked out a day of the period";

  public static final Table<CostBreakdown> TABLE =
      Table.<CostBreakdown>named("cost_breakdown")
          .grain("one team, or all, in one currency, over the period of the report to a day")
          .key(AS_OF_DATE, "dimension", "value", "billing_currency")
          .text("dimension", "TOTAL or TEAM: never add the two.", CostBreakdown::dimension)
          .text("value", "The team.", CostBreakdown::team)
          .nullMeans("TOTAL, or sessions of no known team")
          .text("billing_currency", "Currency of all money in the row.", CostBreakdown::currency)
          .date("period_start", "First day of the period.", row -> row.period().firstDay())
          .date("period_end", "Last day of the period.", row -> row.period().lastDay())
          .money(
              "list_cost",
              "List cost of the period, before tax, discounts and credits: confirmed_cost + estimated_cost, and the sum of the five parts from idle_seen_cost to minimum_charge_cost.",
              row -> row.spent().listCost())
          .money(
              "confirmed_cost",
              "The part of list_cost of ended sessions, at usage that AWS reported and a price that is LIST, BILLED or OVERRIDE.",
              row -> row.part(CostParts::confirmed))
          .nullMeans(NO_PARTS)
          .money(
              "estimated_cost",
              "The rest: no end was seen, the usage is derived, or the price is assumed. spend_daily.estimated_cost is the first of these alone.",
              row -> row.part(CostParts::estimated))
          .nullMeans(NO_PARTS)
          .money(
              "at_risk_cost",
              "What live sessions may still cost from their latest observation on: the sum of their exposure_cost. It is not in list_cost.",
              row -> row.exposure().cost())
          .money(
              "idle_seen_cost",
              "The part of list_cost that statements show to be idle.",
              row -> row.part(CostParts::idleSeen))
          .nullMeans(NO_PARTS)
          .money(
              "idle_inferred_cost",
              "The part of list_cost that was idle as the end of its session shows: an idle timeout, without statements.",
              row -> row.part(CostParts::idleInferred))
          .nullMeans(NO_PARTS)
          .money(
              "idle_unknown_cost",
              "The part of list_cost that may have been idle: idle at most less idle at least, and the cost of sessions with evidence NONE.",
              row -> row.part(CostParts::idleUnknown))
          .nullMeans(NO_PARTS)
          .money(
              "statement_open_cost",
              "The part of list_cost paid while a statement was open or a Spark job ran.",
              row -> row.part(CostParts::statementOpen))
          .nullMeans(NO_PARTS)
          .money(
              "minimum_charge_cost",
              "The part of list_cost due only to the 60 s billing minimum: neither idle nor busy.",
              row -> row.part(CostParts::minimumCharge))
          .nullMeans(NO_PARTS)
          .sessions(
              "live_sessions",
              "Live sessions that are in at_risk_cost.",
              row -> row.exposure().sessions())
          .sessions(
              "live_sessions_without_exposure",
              "Live sessions that are not in at_risk_cost, because their capacity is unknown.",
              row -> row.exposure().unknown())
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  private CostBreakdownTable() {}
}
