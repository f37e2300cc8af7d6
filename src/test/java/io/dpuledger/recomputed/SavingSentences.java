package io.dpuledger.recomputed;

import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * The sentence of the headline about savings, made again from the rows of recommendation and
 * spend_daily.
 */
public final class SavingSentences {
  private static final List<String> WORDS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SavingSentences() {}

  /**
   * Of US dollars and a report of 28 days, or fewer where not all were seen, where some change is
   * expected to save something.
   */
  public static String of28Days(DuckDb sql, String asOf) {
    String open =
        """
        FROM (SELECT coalesce(incremental_monthly_savings_point, incremental_monthly_savings_low) AS expected,
                     incremental_monthly_savings_low AS cautious,
                     incremental_monthly_savings_point IS NOT NULL AS is_known, interruptions_expected
              FROM recommendation
              WHERE as_of_date = '%s' AND status = 'OPEN' AND kind <> 'WORKER_TYPE'
                AND billing_currency = 'USD')
        """
            .formatted(asOf);
    List<String> sums =
        sql.rows(
                "SELECT count(*) FILTER (expected > 0), sum(expected), sum(cautious),"
                    + " bool_and(is_known) FILTER (expected > 0) "
                    + open)
            .get(0);
    List<String> prices =
        sql.rows(
                "SELECT count(*), floor(min(expected / interruptions_expected) * 100) / 100 "
                    + open
                    + " WHERE expected > 0 AND interruptions_expected > 0")
            .get(0);
    BigDecimal expected = new BigDecimal(sums.get(1));
    boolean isAll = Boolean.parseBoolean(sums.get(3));
    BigDecimal monthlyCost =
        new BigDecimal(
            sql.value(
                "SELECT sum(list_cost) * 30 / %s FROM spend_daily WHERE billing_currency = 'USD' AND usage_date::DATE BETWEEN '%s'::DATE - 27 AND '%s'::DATE"
                    .formatted(SpendSentences.days(sql, asOf), asOf, asOf)));
    int changes = Integer.parseInt(sums.get(0));
    String cautious = about(new BigDecimal(sums.get(2)));
    return "%s change%s should save %s%s a month%s (%s\u00A0%%)%s%s."
        .formatted(
            capital(words(changes)),
            changes == 1 ? "" : "s",
            isAll ? "about " : "",
            about(expected),
            isAll ? "" : " or more",
            expected.multiply(HUNDRED).divide(monthlyCost, 0, RoundingMode.HALF_UP),
            cautious.equals(about(expected)) ? "" : ", cautiously " + cautious,
            pays(changes, Integer.parseInt(prices.get(0)), prices.get(1)));
  }

  /** How the sentence about duplicate sessions begins; none where nobody has any. */
  public static List<String> ofDuplicates(DuckDb sql, String asOf) {
    return sql
        .rows(
            """
            SELECT sum(sessions)::INT,
                   sum(coalesce(incremental_monthly_savings_point, incremental_monthly_savings_low))
            FROM recommendation
            WHERE as_of_date = '%s' AND status = 'OPEN' AND kind = 'DUPLICATE_SESSION'
              AND billing_currency = 'USD'
            HAVING count(*) > 0
            """
                .formatted(asOf))
        .stream()
        .map(
            row ->
                ("%s sessions were open at the same time as another of their owner; avoiding that should"
                        + " save $%,d a month; last ")
                    .formatted(
                        capital(words(Integer.parseInt(row.get(0)))),
                        new BigDecimal(row.get(1)).setScale(0, RoundingMode.HALF_UP).longValue()))
        .toList();
  }

  private static String pays(int changes, int known, String price) {
    if (known == 0) {
      return "";
    }
    String who =
        known == changes
            ? known == 1 ? "it pays" : "they pay"
            : known == 1
                ? "the one whose interruptions are known pays"
                : "the %s whose interruptions are known pay".formatted(words(known));
    return "; %s off while an interruption costs less than $%.2f"
        .formatted(who, Double.parseDouble(price));
  }

  private static String words(int number) {
    return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String about(BigDecimal amount) {
    BigDecimal rounded = amount.round(new MathContext(3));
    return amount.signum() == 0
        ? "$0"
        : (rounded.compareTo(HUNDRED) < 0 ? "$%,.2f" : "$%,.0f").formatted(rounded);
  }
}
