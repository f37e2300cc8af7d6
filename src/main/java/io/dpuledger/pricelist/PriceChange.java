package io.dpuledger.pricelist;

import io.dpuledger.model.price.ListPrice;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the price of some sessions on some days changes when a rate card is replaced. */
public record PriceChange(
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable ListPrice before,
    @Nullable ListPrice after) {
  /** In the order in which to show them. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same price with a different basis. */
    BASIS,
    UNCHANGED
  }

  Kind kind() {
    if (before == null || after == null) {
      return before == null ? Kind.ADDED : Kind.REMOVED;
    }
    boolean isSamePrice =
        before.pricePerUnitHour().compareTo(after.pricePerUnitHour()) == 0
            && before.currency().equals(after.currency());
    if (!isSamePrice) {
      return Kind.CHANGED;
    }
    return before.basis() == after.basis() ? Kind.UNCHANGED : Kind.BASIS;
  }

  /** Such as {@code DPU in eu-west-1, Glue below 6.0, from 2026-01-08: 0.44 USD LIST}. */
  String described() {
    ListPrice either = Objects.requireNonNull(before == null ? after : before, "either is there");
    return "%s in %s%s, from %s%s: %s"
        .formatted(
            workers(either),
            either.region(),
            versions(either),
            from,
            until == null ? "" : " until " + until,
            prices());
  }

  private String prices() {
    if (before == null || after == null) {
      return price(Objects.requireNonNull(before == null ? after : before, "either is there"));
    }
    return price(before) + " -> " + price(after);
  }

  private static String workers(ListPrice price) {
    String family = price.workerFamily();
    return price.unit().label() + (family == null ? "" : " of " + family + " workers");
  }

  private static String versions(ListPrice price) {
    String from =
        price.glueVersionFrom() == null ? "" : " from " + price.glueVersionFrom().toPlainString();
    String below =
        price.glueVersionBelow() == null
            ? ""
            : " below " + price.glueVersionBelow().toPlainString();
    return (from + below).isEmpty() ? "" : ", Glue" + from + below;
  }

  private static String price(ListPrice price) {
    return "%s %s %s"
        .formatted(
            price.pricePerUnitHour().stripTrailingZeros().toPlainString(),
            price.currency(),
            price.basis());
  }
}
