package io.dpuledger.ledger;

import io.dpuledger.model.Sha256;
import io.dpuledger.model.price.BilledPrices;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The billed prices of each month, as hashes: if one changes, the sessions of that month are worked
 * out again.
 */
public final class BilledMonths {
  private final BilledPrices prices;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final SortedMap<String, String> before;

  private BilledMonths(BilledPrices prices, SortedMap<String, String> before) {
    this.prices = prices;
    this.before = before;
  }

  /** The months until the one after an as-of date, and those of the published tables. */
  public static BilledMonths of(BilledPrices prices, LocalDate asOf, LedgerState state) {
    BilledMonths months = new BilledMonths(prices, state.billed());
    months.add(state.billed().keySet());
    Stream.concat(
            prices.rates().stream().map(BilledPrices.Rate::from),
            prices.shares().stream().map(BilledPrices.Share::from))
        .min(YearMonth::compareTo)
        .ifPresent(first -> months.addFrom(first, YearMonth.from(asOf).plusMonths(1)));
    return months;
  }

  private void add(Collection<String> months) {
    months.forEach(month -> add(YearMonth.parse(month)));
  }

  private void addFrom(YearMonth first, YearMonth last) {
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      add(month);
    }
  }

  private void add(YearMonth month) {
    String inForce = prices.inForceIn(month);
    if (!inForce.isEmpty()) {
      hashes.put(month.toString(), Sha256.hex(inForce));
    }
  }

  /** What they are. */
  public BilledPrices prices() {
    return prices;
  }

  /** By month; a month without billed prices has none. */
  SortedMap<String, String> hashes() {
    return Collections.unmodifiableSortedMap(hashes);
  }

  /** The months whose prices are not those of the published tables. */
  SortedSet<String> restated() {
    SortedSet<String> months = new TreeSet<>(hashes.keySet());
    months.addAll(before.keySet());
    months.removeIf(month -> hashes.getOrDefault(month, "").equals(before.getOrDefault(month, "")));
    return months;
  }
}
