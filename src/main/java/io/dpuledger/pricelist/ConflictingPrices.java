package io.dpuledger.pricelist;

import io.dpuledger.model.price.ListPrice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps prices that are the only one of their kind: of several, it is unknown which is right. */
final class ConflictingPrices {
  private static final int MOST_NAMED = 4;

  private final Map<String, List<Candidate>> byKind = new LinkedHashMap<>();

  void add(OfferRow row, ListPrice price) {
    String kind = "%s %s %s".formatted(price.region(), price.unit().label(), price.workerFamily());
    byKind
        .computeIfAbsent(kind, unseen -> new ArrayList<>())
        .add(new Candidate(row.sku(), row.rate().line(), price));
  }

  /** One per kind. The same price twice is not a conflict; the first one gives the SKU. */
  List<SkuPrice> only() {
    return byKind.values().stream()
        .filter(rivals -> terms(rivals).size() == 1)
        .map(rivals -> new SkuPrice(rivals.get(0).sku(), rivals.get(0).price()))
        .toList();
  }

  List<LeftOutPrice> leftOut() {
    return byKind.values().stream()
        .filter(rivals -> terms(rivals).size() > 1)
        .flatMap(ConflictingPrices::leftOut)
        .toList();
  }

  private static Stream<LeftOutPrice> leftOut(List<Candidate> rivals) {
    ListPrice first = rivals.get(0).price();
    String named = terms(rivals).stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    String reason =
        "one of %d prices for %s in %s, such as %s"
            .formatted(terms(rivals).size(), first.unit().label(), first.region(), named);
    return rivals.stream().map(rival -> new LeftOutPrice(rival.sku(), rival.line(), reason));
  }

  private static Collection<String> terms(List<Candidate> rivals) {
    Collection<String> terms = new TreeSet<>();
    rivals.forEach(rival -> terms.add(rival.terms()));
    return terms;
  }

  /** A price, and where it came from. */
  private record Candidate(String sku, long line, ListPrice price) {
    String terms() {
      return "%s %s from %s"
          .formatted(
              price.pricePerUnitHour().toPlainString(), price.currency(), price.effectiveFrom());
    }
  }
}
