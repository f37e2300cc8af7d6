package io.dpuledger.model.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known prices. No two lines may apply to the same session. */
public record RateCard(List<ListPrice> prices) {

  /** Two lines that could both apply to one session. */
  public record Overlap(ListPrice first, ListPrice second) {}

  public RateCard {
    prices = List.copyOf(prices);
    List<Overlap> overlaps = overlaps(prices);
    if (!overlaps.isEmpty()) {
      throw new IllegalArgumentException("prices overlap: " + overlaps.get(0));
    }
  }

  /** Every pair of lines that could both apply to one session. */
  public static List<Overlap> overlaps(List<ListPrice> prices) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      for (int j = i + 1; j < prices.size(); j++) {
        if (prices.get(i).overlaps(prices.get(j))) {
          overlaps.add(new Overlap(prices.get(i), prices.get(j)));
        }
      }
    }
    return overlaps;
  }

  /**
   * The price of a session that started on a UTC day; empty if no line applies, or if the type or
   * version is unknown and the line applies only to some.
   */
  public Optional<ListPrice> price(
      String region,
      CapacityUnit unit,
      @Nullable String workerType,
      @Nullable String glueVersion,
      LocalDate day) {
    return prices.stream()
        .filter(price -> price.isForSession(region, unit, workerType, glueVersion))
        .filter(price -> price.isInForceOn(day))
        .findFirst();
  }

  /** The regions that have at least one price. */
  public Stream<String> regions() {
    return prices.stream().map(ListPrice::region).distinct().sorted();
  }
}
