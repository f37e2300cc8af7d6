package io.dpuledger.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rate card: the price of a unit-hour in one region, for a range of Glue versions
 * and of dates, both half-open. Without a worker family it holds for every worker of the unit.
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
    String source) {

  /** Whether some session could be priced by both lines. */
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

  private static <T extends Comparable<? super T>> boolean startsBefore(
      @Nullable T start, @Nullable T end) {
    return start == null || end == null || start.compareTo(end) < 0;
  }
}
