package io.dpuledger.analysis.rightsizing;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of the spend no known change would save: one history for each team. */
public final class EfficiencyScoreTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("efficiency_score")
          .grain("one team, or the whole fleet, in one currency, as of one day")
          .key(AS_OF_DATE, "dimension", "value", "billing_currency")
          .column("dimension", ColumnKind.TEXT, "TOTAL or TEAM: never add the two.")
          .column("value", ColumnKind.TEXT, "The team.")
          .nullMeans("TOTAL, or sessions of no known team")
          .column("billing_currency", ColumnKind.TEXT, "Currency of all money in the row.")
          .column(
              "sessions", ColumnKind.SESSIONS, "Sessions of the look-back, without data previews.")
          .column(
              "estimated_monthly_cost",
              ColumnKind.MONEY,
              "List cost of these sessions, scaled to 30 days.")
          .column(
              "attainable_savings",
              ColumnKind.MONEY,
              "Estimate at list price of what open and deferred recommendations save in 30 days: the point of each, else its low; without WORKER_TYPE.")
          .column(
              "evidence_share",
              ColumnKind.SHARE,
              "Share of the cost whose idling is EXACT, PARTIAL, TAIL or UNUSED.")
          .column(
              "score",
              new ColumnKind(ColumnTypes.DOUBLE, "0 to 100"),
              "100 x (1 - attainable_savings / estimated_monthly_cost); savings count up to the cost.")
          .nullMeans("withheld_because says why")
          .column(
              "withheld_because",
              ColumnKind.TEXT,
              "Why there is no score: under 30 sessions, or under half of the cost with evidence.")
          .nullMeans("there is a score")
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .build();

  private EfficiencyScoreTable() {}

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(EfficiencyScore score, LocalDate asOf) {
    return new @Nullable Object[] {
      score.dimension(),
      score.value(),
      score.billingCurrency(),
      score.sessions(),
      score.monthlyCost(),
      score.attainable(),
      score.evidenceShare(),
      score.score(),
      score.withheldBecause(),
      asOf.toString()
    };
  }
}
