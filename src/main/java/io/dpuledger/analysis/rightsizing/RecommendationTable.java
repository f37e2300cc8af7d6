package io.dpuledger.analysis.rightsizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Outcome;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
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
  public static final String BREAK_EVEN_INTERRUPTION_COST = "break_even_interruption_cost";
  public static final String UNINTERRUPTED_TIMEOUT_MINUTES = "uninterrupted_timeout_minutes";
  public static final String STATUS_REASON = "status_reason";
  public static final String ADOPTED_SHARE = "adopted_share";
  public static final String FIRST_ADOPTED_SHARE = "first_adopted_share";
  public static final String REALIZED_MONTHLY_SAVINGS_LOW = "realized_monthly_savings_low";
  public static final String REALIZED_MONTHLY_SAVINGS_POINT = "realized_monthly_savings_point";
  public static final String REALIZED_MONTHLY_SAVINGS_HIGH = "realized_monthly_savings_high";
  public static final String COST_PER_SESSION_CHANGE = "cost_per_session_change";
  public static final String UNCHANGED_COST_PER_SESSION_CHANGE =
      "unchanged_cost_per_session_change";
  public static final String VOLUME_ADJUSTED_MONTHLY_SAVINGS = "volume_adjusted_monthly_savings";
  public static final String SAVED_WITHIN_RANGE = "saved_within_range";
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

  public static final Table<Recommendation> TABLE =
      Table.<Recommendation>named("recommendation")
          .grain("one recommendation as of one day")
          .key(AS_OF_DATE, RECOMMENDATION_ID)
          .text(
              RECOMMENDATION_ID,
              "Name of the recommendation: the same every night.",
              Recommendation::recommendationId)
          .text(
              KIND,
              "IDLE_TIMEOUT, ORPHANED_SESSION, DUPLICATE_SESSION, AUTO_SCALING, WORKER_COUNT, WORKER_TYPE, GLUE_VERSION, BILLING_MINIMUM, FAILED_SESSION, STOP_LIVE, SHARE_LESS, EVIDENCE, USAGE_PROFILE or ATTRIBUTION.",
              Recommendation::kind)
          .text(
              ACCOUNT_ID,
              "AWS account in scope, twelve digits.",
              advice -> advice.scope().accountId())
          .text(ROLE_NAME, "IAM role in scope.", advice -> advice.scope().roleName())
          .nullMeans("unknown, or all")
          .text(TEAM, "Team in scope.", advice -> advice.scope().team())
          .nullMeans("unknown, or all")
          .text(SESSION_ORIGIN, "The tool in scope.", advice -> advice.scope().sessionOrigin())
          .nullMeans("all")
          .text(CURRENT_SUMMARY, "What is set today.", Recommendation::currentSummary)
          .text(RECOMMENDED_SUMMARY, "What to set.", Recommendation::recommendedSummary)
          .sessions(SESSIONS, "Sessions looked at.", Recommendation::sessions)
          .column(
              LOOKBACK_PERIOD_IN_DAYS,
              ColumnKind.DAYS,
              "Days looked at.",
              Recommendation::lookbackPeriodInDays)
          .text(
              BILLING_CURRENCY,
              "Currency of all money in the row.",
              Recommendation::billingCurrency)
          .money(
              ESTIMATED_MONTHLY_COST,
              "List cost of the group, scaled to 30 days.",
              Recommendation::estimatedMonthlyCost)
          .money(
              ESTIMATED_MONTHLY_SAVINGS_LOW,
              "Estimate at list price: cautious saving in 30 days, if this alone is done; nineteen months in twenty save as much.",
              advice -> advice.estimated().low())
          .money(
              ESTIMATED_MONTHLY_SAVINGS_POINT,
              "Estimate at list price: expected saving in 30 days.",
              advice -> advice.estimated().point())
          .nullMeans("evidence is too thin for one")
          .money(
              ESTIMATED_MONTHLY_SAVINGS_HIGH,
              "Ceiling of that saving at list price, in 30 days; for idle timeouts, what can have idled beyond the new one.",
              advice -> advice.estimated().high())
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_LOW,
              ColumnKind.PERCENT,
              "estimated_monthly_savings_low of estimated_monthly_cost.",
              advice -> percentage(advice.estimated().low(), advice))
          .nullMeans("the group costs nothing")
          .column(
              ESTIMATED_SAVINGS_PERCENTAGE_HIGH,
              ColumnKind.PERCENT,
              "estimated_monthly_savings_high of estimated_monthly_cost.",
              advice -> percentage(advice.estimated().high(), advice))
          .nullMeans("the group costs nothing")
          .money(
              INCREMENTAL_MONTHLY_SAVINGS_LOW,
              "Estimate at list price: cautious saving in 30 days, after the recommendations above it; these add up, without WORKER_TYPE.",
              advice -> advice.incremental().low())
          .money(
              INCREMENTAL_MONTHLY_SAVINGS_HIGH,
              "Ceiling of that saving at list price, after the recommendations above it; these add up, without WORKER_TYPE.",
              advice -> advice.incremental().high())
          .money(
              INCREMENTAL_MONTHLY_SAVINGS_POINT,
              "Estimate at list price: expected saving in 30 days.",
              advice -> advice.incremental().point())
          .nullMeans("evidence is too thin for one")
          .money(
              ONE_OFF_SAVINGS_LOW,
              "Estimate at list price: what it saves once and not each month, at least.",
              advice -> of(advice.oneOff(), Saving::low))
          .nullMeans("it saves each month")
          .money(
              ONE_OFF_SAVINGS_HIGH,
              "Estimate at list price: what it saves once and not each month, at most.",
              advice -> of(advice.oneOff(), Saving::high))
          .nullMeans("it saves each month")
          .column(
              INTERRUPTIONS_EXPECTED,
              new ColumnKind(ColumnTypes.LONG, "interruptions"),
              "Estimate of how often people are cut off in 30 days.",
              Recommendation::interruptionsExpected)
          .nullMeans("nothing tells")
          .money(
              PEOPLE_COST,
              "What these interruptions cost people in 30 days, at the price that rightsizing sets; in no saving.",
              Recommendation::peopleCost)
          .nullMeans("nothing tells")
          .money(
              BREAK_EVEN_INTERRUPTION_COST,
              "Price of an interruption up to which the change pays: expected saving by interruption.",
              Recommendation::breakEvenInterruptionCost)
          .nullMeans("nothing tells how many interruptions there are, or there are none")
          .column(
              UNINTERRUPTED_TIMEOUT_MINUTES,
              ColumnKind.MINUTES,
              "The shortest idle timeout that would have interrupted nobody in the pauses seen.",
              Recommendation::uninterruptedMinutes)
          .nullMeans("no pauses were seen, each interrupts somebody, or it is no timeout")
          .text(
              CONFIDENCE,
              "How well the saving is known: A (measured) to D (arithmetic on an assumption).",
              Recommendation::confidence)
          .text(RISK, "VERY_LOW, LOW, MEDIUM or HIGH.", Recommendation::risk)
          .text(EFFORT, "VERY_LOW, LOW, MEDIUM or HIGH.", Recommendation::effort)
          .text(ROLLBACK, "How to undo it.", Recommendation::rollback)
          .text(RATIONALE, "Why, with the arithmetic.", Recommendation::rationale)
          .text(
              DETAILS,
              "Figures behind it, as a JSON object of texts.",
              advice -> json(advice.details()))
          .text(
              ARTEFACT_PATH,
              "Folder of what to apply, below the folder of the report.",
              Recommendation::artefactPath)
          .nullMeans("there is nothing to apply")
          .text(
              STATUS, "OPEN, DEFERRED, DISMISSED, IMPLEMENTED or EXPIRED.", Recommendation::status)
          .text(STATUS_REASON, "Who decided that and why.", advice -> advice.life().statusReason())
          .nullMeans("nobody did")
          .share(
              ADOPTED_SHARE,
              "Share of the sessions of the last 7 days of the group that have the new setting.",
              advice -> advice.life().adoptedShare())
          .nullMeans("sessions do not show it, or there were none")
          .share(
              FIRST_ADOPTED_SHARE,
              "The same on first_seen. IMPLEMENTED is where four in five of those that lacked the setting then have it now.",
              advice -> advice.life().firstAdoptedShare())
          .nullMeans("sessions do not show it, or there were none")
          .money(
              REALIZED_MONTHLY_SAVINGS_LOW,
              "Estimate at list price: what it saved at least in the look-back, scaled to 30 days; below 0 where it may be that nobody took it up.",
              advice -> of(advice.life().outcome(), outcome -> outcome.realised().low()))
          .nullMeans("it is new, or sessions do not show it")
          .money(
              REALIZED_MONTHLY_SAVINGS_POINT,
              "Estimate at list price: best single figure of that.",
              advice -> of(advice.life().outcome(), outcome -> outcome.realised().point()))
          .nullMeans("the same, or no pauses were seen before")
          .money(
              REALIZED_MONTHLY_SAVINGS_HIGH,
              "Estimate at list price: what it saved at most in the look-back, scaled to 30 days.",
              advice -> of(advice.life().outcome(), outcome -> outcome.realised().high()))
          .nullMeans("it is new, or sessions do not show it")
          .column(
              COST_PER_SESSION_CHANGE,
              new ColumnKind(ColumnTypes.DOUBLE, "share, -0.2 is a fifth less"),
              "List cost of a session of the group against that on first_seen.",
              advice -> of(advice.life().outcome(), Outcome::costPerSessionChange))
          .nullMeans("it is new, or sessions do not show it, or they cost nothing then")
          .column(
              UNCHANGED_COST_PER_SESSION_CHANGE,
              new ColumnKind(ColumnTypes.DOUBLE, "share, -0.2 is a fifth less"),
              "The same of groups that got similar advice and changed nothing.",
              advice -> of(advice.life().outcome(), Outcome::unchangedCostPerSessionChange))
          .nullMeans("the same, or there is no such group")
          .money(
              VOLUME_ADJUSTED_MONTHLY_SAVINGS,
              "What as many sessions would have cost at the hours of a session on first_seen, less what they cost, in 30 days. Includes all other causes.",
              advice -> of(advice.life().outcome(), Outcome::volumeAdjusted))
          .nullMeans("it is new, or sessions do not show it")
          .flag(
              SAVED_WITHIN_RANGE,
              "Of an implemented change: whether it saved between the cautious figure and the ceiling of first_seen, scaled by sessions.",
              advice -> of(advice.life().outcome(), Outcome::isWithinRange))
          .nullMeans("it is not implemented, or sessions do not show it")
          .text(
              CHANGE,
              "NEW, CHANGED or SAME, against the as-of date before.",
              advice -> advice.life().change())
          .date(
              FIRST_SEEN, "First as-of date with this recommendation.", Recommendation::firstSeenOn)
          .date(
              LAST_SEEN,
              "Latest as-of date on which a rule said so.",
              advice -> advice.life().lastSeenOn())
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .readBy(RecommendationTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static final Comparator<Recommendation> MOST_MONEY_FIRST =
      Recommendation.MOST_MONEY_FIRST.thenComparing(Recommendation::recommendationId);

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecommendationTable() {}

  /** The recommendations of one as-of date, the largest expected saving first. */
  public static List<Recommendation> asOf(List<TableRow> rows, LocalDate asOf) {
    return mostMoneyFirst(
        rows.stream()
            .filter(row -> asOf.toString().equals(row.text(AS_OF_DATE)))
            .map(TABLE::read)
            .toList());
  }

  static List<Recommendation> mostMoneyFirst(List<Recommendation> advice) {
    return advice.stream().sorted(MOST_MONEY_FIRST).toList();
  }

  private static Recommendation read(TableRow row) {
    String change = row.text(CHANGE);
    Saving realised =
        saving(
            row,
            REALIZED_MONTHLY_SAVINGS_LOW,
            REALIZED_MONTHLY_SAVINGS_POINT,
            REALIZED_MONTHLY_SAVINGS_HIGH);
    BigDecimal onceLow = row.decimal(ONE_OFF_SAVINGS_LOW);
    BigDecimal onceHigh = row.decimal(ONE_OFF_SAVINGS_HIGH);
    return new Recommendation(
        row.requireText(RECOMMENDATION_ID),
        Recommendation.Kind.valueOf(row.requireText(KIND)),
        new SessionProfile.Scope(
            row.requireText(ACCOUNT_ID),
            row.text(ROLE_NAME),
            row.text(TEAM),
            row.text(SESSION_ORIGIN)),
        row.requireText(CURRENT_SUMMARY),
        row.requireText(RECOMMENDED_SUMMARY),
        Objects.requireNonNull(row.number(SESSIONS), SESSIONS),
        row.requireInteger(LOOKBACK_PERIOD_IN_DAYS),
        row.requireText(BILLING_CURRENCY),
        row.requireDecimal(ESTIMATED_MONTHLY_COST),
        Objects.requireNonNull(
            saving(
                row,
                ESTIMATED_MONTHLY_SAVINGS_LOW,
                ESTIMATED_MONTHLY_SAVINGS_POINT,
                ESTIMATED_MONTHLY_SAVINGS_HIGH)),
        Objects.requireNonNull(
            saving(
                row,
                INCREMENTAL_MONTHLY_SAVINGS_LOW,
                INCREMENTAL_MONTHLY_SAVINGS_POINT,
                INCREMENTAL_MONTHLY_SAVINGS_HIGH)),
        onceLow == null || onceHigh == null ? null : new Saving(onceLow, null, onceHigh),
        row.number(INTERRUPTIONS_EXPECTED),
        row.decimal(PEOPLE_COST),
        row.integer(UNINTERRUPTED_TIMEOUT_MINUTES),
        Recommendation.Confidence.valueOf(row.requireText(CONFIDENCE)),
        Recommendation.Level.valueOf(row.requireText(RISK)),
        Recommendation.Level.valueOf(row.requireText(EFFORT)),
        row.requireText(ROLLBACK),
        row.requireText(RATIONALE),
        details(row.text(DETAILS)),
        row.text(ARTEFACT_PATH),
        new Recommendation.Life(
            Recommendation.Status.valueOf(row.requireText(STATUS)),
            row.text(STATUS_REASON),
            row.real(ADOPTED_SHARE),
            row.real(FIRST_ADOPTED_SHARE),
            LocalDate.parse(row.requireText(FIRST_SEEN)),
            LocalDate.parse(row.requireText(LAST_SEEN)),
            // Rows of the first versions do not say.
            change == null ? Recommendation.Change.SAME : Recommendation.Change.valueOf(change),
            realised == null
                ? null
                : new Outcome(
                    realised,
                    row.real(COST_PER_SESSION_CHANGE),
                    row.real(UNCHANGED_COST_PER_SESSION_CHANGE),
                    row.decimal(VOLUME_ADJUSTED_MONTHLY_SAVINGS),
                    row.flag(SAVED_WITHIN_RANGE))));
  }

  private static @Nullable Saving saving(TableRow row, String low, String point, String high) {
    BigDecimal least = row.decimal(low);
    BigDecimal most = row.decimal(high);
    return least == null || most == null ? null : new Saving(least, row.decimal(point), most);
  }

  private static <P, V> @Nullable V of(@Nullable P part, Function<P, @Nullable V> figure) {
    return part == null ? null : figure.apply(part);
  }

  private static @Nullable Double percentage(BigDecimal saving, Recommendation advice) {
    BigDecimal cost = advice.estimatedMonthlyCost();
    return cost.signum() == 0
        ? null
        : saving
            .multiply(BigDecimal.valueOf(100))
            .divide(cost, 2, RoundingMode.HALF_UP)
            .doubleValue();
  }

  private static String json(Map<String, String> details) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  private static Map<String, String> details(@Nullable String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("details of a recommendation are not JSON: " + json, broken);
    }
  }
}
