package io.dpuledger.config.reader;

import io.dpuledger.model.price.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates rate card lines from the terms that an entry's lines share. */
final class Prices {
  private Prices() {}

  /** A line with these terms for one region. */
  static ListPrice at(ListPrice terms, String region, BigDecimal price) {
    return new ListPrice(
        region,
        terms.unit(),
        terms.workerFamily(),
        terms.glueVersionFrom(),
        terms.glueVersionBelow(),
        terms.effectiveFrom(),
        terms.effectiveUntil(),
        price,
        terms.currency(),
        terms.basis(),
        terms.source());
  }

  /** The line with other terms at a multiple of its price, while both are in effect. */
  static Optional<ListPrice> derived(ListPrice line, ListPrice terms, BigDecimal factor) {
    LocalDate from =
        line.effectiveFrom().isAfter(terms.effectiveFrom())
            ? line.effectiveFrom()
            : terms.effectiveFrom();
    LocalDate until = earlier(line.effectiveUntil(), terms.effectiveUntil());
    boolean sameKind =
        line.unit() == terms.unit() && Objects.equals(line.workerFamily(), terms.workerFamily());
    boolean everBoth = until == null || from.isBefore(until);
    if (!sameKind || !everBoth) {
      return Optional.empty();
    }
    return Optional.of(
        new ListPrice(
            line.region(),
            line.unit(),
            line.workerFamily(),
            terms.glueVersionFrom(),
            terms.glueVersionBelow(),
            from,
            until,
            line.pricePerUnitHour().multiply(factor),
            line.currency(),
            terms.basis(),
            terms.source()));
  }

  /** For display, such as {@code M-DPU of R workers in eu-west-1}. */
  static String named(ListPrice line) {
    String workers = line.workerFamily() == null ? "" : " of " + line.workerFamily() + " workers";
    return line.unit().label() + workers + " in " + line.region();
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
