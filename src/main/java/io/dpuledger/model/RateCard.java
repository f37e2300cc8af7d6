package io.dpuledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The prices that we know. No two lines may price the same session. */
public record RateCard(List<ListPrice> prices) {

  /** Two lines that could both price one session. */
  public record Overlap(ListPrice first, ListPrice second) {}

  public RateCard {
    prices = List.copyOf(prices);
    List<Overlap> overlaps = overlaps(prices);
    if (!overlaps.isEmpty()) {
      throw new IllegalArgumentException("prices overlap: " + overlaps.get(0));
    }
  }

  /** Every pair of lines that could both price one session. */
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

  /** The regions that have at least one price. */
  public Stream<String> regions() {
    return prices.stream().map(ListPrice::region).distinct().sorted();
  }
}
