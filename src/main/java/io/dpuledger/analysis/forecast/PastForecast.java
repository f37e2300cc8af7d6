package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was said about last month at this time of it. Once the month is over, that shows how far to
 * trust what is said about this one.
 *
 * @param dimension of the forecast, as its value and currency
 */
public record PastForecast(
    LocalDate asOf,
    String dimension,
    @Nullable String value,
    String billingCurrency,
    BigDecimal listCost) {

  /** The day as of which last month's forecast compares with today's, if there was one. */
  public static Optional<String> dayOf(SortedSet<String> published, LocalDate asOf) {
    LocalDate monthAgo = asOf.minusMonths(1);
    SortedSet<String> sameMonth =
        published.subSet(monthAgo.withDayOfMonth(1).toString(), monthAgo.plusDays(1).toString());
    return sameMonth.isEmpty() ? Optional.empty() : Optional.of(sameMonth.last());
  }

  /** Those that came to a figure. */
  public static List<PastForecast> of(Iterable<? extends TableRow> spendForecasts) {
    List<PastForecast> past = new ArrayList<>();
    for (TableRow row : spendForecasts) {
      BigDecimal point = row.decimal(SpendForecastTable.POINT);
      if (point != null) {
        past.add(
            new PastForecast(
                LocalDate.parse(row.requireText(SpendForecastTable.AS_OF_DATE)),
                row.requireText(SpendForecastTable.DIMENSION),
                row.text(SpendForecastTable.VALUE),
                row.requireText(SpendForecastTable.BILLING_CURRENCY),
                point));
      }
    }
    return past;
  }

  boolean isOf(SpendForecast forecast) {
    return forecast.isOf(dimension, value, billingCurrency);
  }

  /** What its month came to. */
  BigDecimal became(Collection<TeamDaySpend> spent) {
    return spent.stream()
        .filter(one -> YearMonth.from(one.day()).equals(YearMonth.from(asOf)))
        .filter(one -> one.billingCurrency().equals(billingCurrency))
        .filter(one -> dimension.equals(SpendForecast.TOTAL) || Objects.equals(one.team(), value))
        .map(TeamDaySpend::listCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
