package io.dpuledger.analysis.rightsizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  public static final String PEOPLE_COST = "people_cost";
  public static final String BREAK_EVEN_INTERRUPTION_COST = "break_even_interruption_cost";
  public static final String UNINTERRUPTED_TIMEOUT_MINUTES = "uninterrupted_timeout_minutes";
  public static final String INTERRUPTIONS_EXPECTED = "interruptions_expected";
  public static final String CONFIDENCE = "confidence";
  public static final String RISK = "risk";
  public static final String EFFORT = "effort";
  public static final String ROLLBACK = "rollback";
  public static final String RATIONALE = "rationale";
  public static final String DETAILS = "details";
  public static final String ARTEFACT_PATH = "artefact_path";
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
          .part(SavingColumns::describe)
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
          .part(Recommendation::life, LifeColumns::describe)
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
        row.requireDecimal(SavingColumns.ESTIMATED_MONTHLY_COST),
        SavingColumns.require(
            row,
            SavingColumns.ESTIMATED_MONTHLY_SAVINGS_LOW,
            SavingColumns.ESTIMATED_MONTHLY_SAVINGS_POINT,
            SavingColumns.ESTIMATED_MONTHLY_SAVINGS_HIGH),
        SavingColumns.require(
            row,
            SavingColumns.INCREMENTAL_MONTHLY_SAVINGS_LOW,
            SavingColumns.INCREMENTAL_MONTHLY_SAVINGS_POINT,
            SavingColumns.INCREMENTAL_MONTHLY_SAVINGS_HIGH),
        SavingColumns.readOneOff(row),
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
        LifeColumns.read(row));
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
