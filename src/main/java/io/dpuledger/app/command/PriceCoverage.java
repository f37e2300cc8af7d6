package io.dpuledger.app.command;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which units have a price in a region on a day, and the basis of the best one. */
record PriceCoverage(RateCard rateCard, LocalDate day) {
  private static final List<PriceBasis> SUREST_FIRST =
      List.of(PriceBasis.OVERRIDE, PriceBasis.LIST, PriceBasis.ASSUMED);

  /** Such as {@code DPU LIST, M-DPU NONE}. */
  String of(String region) {
    return Arrays.stream(CapacityUnit.values())
        .map(unit -> unit.label() + " " + word(best(unit, region)))
        .collect(Collectors.joining(", "));
  }

  /** For each unit without a price somewhere: the regions, and what to do. */
  List<String> gaps(Collection<String> regions) {
    return Arrays.stream(CapacityUnit.values())
        .map(unit -> gap(unit, regions))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String gap(CapacityUnit unit, Collection<String> regions) {
    String unpriced =
        regions.stream()
            .distinct()
            .filter(region -> best(unit, region) == PriceBasis.MISSING)
            .collect(Collectors.joining(", "));
    return unpriced.isEmpty()
        ? ""
        : "No price for %s on %s in %s: such sessions will have no cost. Add one to rate-card.conf."
            .formatted(unit.label(), day, unpriced);
  }

  private PriceBasis best(CapacityUnit unit, String region) {
    return rateCard.prices().stream()
        .filter(price -> price.unit() == unit && price.region().equals(region))
        .filter(price -> price.isInForceOn(day))
        .map(ListPrice::basis)
        .min(Comparator.comparing(SUREST_FIRST::indexOf))
        .orElse(PriceBasis.MISSING);
  }

  private static String word(PriceBasis basis) {
    return basis == PriceBasis.MISSING ? "NONE" : basis.name();
  }
}
