package io.dpuledger.analysis.rightsizing;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** How much of the spend no known change would save: one history for each team. */
public final class EfficiencyScoreTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final Table<EfficiencyScore> TABLE =
      Table.<EfficiencyScore>named("efficiency_score")
          .grain("one team, or the whole fleet, in one currency, as of one day")
          .key(AS_OF_DATE, "dimension", "value", "billing_currency")
          .text("dimension", "TOTAL or TEAM: never add the two.", EfficiencyScore::dimension)
          .text("value", "The team.", EfficiencyScore::value)
          .nullMeans("TOTAL, or sessions of no known team")
          .text(
              "billing_currency",
              "Currency of all money in the row.",
              EfficiencyScore::billingCurrency)
          .sessions(
              "sessions",
              "Sessions of the look-back, without data previews.",
              EfficiencyScore::sessions)
          .money(
              "estimated_monthly_cost",
              "List cost of these sessions, scaled to 30 days.",
              EfficiencyScore::monthlyCost)
          .money(
              "attainable_savings",
              "Estimate at list price of what open and deferred recommendations save in 30 days: the point of each, else its low; without WORKER_TYPE.",
              EfficiencyScore::attainable)
          .share(
              "evidence_share",
              "Share of the cost whose idling is EXACT, PARTIAL, TAIL or UNUSED.",
              EfficiencyScore::evidenceShare)
          .column(
              "score",
              new ColumnKind(ColumnTypes.DOUBLE, "0 to 100"),
              "100 x (1 - attainable_savings / estimated_monthly_cost); savings count up to the cost.",
              EfficiencyScore::score)
          .nullMeans("withheld_because says why")
          .text(
              "withheld_because",
              "Why there is no score: under 30 sessions, or under half of the cost with evidence.",
              EfficiencyScore::withheldBecause)
          .nullMeans("there is a score")
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private EfficiencyScoreTable() {}
}
