package io.dpuledger.app.command;

import io.dpuledger.model.price.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices of a rate card that new prices do not replace: other sessions and earlier days. */
public final class KeptPrices {
  private KeptPrices() {}

  public static List<ListPrice> beyond(List<ListPrice> fresh, List<ListPrice> present) {
    List<ListPrice> kept = present;
    for (ListPrice one : fresh) {
      kept = kept.stream().flatMap(price -> without(price, one).stream()).toList();
    }
    return kept;
  }

  /** Other Glue versions keep their price; the same ones keep it until the new price begins. */
  private static List<ListPrice> without(ListPrice price, ListPrice fresh) {
    if (!price.overlaps(fresh)) {
      return List.of(price);
    }
    List<ListPrice> kept = new ArrayList<>();
    BigDecimal from = price.glueVersionFrom();
    BigDecimal below = price.glueVersionBelow();
    BigDecimal freshFrom = fresh.glueVersionFrom();
    BigDecimal freshBelow = fresh.glueVersionBelow();
    if (freshFrom != null && (from == null || from.compareTo(freshFrom) < 0)) {
      kept.add(of(price, from, freshFrom, price.effectiveUntil()));
      from = freshFrom;
    }
    if (freshBelow != null && (below == null || below.compareTo(freshBelow) > 0)) {
      kept.add(of(price, freshBelow, below, price.effectiveUntil()));
      below = freshBelow;
    }
    if (price.effectiveFrom().isBefore(fresh.effectiveFrom())) {
      kept.add(of(price, from, below, fresh.effectiveFrom()));
    }
    return kept;
  }

  private static ListPrice of(
      ListPrice price,
      @Nullable BigDecimal from,
      @Nullable BigDecimal below,
      @Nullable LocalDate until) {
    return new ListPrice(
        price.region(),
        price.unit(),
        price.workerFamily(),
        from,
        below,
        price.effectiveFrom(),
        until,
        price.pricePerUnitHour(),
        price.currency(),
        price.basis(),
        price.source());
  }
}
