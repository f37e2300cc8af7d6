package io.dpuledger.analysis.rightsizing;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.Recommendation;
import io.dpuledger.model.Recommendation.Outcome;
import io.dpuledger.model.Recommendation.Saving;
import io.dpuledger.model.SessionProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  public static List<Recommendation> asOf(Dataset<Row> rows, LocalDate asOf) {
    return rows
        .filter(col(RecommendationTable.AS_OF_DATE).equalTo(asOf.toString()))
        .collectAsList()
        .stream()
        .map(RecommendationRows::recommendation)
        .sorted(SUREST_FIRST)
        .toList();
  }

  private static Recommendation recommendation(Row row) {
    return new Recommendation(
        text(row, RecommendationTable.RECOMMENDATION_ID),
        Recommendation.Kind.valueOf(text(row, RecommendationTable.KIND)),
        new SessionProfile.Scope(
            text(row, RecommendationTable.ACCOUNT_ID),
            row.getAs(RecommendationTable.ROLE_NAME),
            row.getAs(RecommendationTable.TEAM),
            row.getAs(RecommendationTable.SESSION_ORIGIN)),
        text(row, RecommendationTable.CURRENT_SUMMARY),
        text(row, RecommendationTable.RECOMMENDED_SUMMARY),
        row.<Long>getAs(RecommendationTable.SESSIONS),
        row.<Integer>getAs(RecommendationTable.LOOKBACK_PERIOD_IN_DAYS),
        text(row, RecommendationTable.BILLING_CURRENCY),
        money(row, RecommendationTable.ESTIMATED_MONTHLY_COST),
        new Saving(
            money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_LOW),
            row.getAs(RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_POINT),
            money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_HIGH)),
        new Saving(
            money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_LOW),
            row.getAs(RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_POINT),
            money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_HIGH)),
        oneOff(row),
        row.getAs(RecommendationTable.INTERRUPTIONS_EXPECTED),
        row.getAs(RecommendationTable.PEOPLE_COST),
        Recommendation.Confidence.valueOf(text(row, RecommendationTable.CONFIDENCE)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.RISK)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.EFFORT)),
        text(row, RecommendationTable.ROLLBACK),
        text(row, RecommendationTable.RATIONALE),
        details(row.getAs(RecommendationTable.DETAILS)),
        row.getAs(RecommendationTable.ARTEFACT_PATH),
        new Recommendation.Life(
            Recommendation.Status.valueOf(text(row, RecommendationTable.STATUS)),
            row.getAs(RecommendationTable.STATUS_REASON),
            row.getAs(RecommendationTable.ADOPTED_SHARE),
            row.getAs(RecommendationTable.FIRST_ADOPTED_SHARE),
            LocalDate.parse(text(row, RecommendationTable.FIRST_SEEN)),
            LocalDate.parse(text(row, RecommendationTable.LAST_SEEN)),
            change(row.getAs(RecommendationTable.CHANGE)),
            outcome(row)));
  }

  private static @Nullable Outcome outcome(Row row) {
    BigDecimal low = row.getAs(RecommendationTable.REALIZED_MONTHLY_SAVINGS_LOW);
    BigDecimal high = row.getAs(RecommendationTable.REALIZED_MONTHLY_SAVINGS_HIGH);
    return low == null || high == null
        ? null
        : new Outcome(
            new Saving(low, row.getAs(RecommendationTable.REALIZED_MONTHLY_SAVINGS_POINT), high),
            row.getAs(RecommendationTable.COST_PER_SESSION_CHANGE),
            row.getAs(RecommendationTable.UNCHANGED_COST_PER_SESSION_CHANGE));
  }

  private static @Nullable Saving oneOff(Row row) {
    BigDecimal low = row.getAs(RecommendationTable.ONE_OFF_SAVINGS_LOW);
    BigDecimal high = row.getAs(RecommendationTable.ONE_OFF_SAVINGS_HIGH);
    return low == null || high == null ? null : new Saving(low, null, high);
  }

  /** Rows of the first versions do not say. */
  private static Recommendation.Change change(@Nullable String written) {
    return written == null ? Recommendation.Change.SAME : Recommendation.Change.valueOf(written);
  }

  private static String text(Row row, String column) {
    String text = row.getAs(column);
    if (text == null) {
      throw new IllegalStateException("a recommendation lacks its " + column);
    }
    return text;
  }

  private static BigDecimal money(Row row, String column) {
    BigDecimal amount = row.getAs(column);
    if (amount == null) {
      throw new IllegalStateException("a recommendation lacks its " + column);
    }
    return amount;
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
