package io.dpuledger.analysis.rightsizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.table.ColumnKind;
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
          .column(
              RECOMMENDATION_ID,
              ColumnKind.TEXT,
              "Name of the recommendation: the same every night.")
          .column(
              KIND,
              ColumnKind.TEXT,
              "IDLE_TIMEOUT, AUTO_SCALING, WORKER_COUNT, WORKER_TYPE, GLUE_VERSION, BILLING_MINIMUM, STOP_LIVE, EVIDENCE, USAGE_PROFILE or ATTRIBUTION.")
          .column(ACCOUNT_ID, ColumnKind.TEXT, "AWS account in scope, twelve digits.")
          .column(ROLE_NAME, ColumnKind.TEXT, "IAM role in scope.")
          .nullMeans("unknown, or all")
          .column(TEAM, ColumnKind.TEXT, "Team in scope.")
          .nullMeans("unknown, or all")
          .column(SESSION_ORIGIN, ColumnKind.TEXT, "The tool in scope.")
          .nullMeans("all")
          .column(CURRENT_SUMMARY, ColumnKind.TEXT, "What is set today.")
          .column(RECOMMENDED_SUMMARY, ColumnKind.TEXT, "What to set.")
          .column(SESSIONS, ColumnKind.SESSIONS, "Sessions looked at.")
          .column(LOOKBACK_PERIOD_IN_DAYS, ColumnKind.DAYS, "Days looked at.")
          .column(BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .column(
              ESTIMATED_MONTHLY_COST,
              ColumnKind.MONEY,
              "List cost of the group, scaled to 30 days.")
          .column(
              ESTIMATED_MONTHLY_SAVINGS_LOW,
              ColumnKind.MONEY,
              "Estimate at list price: saving in 30 days at least, if this alone is done.")
          .column(
              ESTIMATED_MONTHLY_SAVINGS_POINT,
              ColumnKind.MONEY,
              "Estimate at list price: best single figure of that saving.")
          .nullMeans("evidence is too thin for one")
          .column(
              ESTIMATED_MONTHLY_SAVINGS_HIGH,
              ColumnKind.MONEY,
              "Estimate at list price: saving in 30 days at most, if this alone is done.")
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_LOW,
              ColumnKind.PERCENT,
              "estimated_monthly_savings_low of estimated_monthly_cost.")
          .nullMeans("the group costs nothing")
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_HIGH,
              ColumnKind.PERCENT,
              "estimated_monthly_savings_high of estimated_monthly_cost.")
          .nullMeans("the group costs nothing")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_LOW,
              ColumnKind.MONEY,
              "Estimate at list price: saving in 30 days at least, after the recommendations above it; these add up, without WORKER_TYPE.")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_HIGH,
              ColumnKind.MONEY,
              "Estimate at list price: saving in 30 days at most, after the recommendations above it; these add up, without WORKER_TYPE.")
          .column(
              INCREMENTAL_MONTHLY_SAVINGS_POINT,
              ColumnKind.MONEY,
              "Estimate at list price: best single figure of that saving.")
          .nullMeans("evidence is too thin for one")
          .column(
              ONE_OFF_SAVINGS_LOW,
              ColumnKind.MONEY,
              "Estimate at list price: what it saves once and not each month, at least.")
          .nullMeans("it saves each month")
          .column(
              ONE_OFF_SAVINGS_HIGH,
              ColumnKind.MONEY,
              "Estimate at list price: what it saves once and not each month, at most.")
          .nullMeans("it saves each month")
          .column(
              INTERRUPTIONS_EXPECTED,
              new ColumnKind(ColumnTypes.LONG, "interruptions"),
              "Estimate of how often people are cut off in 30 days.")
          .nullMeans("nothing tells")
          .column(
              PEOPLE_COST,
              ColumnKind.MONEY,
              "What these interruptions cost people in 30 days, at the price that rightsizing sets; in no saving.")
          .nullMeans("nothing tells")
          .column(
              CONFIDENCE,
              ColumnKind.TEXT,
              "How well the saving is known: A (measured) to D (arithmetic on an assumption).")
          .column(RISK, ColumnKind.TEXT, "VERY_LOW, LOW, MEDIUM or HIGH.")
          .column(EFFORT, ColumnKind.TEXT, "VERY_LOW, LOW, MEDIUM or HIGH.")
          .column(ROLLBACK, ColumnKind.TEXT, "How to undo it.")
          .column(RATIONALE, ColumnKind.TEXT, "Why, with the arithmetic.")
          .column(DETAILS, ColumnKind.TEXT, "Figures behind it, as a JSON object of texts.")
          .column(
              ARTEFACT_PATH,
              ColumnKind.TEXT,
              "Folder of what to apply, below the folder of the report.")
          .nullMeans("there is nothing to apply")
          .column(STATUS, ColumnKind.TEXT, "OPEN, DEFERRED, DISMISSED, IMPLEMENTED or EXPIRED.")
          .column(STATUS_REASON, ColumnKind.TEXT, "Who decided that and why.")
          .nullMeans("nobody did")
          .column(
              ADOPTED_SHARE,
              ColumnKind.SHARE,
              "Share of the sessions of the last 7 days of the group that have the new setting.")
          .nullMeans("sessions do not show it, or there were none")
          .column(
              FIRST_ADOPTED_SHARE,
              ColumnKind.SHARE,
              "The same on first_seen. IMPLEMENTED is where four in five of those that lacked the setting then have it now.")
          .nullMeans("sessions do not show it, or there were none")
          .column(
              REALIZED_MONTHLY_SAVINGS_LOW,
              ColumnKind.MONEY,
              "Estimate at list price: what it saved at least in the look-back, scaled to 30 days; below 0 where nobody took it up for certain.")
          .nullMeans("it is new, or sessions do not show it")
          .column(
              REALIZED_MONTHLY_SAVINGS_POINT,
              ColumnKind.MONEY,
              "Estimate at list price: best single figure of that.")
          .nullMeans("the same, or no pauses were seen before")
          .column(
              REALIZED_MONTHLY_SAVINGS_HIGH,
              ColumnKind.MONEY,
              "Estimate at list price: what it saved at most in the look-back, scaled to 30 days.")
          .nullMeans("it is new, or sessions do not show it")
          .column(
              COST_PER_SESSION_CHANGE,
              new ColumnKind(ColumnTypes.DOUBLE, "share, -0.2 is a fifth less"),
              "List cost of a session of the group against that on first_seen.")
          .nullMeans("it is new, or sessions do not show it, or they cost nothing then")
          .column(
              UNCHANGED_COST_PER_SESSION_CHANGE,
              new ColumnKind(ColumnTypes.DOUBLE, "share, -0.2 is a fifth less"),
              "The same of groups that were told the like and changed nothing.")
          .nullMeans("the same, or there is no such group")
          .column(CHANGE, ColumnKind.TEXT, "NEW, CHANGED or SAME, against the as-of date before.")
          .column(FIRST_SEEN, ColumnKind.DATE, "First as-of date with this recommendation.")
          .column(LAST_SEEN, ColumnKind.DATE, "Latest as-of date on which a rule said so.")
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
