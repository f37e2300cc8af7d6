package io.dpuledger.analysis.calibration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The prices that bills have shown, each from the month of its bill until another is shown. */
public final class BilledPrices {
  private final SortedMap<Priced, List<Line>> lines = new TreeMap<>();

  /** What has one price at a time. */
  private record Priced(String region, String capacityUnit, MeteredVersion version)
      implements Comparable<Priced> {
    @Override
    public int compareTo(Priced other) {
      return Comparator.comparing(Priced::region)
          .thenComparing(Priced::capacityUnit)
          .thenComparing(Priced::version)
          .compare(this, other);
    }
  }

  /**
   * The price of a unit-hour.
   *
   * @param until exclusive; null if it is still in effect
   * @param rateCode of the first bill that has it; null if that has none
   */
  public record Line(
      String region,
      String capacityUnit,
      MeteredVersion version,
      LocalDate from,
      @Nullable LocalDate until,
      BigDecimal price,
      String currency,
      @Nullable String rateCode) {
    /** Whether it is in effect on a UTC day. */
    public boolean isInForceOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    private boolean isSamePrice(BillPrice other) {
      return price.compareTo(other.listUnitPrice()) == 0
          && currency.equals(other.billingCurrency());
    }
  }

  private BilledPrices() {}

  /**
   * @param prices rows of bill_price of any months; a mix is no price
   */
  public static BilledPrices of(Collection<BillPrice> prices) {
    BilledPrices billed = new BilledPrices();
    prices.stream()
        .filter(BillPrice::isPrice)
        .sorted(Comparator.comparing(BillPrice::month).thenComparing(BillPrice.ORDER))
        .forEach(billed::add);
    return billed;
  }

  /** The price of sessions on a UTC day; empty if no bill has shown one by then. */
  public Optional<Line> price(
      String region, String capacityUnit, MeteredVersion version, LocalDate day) {
    return lines.getOrDefault(new Priced(region, capacityUnit, version), List.of()).stream()
        .filter(line -> line.isInForceOn(day))
        .findFirst();
  }

  /** All of them, by region, unit, version and date. */
  public List<Line> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  private void add(BillPrice price) {
    Priced key =
        new Priced(
            price.region(),
            price.capacityUnit(),
            Objects.requireNonNull(price.version()));
    List<Line> ofKey = lines.computeIfAbsent(key, priced -> new ArrayList<>());
    int last = ofKey.size() - 1;
    LocalDate from = price.month().atDay(1);
    if (last >= 0 && ofKey.get(last).isSamePrice(price)) {
      return;
    }
    if (last >= 0) {
      ofKey.set(last, until(ofKey.get(last), from));
    }
    ofKey.add(
        new Line(
            price.region(),
            price.capacityUnit(),
            key.version(),
            from,
            null,
            price.listUnitPrice(),
            price.billingCurrency(),
            price.rateCode()));
  }

  private static Line until(Line line, LocalDate day) {
    return new Line(
        line.region(),
        line.capacityUnit(),
        line.version(),
        line.from(),
        day,
        line.price(),
        line.currency(),
        line.rateCode());
  }
}
