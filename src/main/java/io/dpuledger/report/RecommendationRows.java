package io.dpuledger.report;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.model.Recommendation;
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
final class RecommendationRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Comparator<Recommendation> SUREST_FIRST =
      Comparator.comparing(Recommendation::incrementalMonthlySavingsLow)
          .thenComparing(Recommendation::incrementalMonthlySavingsHigh)
          .reversed()
          .thenComparing(Recommendation::recommendationId);

  private RecommendationRows() {}

  static List<Recommendation> asOf(Dataset<Row> rows, LocalDate asOf) {
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
            text(row, RecommendationTable.SESSION_ORIGIN)),
        text(row, RecommendationTable.CURRENT_SUMMARY),
        text(row, RecommendationTable.RECOMMENDED_SUMMARY),
        row.<Long>getAs(RecommendationTable.SESSIONS),
        row.<Integer>getAs(RecommendationTable.LOOKBACK_PERIOD_IN_DAYS),
        text(row, RecommendationTable.BILLING_CURRENCY),
        money(row, RecommendationTable.ESTIMATED_MONTHLY_COST),
        money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_LOW),
        row.getAs(RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_POINT),
        money(row, RecommendationTable.ESTIMATED_MONTHLY_SAVINGS_HIGH),
        money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_LOW),
        money(row, RecommendationTable.INCREMENTAL_MONTHLY_SAVINGS_HIGH),
        row.getAs(RecommendationTable.INTERRUPTIONS_EXPECTED),
        Recommendation.Confidence.valueOf(text(row, RecommendationTable.CONFIDENCE)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.RISK)),
        Recommendation.Level.valueOf(text(row, RecommendationTable.EFFORT)),
        text(row, RecommendationTable.ROLLBACK),
        text(row, RecommendationTable.RATIONALE),
        details(row.getAs(RecommendationTable.DETAILS)),
        Recommendation.Status.valueOf(text(row, RecommendationTable.STATUS)),
        LocalDate.parse(text(row, RecommendationTable.FIRST_SEEN)));
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
