package io.dpuledger.app.command;

import io.dpuledger.model.price.ListPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The prices of a rate card that new prices do not replace: other sessions and earlier days. */
public final class KeptPrices {
  private KeptPrices() {}

  public static List<ListPrice> beyond(List<ListPrice> fresh, List<ListPrice> present) {
    return present.stream().flatMap(price -> remainder(price, fresh).stream()).toList();
  }

  private static Optional<ListPrice> remainder(ListPrice price, List<ListPrice> fresh) {
    Optional<LocalDate> replaced =
        fresh.stream()
            .filter(price::overlaps)
            .map(ListPrice::effectiveFrom)
            .min(LocalDate::compareTo);
    return replaced.isEmpty()
        ? Optional.of(price)
        : replaced.filter(price.effectiveFrom()::isBefore).map(day -> until(price, day));
  }

  private static ListPrice until(ListPrice price, LocalDate day) {
    return new ListPrice(
        price.region(),
        price.unit(),
        price.workerFamily(),
        price.glueVersionFrom(),
        price.glueVersionBelow(),
        price.effectiveFrom(),
        day,
        price.pricePerUnitHour(),
        price.currency(),
        price.basis(),
        price.source());
  }
}
