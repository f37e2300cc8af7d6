package io.dpuledger.analysis.rightsizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.Recommendation;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What could be changed, what it saves and what it costs. */
public final class RecommendationTable {
  public static final String RECOMMENDATION_ID = "recommendation_id";
  public static final String KIND = "kind";
  public static final String ACCOUNT_ID = "account_id";
  public static final String ROLE_NAME = "role_name";
  public static final String TEAM = "team";
  public static final String SESSION_ORIGIN = "session_origin";
  public static final String CURRENT_SUMMARY = "current_summary";
  public static final String RECOMMENDED_SUMMARY = "recommended_summary";
  public static final String SESSIONS = "sessions";
  public static final String LOOKBACK_PERIOD_IN_DAYS = "lookback_period_in_days";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String ESTIMATED_MONTHLY_COST = "estimated_monthly_cost";
  public static final String ESTIMATED_MONTHLY_SAVINGS_LOW = "estimated_monthly_savings_low";
  public static final String ESTIMATED_MONTHLY_SAVINGS_POINT = "estimated_monthly_savings_point";
  public static final String ESTIMATED_MONTHLY_SAVINGS_HIGH = "estimated_monthly_savings_high";
  public static final String ESTIMATED_SAVINGS_PERCENTAGE_LOW = "estimated_savings_percentage_low";
  public static final String ESTIMATED_SAVINGS_PERCENTAGE_HIGH =
      "estimated_savings_percentage_high";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_LOW = "incremental_monthly_savings_low";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_HIGH = "incremental_monthly_savings_high";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_POINT =
      "incremental_monthly_savings_point";
  public static final String ONE_OFF_SAVINGS_LOW = "one_off_savings_low";
  public static final String ONE_OFF_SAVINGS_HIGH = "one_off_savings_high";
  public static final String PEOPLE_COST = "people_cost";
  public static final String STATUS_REASON = "status_reason";
  public static final String ADOPTED_SHARE = "adopted_share";
  public static final String FIRST_ADOPTED_SHARE = "first_adopted_share";
  public static final String REALIZED_MONTHLY_SAVINGS_LOW = "realized_monthly_savings_low";
  public static final String REALIZED_MONTHLY_SAVINGS_POINT = "realized_monthly_savings_point";
  public static final String REALIZED_MONTHLY_SAVINGS_HIGH = "realized_monthly_savings_high";
  public static final String COST_PER_SESSION_CHANGE = "cost_per_session_change";
  public static final String UNCHANGED_COST_PER_SESSION_CHANGE =
      "unchanged_cost_per_session_change";
  public static final String CHANGE = "change";
  public static final String INTERRUPTIONS_EXPECTED = "interruptions_expected";
  public static final String CONFIDENCE = "confidence";
  public static final String RISK = "risk";
  public static final String EFFORT = "effort";
  public static final String ROLLBACK = "rollback";
  public static final String RATIONALE = "rationale";
  public static final String DETAILS = "details";
  public static final String ARTEFACT_PATH = "artefact_path";
  public static final String STATUS = "status";
  public static final String FIRST_SEEN = "first_seen";
  public static final String LAST_SEEN = "last_seen";
  public static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("recommendation")
          .grain("one recommendation as of one day")
          .key(AS_OF_DATE, RECOMMENDATION_ID)
          .column(RECOMMENDATION_ID, ColumnTypes.STRING, "Stable name of the recommendation.")
          .column(KIND, ColumnTypes.STRING, "What is to be changed.")
          .column(ACCOUNT_ID, ColumnTypes.STRING, "Account in scope.")
          .column(ROLE_NAME, ColumnTypes.STRING, "Role in scope; null if unknown, or all.")
          .column(TEAM, ColumnTypes.STRING, "Team in scope; null if unknown, or all.")
          .column(SESSION_ORIGIN, ColumnTypes.STRING, "The tool in scope; null if all.")
          .column(CURRENT_SUMMARY, ColumnTypes.STRING, "What is set today.")
          .column(RECOMMENDED_SUMMARY, ColumnTypes.STRING, "What to set.")
          .column(SESSIONS, ColumnTypes.LONG, "Sessions looked at.")
          .column(LOOKBACK_PERIOD_IN_DAYS, ColumnTypes.INT, "Days looked at.")
          .column(BILLING_CURRENCY, ColumnTypes.STRING, "Currency of all money here.")
          .column(ESTIMATED_MONTHLY_COST, ColumnTypes.MONEY, "What the group costs in 30 days.")
          .column(ESTIMATED_MONTHLY_SAVINGS_LOW, ColumnTypes.MONEY, "Saving at least, stand-alone.")
          .column(
              ESTIMATED_MONTHLY_SAVINGS_POINT,
              ColumnTypes.MONEY,
              "Best single figure, or null where evidence is thin.")
          .column(ESTIMATED_MONTHLY_SAVINGS_HIGH, ColumnTypes.MONEY, "Saving at most, stand-alone.")
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_LOW,
              ColumnTypes.DOUBLE,
              "Low saving as a percentage of the cost.")
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_HIGH,
              ColumnTypes.DOUBLE,
              "High saving as a percentage of the cost.")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_LOW,
              ColumnTypes.MONEY,
              "Saving at least, after the recommendations above it.")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_HIGH,
              ColumnTypes.MONEY,
              "Saving at most, after the recommendations above it.")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_POINT,
              ColumnTypes.MONEY,
              "Best single figure of that, or null where evidence is thin.")
          .column(
              ONE_OFF_SAVINGS_LOW,
              ColumnTypes.MONEY,
              "What it saves once and not each month, at least; null if it saves each month.")
          .column(ONE_OFF_SAVINGS_HIGH, ColumnTypes.MONEY, "The same at most.")
          .column(
              INTERRUPTIONS_EXPECTED,
              ColumnTypes.LONG,
              "People cut off in 30 days; null where nothing tells.")
          .column(
              PEOPLE_COST,
              ColumnTypes.MONEY,
              "What these interruptions cost people in 30 days, in no saving; null where nothing"
                  + " tells.")
          .column(
              CONFIDENCE, ColumnTypes.STRING, "A (measured) to D (arithmetic on an assumption).")
          .column(RISK, ColumnTypes.STRING, "VERY_LOW to HIGH.")
          .column(EFFORT, ColumnTypes.STRING, "VERY_LOW to HIGH.")
          .column(ROLLBACK, ColumnTypes.STRING, "How to undo it.")
          .column(RATIONALE, ColumnTypes.STRING, "Why, with the arithmetic.")
          .column(DETAILS, ColumnTypes.STRING, "Figures behind it, JSON.")
          .column(ARTEFACT_PATH, ColumnTypes.STRING, "File to apply; null if none.")
          .column(STATUS, ColumnTypes.STRING, "OPEN, DEFERRED, DISMISSED, IMPLEMENTED or EXPIRED.")
          .column(STATUS_REASON, ColumnTypes.STRING, "Who decided that and why; null if nobody.")
          .column(
              ADOPTED_SHARE,
              ColumnTypes.DOUBLE,
              "Share of the group's sessions of the last 7 days that have the new setting; null"
                  + " where sessions do not show it.")
          .column(
              FIRST_ADOPTED_SHARE,
              ColumnTypes.DOUBLE,
              "The same on first_seen. IMPLEMENTED is where four in five of those that lacked the"
                  + " setting then have it now.")
          .column(
              REALIZED_MONTHLY_SAVINGS_LOW,
              ColumnTypes.MONEY,
              "What it saved at least in the look-back, as of 30 days; below 0 where nobody took it"
                  + " up for certain; null where sessions do not show it, or it is new.")
          .column(
              REALIZED_MONTHLY_SAVINGS_POINT,
              ColumnTypes.MONEY,
              "Best single figure of that, or null where no pauses were seen before.")
          .column(REALIZED_MONTHLY_SAVINGS_HIGH, ColumnTypes.MONEY, "The same at most.")
          .column(
              COST_PER_SESSION_CHANGE,
              ColumnTypes.DOUBLE,
              "Cost of a session of the group against that on first_seen: -0.2 is a fifth less.")
          .column(
              UNCHANGED_COST_PER_SESSION_CHANGE,
              ColumnTypes.DOUBLE,
              "The same of groups that were told the like and changed nothing; null if none did.")
          .column(
              CHANGE, ColumnTypes.STRING, "NEW, CHANGED or SAME, against the as-of date before.")
          .column(FIRST_SEEN, ColumnTypes.STRING, "First as-of date with this recommendation.")
          .column(LAST_SEEN, ColumnTypes.STRING, "Latest as-of date on which a rule said so.")
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecommendationTable() {}

  /** A recommendation as a row, in the order of the columns. */
  public static @Nullable Object[] row(Recommendation advice, LocalDate asOf) {
    Recommendation.Saving once = advice.oneOff();
    Recommendation.Outcome outcome = advice.life().outcome();
    Recommendation.Saving realised = outcome == null ? null : outcome.realised();
    return new @Nullable Object[] {
      advice.recommendationId(),
      advice.kind().name(),
      advice.scope().accountId(),
      advice.scope().roleName(),
      advice.scope().team(),
      advice.scope().sessionOrigin(),
      advice.currentSummary(),
      advice.recommendedSummary(),
      advice.sessions(),
      advice.lookbackPeriodInDays(),
      advice.billingCurrency(),
      advice.estimatedMonthlyCost(),
      advice.estimated().low(),
      advice.estimated().point(),
      advice.estimated().high(),
      percentage(advice.estimated().low(), advice.estimatedMonthlyCost()),
      percentage(advice.estimated().high(), advice.estimatedMonthlyCost()),
      advice.incremental().low(),
      advice.incremental().high(),
      advice.incremental().point(),
      once == null ? null : once.low(),
      once == null ? null : once.high(),
      advice.interruptionsExpected(),
      advice.peopleCost(),
      advice.confidence().name(),
      advice.risk().name(),
      advice.effort().name(),
      advice.rollback(),
      advice.rationale(),
      json(new TreeMap<>(advice.details())),
      advice.artefactPath(),
      advice.status().name(),
      advice.life().statusReason(),
      advice.life().adoptedShare(),
      advice.life().firstAdoptedShare(),
      realised == null ? null : realised.low(),
      realised == null ? null : realised.point(),
      realised == null ? null : realised.high(),
      outcome == null ? null : outcome.costPerSessionChange(),
      outcome == null ? null : outcome.unchangedCostPerSessionChange(),
      advice.life().change().name(),
      advice.firstSeenOn().toString(),
      advice.life().lastSeenOn().toString(),
      asOf.toString()
    };
  }

  private static @Nullable Double percentage(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(BigDecimal.valueOf(100))
            .divide(whole, 2, RoundingMode.HALF_UP)
            .doubleValue();
  }

  private static String json(Map<String, String> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }
}
