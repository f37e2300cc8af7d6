package io.dpuledger.analysis.calibration;

import io.dpuledger.analysis.calibration.VersionProfile.Part;
import io.dpuledger.analysis.calibration.VersionRates.Assigned;
import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.model.price.BillTolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list rates of a closed month's bill, and the versions whose prices they are. */
final class MonthCalibration {
  private final YearMonth month;
  private final Map<Part, BigDecimal> usage;
  private final BillTolerance tolerance;

  /**
   * @param usage of the ledger in the month
   */
  MonthCalibration(YearMonth month, Map<Part, BigDecimal> usage, BillTolerance tolerance) {
    this.month = month;
    this.usage = usage;
    this.tolerance = tolerance;
  }

  /** Where AWS has one price list. */
  private record Market(String region, String capacityUnit, String currency)
      implements Comparable<Market> {
    private static final Comparator<Market> ORDER =
        Comparator.comparing(Market::region)
            .thenComparing(Market::capacityUnit)
            .thenComparing(Market::currency);

    private static Market of(BillDaily bill) {
      return new Market(bill.cell().region(), bill.cell().capacityUnit(), bill.billingCurrency());
    }

    private boolean has(Metered metered) {
      return metered.region().equals(region) && metered.capacityUnit().equals(capacityUnit);
    }

    @Override
    public int compareTo(Market other) {
      return ORDER.compare(this, other);
    }
  }

  /** A day of an account. */
  private record AccountDay(String accountId, LocalDate day) {}

  /**
   * @param bill of the same month; only what is closed and has a rate counts
   */
  List<BillPrice> prices(List<BillDaily> bill) {
    SortedMap<Market, List<BillDaily>> markets =
        bill.stream()
            .filter(one -> one.status().isClosed() && one.cell().listUnitPrice() != null)
            .collect(Collectors.groupingBy(Market::of, TreeMap::new, Collectors.toList()));
    List<BillPrice> prices = new ArrayList<>();
    markets.forEach((market, ofMarket) -> prices.addAll(prices(market, ofMarket)));
    prices.sort(BillPrice.ORDER);
    return prices;
  }

  private List<BillPrice> prices(Market market, List<BillDaily> bill) {
    Map<AccountDay, Map<MeteredVersion, BigDecimal>> hours = hours(market);
    VersionRates rates =
        new VersionRates(
            bill.stream()
                .filter(one -> one.day() != null && one.listCost() != null)
                .collect(
                    Collectors.groupingBy(one -> new AccountDay(one.cell().accountId(), one.day())))
                .entrySet()
                .stream()
                .map(day -> day(day.getValue(), hours.getOrDefault(day.getKey(), Map.of())))
                .filter(day -> day.agrees(tolerance))
                .toList());
    SortedMap<BigDecimal, List<BillDaily>> byRate =
        bill.stream()
            .collect(
                Collectors.groupingBy(MonthCalibration::rate, TreeMap::new, Collectors.toList()));
    List<BillPrice> prices = new ArrayList<>();
    Set<BigDecimal> assigned = new HashSet<>();
    rates
        .assigned()
        .forEach(
            (version, one) -> {
              assigned.add(one.rate());
              prices.add(price(market, version, one, byRate.getOrDefault(one.rate(), List.of())));
            });
    byRate.forEach(
        (rate, lines) -> {
          if (!assigned.contains(rate)) {
            prices.add(price(market, null, new Assigned(rate, BillPrice.Basis.MIX), lines));
          }
        });
    return prices;
  }

  private Map<AccountDay, Map<MeteredVersion, BigDecimal>> hours(Market market) {
    Map<AccountDay, Map<MeteredVersion, BigDecimal>> hours = new HashMap<>();
    usage.forEach(
        (part, used) -> {
          if (market.has(part.metered())) {
            hours
                .computeIfAbsent(
                    new AccountDay(part.metered().accountId(), part.day()), day -> new HashMap<>())
                .merge(part.version(), used, BigDecimal::add);
          }
        });
    return hours;
  }

  private static UsageDay day(List<BillDaily> bill, Map<MeteredVersion, BigDecimal> hours) {
    BigDecimal billed = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    Set<BigDecimal> rates = new HashSet<>();
    for (BillDaily one : bill) {
      billed = billed.add(one.unitHours());
      cost = cost.add(one.listCost());
      rates.add(rate(one));
    }
    return new UsageDay(hours, billed, cost, rates);
  }

  private BillPrice price(
      Market market, @Nullable MeteredVersion version, Assigned assigned, List<BillDaily> lines) {
    Set<String> codes = new HashSet<>();
    lines.forEach(line -> codes.add(String.valueOf(line.rateCode())));
    return new BillPrice(
        month,
        market.region(),
        market.capacityUnit(),
        version,
        market.currency(),
        assigned.rate().setScale(Decimals.MONEY),
        codes.size() == 1 ? lines.get(0).rateCode() : null,
        assigned.basis(),
        lines.stream().map(BillDaily::unitHours).reduce(BigDecimal.ZERO, BigDecimal::add),
        version == null ? null : ledgerPrice(market, version));
  }

  private @Nullable BigDecimal ledgerPrice(Market market, MeteredVersion version) {
    SortedSet<BigDecimal> prices = new TreeSet<>();
    for (Part part : usage.keySet()) {
      if (market.has(part.metered()) && part.version().equals(version)) {
        if (part.price() == null || !market.currency().equals(part.currency())) {
          return null;
        }
        prices.add(part.price());
      }
    }
    return prices.size() == 1 ? prices.first() : null;
  }

  /** Without trailing zeros, so that equal rates are equal. */
  private static BigDecimal rate(BillDaily bill) {
    return Objects.requireNonNull(bill.cell().listUnitPrice()).stripTrailingZeros();
  }
}
