package io.dpuledger.app.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What a report must say about idling that is estimated, by the rows of idle_waste. */
public final class EstimateSentences {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private EstimateSentences() {}

  /**
   * One for US dollars, where something had to be estimated.
   *
   * @param report as JSON, of the last day that the table has
   */
  public static List<String> of(DuckDb sql, JsonNode report) {
    return sql
        .rows(
            """
            SELECT period_start, period_end, idle_cost_point, idle_cost_point_low,
                   idle_cost_point_high, point_basis, least_measured_team, least_measured_days
            FROM idle_waste
            WHERE dimension = 'TOTAL' AND billing_currency = 'USD'
              AND idle_cost_low < idle_cost_high
              AND as_of_date = (SELECT max(as_of_date) FROM idle_waste)
            """)
        .stream()
        .map(row -> sentence(row, report))
        .toList();
  }

  private static String sentence(List<String> row, JsonNode report) {
    boolean isOfReport =
        row.get(0).equals(report.get("period_start").asText())
            && row.get(1).equals(report.get("period_end").asText());
    String when = isOfReport ? "" : " in the " + period(row.get(0), row.get(1));
    if (row.get(2) != null) {
      return "About %s was probably idle%s (90 %% band %s to %s)."
          .formatted(dollars(row.get(2)), when, dollars(row.get(3)), dollars(row.get(4)));
    }
    if (!row.get(5).equals("TOO_FEW_DAYS")) {
      return "No best estimate%s: statements were read too rarely, or do not fit what was running when they were read."
          .formatted(when);
    }
    int days = Integer.parseInt(row.get(7));
    return "No best estimate%s: statements of %s %s; it takes 14."
        .formatted(
            when,
            row.get(6) == null ? "sessions without a team" : "team " + row.get(6),
            days == 0
                ? "were not read by the hour"
                : "were read by the hour on " + days + (days == 1 ? " day" : " days"));
  }

  private static String dollars(String amount) {
    BigDecimal rounded = new BigDecimal(amount).round(TWO_DIGITS);
    return rounded.compareTo(BigDecimal.TEN) < 0
        ? "$" + rounded.setScale(2, RoundingMode.HALF_UP)
        : String.format(Locale.ROOT, "$%,d", rounded.toBigIntegerExact());
  }

  private static String period(String first, String last) {
    long days = ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(last)) + 1;
    return days + " days to " + DATE.format(LocalDate.parse(last));
  }
}
