package io.dpuledger.analysis.rightsizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Outcome;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads back the recommendations of one as-of date, the surest saving first. */
public final class RecommendationRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<Recommendation> SUREST_FIRST =
      Comparator.comparing((Recommendation advice) -> advice.incremental().low())
          .thenComparing(advice -> advice.incremental().high())
          .reversed()
          .thenComparing(Recommendation::recommendationId);

  private RecommendationRows() {}

  public static List<Recommendation> asOf(List<TableRow> rows, LocalDate asOf) {
    return rows.stream()
        .filter(row -> asOf.toString().equals(row.text(RecommendationTable.AS_OF_DATE)))
        .map(RecommendationRows::recommendation)
        .sorted(SUREST_FIRST)
        .toList();
  }

  private static Recommendation recommendation(TableRow row) {
    return new Recommendation(
        text(row, RecommendationTable.RECOMMENDATION_ID),
        Recommendation.Kind.valueOf(text(row, RecommendationTable.KIND)),
        new SessionProfile.Scope(
            text(row, RecommendationTable.ACCOUNT_ID),
            row.text(RecommendationTable.ROLE_NAME),
            row.text(RecommendationTable.TEAM),
            row.text(RecommendationTable.SESSION_ORIGIN)),
        text(row, RecommendationTable.CURRENT_SUMMARY),
        text(row, RecommendationTable.RECOMMENDED_SUMMARY),
        required(row.number(RecommendationTable.SESSIONS), RecommendationTable.SESSIONS),
        required(
            row.integer(RecommendationTable.LOOKBACK_PERIOD_IN_DAYS),
            RecommendationTable.LOOKBACK_PERIOD_IN_DAYS),
        text(row, RecommendationTable.BILLING_CURRENCY),
        money(row, RecommendationTable.ESTIMATED_MONTHLY_COST),
        new Saving(
            money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_LOW),
            row.decimal(RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_POINT),
            money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_HIGH)),
        new Saving(
            money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_LOW),
            row.decimal(RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_POINT),
            money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_HIGH)),
        oneOff(row),
        row.number(RecommendationTable.INTERRUPTIONS_EXPECTED),
        row.decimal(RecommendationTable.PEOPLE_COST),
        Recommendation.Confidence.valueOf(text(row, RecommendationTable.CONFIDENCE)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.RISK)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.EFFORT)),
        text(row, RecommendationTable.ROLLBACK),
        text(row, RecommendationTable.RATIONALE),
        details(row.text(RecommendationTable.DETAILS)),
        row.text(RecommendationTable.ARTEFACT_PATH),
        new Recommendation.Life(
            Recommendation.Status.valueOf(text(row, RecommendationTable.STATUS)),
            row.text(RecommendationTable.STATUS_REASON),
            row.real(RecommendationTable.ADOPTED_SHARE),
            row.real(RecommendationTable.FIRST_ADOPTED_SHARE),
            LocalDate.parse(text(row, RecommendationTable.FIRST_SEEN)),
            LocalDate.parse(text(row, RecommendationTable.LAST_SEEN)),
            change(row.text(RecommendationTable.CHANGE)),
            outcome(row)));
  }

  private static @Nullable Outcome outcome(TableRow row) {
    BigDecimal low = row.decimal(RecommendationTable.REALIZED_MONTHLY_SAVINGS_LOW);
    BigDecimal high = row.decimal(RecommendationTable.REALIZED_MONTHLY_SAVINGS_HIGH);
    return low == null || high == null
        ? null
        : new Outcome(
            new Saving(low, row.decimal(RecommendationTable.REALIZED_MONTHLY_SAVINGS_POINT), high),
            row.real(RecommendationTable.COST_PER_SESSION_CHANGE),
            row.real(RecommendationTable.UNCHANGED_COST_PER_SESSION_CHANGE));
  }

  private static @Nullable Saving oneOff(TableRow row) {
    BigDecimal low = row.decimal(RecommendationTable.ONE_OFF_SAVINGS_LOW);
    BigDecimal high = row.decimal(RecommendationTable.ONE_OFF_SAVINGS_HIGH);
    return low == null || high == null ? null : new Saving(low, null, high);
  }

  /** Rows of the first versions do not say. */
  private static Recommendation.Change change(@Nullable String written) {
    return written == null ? Recommendation.Change.SAME : Recommendation.Change.valueOf(written);
  }

  private static String text(TableRow row, String column) {
    return required(row.text(column), column);
  }

  private static BigDecimal money(TableRow row, String column) {
    return required(row.decimal(column), column);
  }

  private static <T> T required(@Nullable T value, String column) {
    if (value == null) {
      throw new IllegalStateException("a recommendation lacks its " + column);
    }
    return value;
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
