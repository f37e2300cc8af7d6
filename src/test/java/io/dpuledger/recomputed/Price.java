package io.dpuledger.recomputed;

import io.dpuledger.model.price.ListPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The price of a unit-hour of a session, and how it is known; null where there is none. */
record Price(BigDecimal perUnitHour, String currency, String basis) {

  static Price of(Sight sight, Size size, Use use, Terms terms) {
    LocalDate day = Instant.ofEpochMilli(use.startMillis()).atOffset(ZoneOffset.UTC).toLocalDate();
    List<ListPrice> lines =
        terms.prices().stream()
            .filter(line -> line.region().equals(sight.key().region()))
            .filter(line -> line.unit().label().equals(size.unit()))
            .filter(line -> isForWorkers(line, sight.workerType()))
            .filter(line -> isForVersion(line, sight.glueVersion()))
            .filter(line -> !day.isBefore(line.effectiveFrom()))
            .filter(line -> line.effectiveUntil() == null || day.isBefore(line.effectiveUntil()))
            .toList();
    if (lines.isEmpty()) {
      return new Price(null, null, "MISSING");
    }
    if (lines.size() > 1) {
      throw new IllegalStateException(sight.key() + " has more than one price: " + lines);
    }
    ListPrice line = lines.get(0);
    String basis = line.basis().name();
    boolean isNewType =
        sight.workerType() != null && terms.workerType(sight.workerType()).isEmpty();
    // AWS published no price for a worker type that we do not know.
    return new Price(
        Exact.money(line.pricePerUnitHour()),
        line.currency(),
        isNewType && basis.equals("LIST") ? "ASSUMED" : basis);
  }

  private static boolean isForWorkers(ListPrice line, String workerType) {
    return line.workerFamily() == null
        || (workerType != null && workerType.split("\\.", -1)[0].equals(line.workerFamily()));
  }

  /** Without a version only a line for all versions holds. */
  private static boolean isForVersion(ListPrice line, String glueVersion) {
    if (line.glueVersionFrom() == null && line.glueVersionBelow() == null) {
      return true;
    }
    if (glueVersion == null || !glueVersion.matches("\\d+(\\.\\d+)?")) {
      return false;
    }
    BigDecimal version = new BigDecimal(glueVersion);
    return (line.glueVersionFrom() == null || version.compareTo(line.glueVersionFrom()) >= 0)
        && (line.glueVersionBelow() == null || version.compareTo(line.glueVersionBelow()) < 0);
  }

  /** What so many unit-hours cost; null where hours or price are unknown. */
  BigDecimal cost(BigDecimal unitHours) {
    boolean known = unitHours != null && perUnitHour != null;
    return known ? Exact.money(unitHours.multiply(perUnitHour)) : null;
  }
}
