package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sessions might have cost.
 *
 * @param lifetimeMinutes how long one lives that nothing ends
 * @param timeouts the idle timeouts, in minutes, whose effect is worked out
 * @param newest prices of another Glue version; null if none are known
 */
record SizeTerms(long lifetimeMinutes, List<Integer> timeouts, @Nullable VersionPrices newest)
    implements Serializable {
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final int DIGITS = 6;
  private static final int DIGITS_OF_AN_HOURLY_COST = 12;

  SizeTerms {
    timeouts = List.copyOf(timeouts);
  }

  /** What a session costs that lives to the end of its lifetime. */
  BigDecimal worstCost(BigDecimal hourlyCost) {
    BigDecimal minutes = BigDecimal.valueOf(lifetimeMinutes);
    int digits = Math.max(DIGITS_OF_AN_HOURLY_COST - minutes.precision(), DIGITS);
    return hourlyCost
        .multiply(minutes.divide(MINUTES_AN_HOUR, DIGITS, RoundingMode.HALF_UP))
        .setScale(digits, RoundingMode.HALF_UP);
  }

  /** Usage stays as it is, and the price of its unit changes; null if that is not cheaper. */
  @Nullable Long versionCut(SessionFigures session, @Nullable BigDecimal price) {
    BigDecimal newPrice = newPrice(session.row());
    return price == null || newPrice == null || newPrice.compareTo(price) >= 0
        ? null
        : Long.valueOf(
            Micros.share(session.cost(), Micros.of(price.subtract(newPrice)), Micros.of(price)));
  }

  private @Nullable BigDecimal newPrice(TableRow row) {
    String region = row.text(SessionFactTable.REGION);
    String unit = row.text(SessionFactTable.CAPACITY_UNIT);
    if (newest == null || region == null || unit == null) {
      return null;
    }
    Map<String, BigDecimal> prices = newest.perUnitHour();
    String type = row.text(SessionFactTable.WORKER_TYPE);
    BigDecimal ofFamily =
        type == null ? null : prices.get(VersionPrices.key(region, unit, family(type)));
    BigDecimal price =
        ofFamily == null
            ? prices.get(VersionPrices.key(region, unit, VersionPrices.ANY_FAMILY))
            : ofFamily;
    return price == null ? null : DecimalSum.fitting(price, ColumnTypes.MONEY);
  }

  /** G of G.2X. */
  private static String family(String workerType) {
    int dot = workerType.indexOf('.');
    return dot < 0 ? workerType : workerType.substring(0, dot);
  }
}
