package io.dpuledger.analysis.rightsizing;

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
          .column("dimension", ColumnTypes.STRING, "TOTAL or TEAM: never add the two.")
          .column("value", ColumnTypes.STRING, "The team; null for TOTAL and where none is known.")
          .column("billing_currency", ColumnTypes.STRING, "Currency of the money here.")
          .column("sessions", ColumnTypes.LONG, "Sessions of the look-back, without previews.")
          .column("estimated_monthly_cost", ColumnTypes.MONEY, "What they cost in 30 days.")
          .column(
              "attainable_savings",
              ColumnTypes.MONEY,
              "What open and deferred recommendations save in 30 days: their point, else their low.")
          .column(
              "evidence_share",
              ColumnTypes.DOUBLE,
              "Share of the cost whose idling is EXACT, PARTIAL, TAIL or UNUSED.")
          .column(
              "score",
              ColumnTypes.DOUBLE,
              "100 x (1 - attainable_savings / estimated_monthly_cost); null under 30 sessions or"
                  + " half of the cost with evidence.")
          .column("withheld_because", ColumnTypes.STRING, "Why there is no score.")
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
