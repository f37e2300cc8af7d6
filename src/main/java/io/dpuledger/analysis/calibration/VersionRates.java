package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.calibration.BillPrice.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rate is the price of which version. A version has a price where it is alone and the bill
 * has one rate, or where the hours of versions explain the costs of days. The price is always a
 * rate that the bill has, never the estimate.
 */
final class VersionRates {
  /** As many days as versions always fit, so a fit needs more of them. */
  private static final int DAYS_TO_SPARE = 2;

  private static final double MOST_CONDITION = 30;
  private static final double MOST_ERROR = 0.005;

  private final SortedMap<MeteredVersion, Assigned> assigned = new TreeMap<>();

  /** The price of a version. */
  record Assigned(BigDecimal rate, Basis basis) {}

  /**
   * @param days on which the ledger and the bill agree in usage
   */
  VersionRates(List<UsageDay> days) {
    SortedSet<MeteredVersion> versions = new TreeSet<>();
    days.forEach(day -> versions.addAll(day.versions()));
    alone(days)
        .forEach(
            (version, rates) -> {
              if (rates.size() == 1) {
                assigned.put(version, new Assigned(rates.first(), Basis.ALONE));
              }
            });
    if (!assigned.keySet().containsAll(versions)) {
      fit(days, List.copyOf(versions))
          .forEach((version, rate) -> assigned.putIfAbsent(version, rate));
    }
    assigned.keySet().removeIf(version -> version.glueVersion() == null);
  }

  SortedMap<MeteredVersion, Assigned> assigned() {
    return Collections.unmodifiableSortedMap(assigned);
  }

  /** The rates of days that have one version only. */
  private static Map<MeteredVersion, SortedSet<BigDecimal>> alone(List<UsageDay> days) {
    Map<MeteredVersion, SortedSet<BigDecimal>> rates = new HashMap<>();
    for (UsageDay day : days) {
      SortedSet<MeteredVersion> versions = day.versions();
      if (versions.size() == 1) {
        rates.computeIfAbsent(versions.first(), version -> new TreeSet<>()).addAll(day.rates());
      }
    }
    return rates;
  }

  /** All versions, or none. */
  private static Map<MeteredVersion, Assigned> fit(
      List<UsageDay> days, List<MeteredVersion> versions) {
    if (days.size() < versions.size() + DAYS_TO_SPARE) {
      return Map.of();
    }
    Optional<LeastSquares> fit =
        LeastSquares.of(
            days.stream().map(day -> hours(day, versions)).toArray(double[][]::new),
            days.stream().mapToDouble(day -> day.listCost().doubleValue()).toArray());
    if (fit.isEmpty()
        || fit.orElseThrow().condition() >= MOST_CONDITION
        || fit.orElseThrow().error() >= MOST_ERROR) {
      return Map.of();
    }
    SortedSet<BigDecimal> rates = new TreeSet<>();
    days.forEach(day -> rates.addAll(day.rates()));
    Map<MeteredVersion, Assigned> found = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      Optional<BigDecimal> rate = rate(fit.orElseThrow().coefficients().get(i), rates);
      if (rate.isEmpty()) {
        return Map.of();
      }
      found.put(versions.get(i), new Assigned(rate.orElseThrow(), Basis.REGRESSION));
    }
    return found;
  }

  private static double[] hours(UsageDay day, List<MeteredVersion> versions) {
    return versions.stream()
        .mapToDouble(version -> day.hours().getOrDefault(version, BigDecimal.ZERO).doubleValue())
        .toArray();
  }

  /** The only rate within the error of an estimate. */
  private static Optional<BigDecimal> rate(double estimate, SortedSet<BigDecimal> rates) {
    List<BigDecimal> near = new ArrayList<>();
    for (BigDecimal rate : rates) {
      if (Math.abs(estimate - rate.doubleValue()) <= MOST_ERROR * rate.doubleValue()) {
        near.add(rate);
      }
    }
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }
}
