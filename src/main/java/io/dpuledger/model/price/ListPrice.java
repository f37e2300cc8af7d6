package io.dpuledger.model.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rate card: the price of a unit-hour in one region, for a range of Glue versions
 * and of dates, both half-open. Without a worker family it applies to every worker of the unit.
 */
public record ListPrice(
    String region,
    CapacityUnit unit,
    @Nullable String workerFamily,
    @Nullable BigDecimal glueVersionFrom,
    @Nullable BigDecimal glueVersionBelow,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    BigDecimal pricePerUnitHour,
    String currency,
    PriceBasis basis,
    String source)
    implements Serializable {
  private static final BigDecimal TOO_MUCH = new BigDecimal("1000");
  private static final int PRICE_DECIMALS = 6;
  private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

  /** Whether a money column can hold it exactly; zero would hide a missing price. */
  public static boolean isPrice(BigDecimal price) {
    boolean inRange = price.signum() > 0 && price.compareTo(TOO_MUCH) < 0;
    return inRange && price.stripTrailingZeros().scale() <= PRICE_DECIMALS;
  }

  /** Whether both lines could apply to the same session. */
  public boolean overlaps(ListPrice other) {
    boolean sameKind = region.equals(other.region) && unit == other.unit;
    boolean sameFamily =
        workerFamily == null
            || other.workerFamily == null
            || workerFamily.equals(other.workerFamily);
    boolean sameDates =
        startsBefore(effectiveFrom, other.effectiveUntil)
            && startsBefore(other.effectiveFrom, effectiveUntil);
    boolean sameVersions =
        startsBefore(glueVersionFrom, other.glueVersionBelow)
            && startsBefore(other.glueVersionFrom, glueVersionBelow);
    return sameKind && sameFamily && sameDates && sameVersions;
  }

  /** Whether it applies to sessions like this, on the days on which it is in effect. */
  public boolean isForSession(
      String ofRegion,
      CapacityUnit ofUnit,
      @Nullable String workerType,
      @Nullable String glueVersion) {
    return isFor(ofRegion, ofUnit) && isForWorkers(workerType) && isForVersion(glueVersion);
  }

  boolean isFor(String otherRegion, CapacityUnit otherUnit) {
    return region.equals(otherRegion) && unit == otherUnit;
  }

  /** Whether it applies to a worker type, such as R.2X of the family R. */
  boolean isForWorkers(@Nullable String workerType) {
    return workerFamily == null
        || (workerType != null && workerFamily.equals(workerType.split("\\.", 2)[0]));
  }

  /** A session without a version has a price only where all versions have the same one. */
  boolean isForVersion(@Nullable String glueVersion) {
    if (glueVersionFrom == null && glueVersionBelow == null) {
      return true;
    }
    if (glueVersion == null || !VERSION.matcher(glueVersion.strip()).matches()) {
      return false;
    }
    BigDecimal version = new BigDecimal(glueVersion.strip());
    return (glueVersionFrom == null || version.compareTo(glueVersionFrom) >= 0)
        && (glueVersionBelow == null || version.compareTo(glueVersionBelow) < 0);
  }

  /** Whether it applies to sessions that start on a UTC day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && startsBefore(day, effectiveUntil);
  }

  private static <T extends Comparable<? super T>> boolean startsBefore(
      @Nullable T start, @Nullable T end) {
    return start == null || end == null || start.compareTo(end) < 0;
  }
}
