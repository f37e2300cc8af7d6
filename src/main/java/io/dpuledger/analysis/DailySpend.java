package io.dpuledger.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a team spent on a day: few enough rows to decide on in plain Java.
 *
 * @param team null for what belongs to none
 */
public record DailySpend(
    LocalDate day,
    @Nullable String team,
    String billingCurrency,
    BigDecimal listCost,
    BigDecimal contractedCost) {
  private static final Comparator<DailySpend> ORDER =
      Comparator.comparing(DailySpend::billingCurrency)
          .thenComparing(DailySpend::team, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(DailySpend::day);

  /** Unpriced usage has no currency and is in none. */
  public static Dataset<Row> byTeam(Dataset<Row> spendDaily) {
    return spendDaily
        .where(col(SpendDaily.BILLING_CURRENCY).isNotNull())
        .groupBy(SpendDaily.USAGE_DATE, SpendDaily.TEAM, SpendDaily.BILLING_CURRENCY)
        .agg(
            sum(SpendDaily.LIST_COST).as(SpendDaily.LIST_COST),
            sum(SpendDaily.CONTRACTED_COST).as(SpendDaily.CONTRACTED_COST));
  }

  public static List<DailySpend> of(List<Row> byTeam) {
    return byTeam.stream()
        .map(
            row ->
                new DailySpend(
                    LocalDate.parse(row.<String>getAs(SpendDaily.USAGE_DATE)),
                    row.getAs(SpendDaily.TEAM),
                    row.getAs(SpendDaily.BILLING_CURRENCY),
                    row.getAs(SpendDaily.LIST_COST),
                    row.getAs(SpendDaily.CONTRACTED_COST)))
        .sorted(ORDER)
        .toList();
  }
}
