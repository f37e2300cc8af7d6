package io.dpuledger.pricelist;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two rate cards by day, so that a price with a new first day is not a new price. */
public final class PriceChanges {
  private PriceChanges() {}

  /** Sorted by kind of change, then by unit, workers, versions, region and day. */
  public static List<PriceChange> between(List<ListPrice> before, List<ListPrice> after) {
    TreeSet<Sessions> all = new TreeSet<>(Sessions.ORDER);
    Stream.of(before, after).flatMap(List::stream).map(Sessions::of).forEach(all::add);
    return all.stream()
        .flatMap(sessions -> timeline(sessions.among(before), sessions.among(after)).stream())
        .sorted(Comparator.comparing(PriceChange::kind))
        .toList();
  }

  /** Prints all changes, and finally the number of each kind. */
  public static void print(List<PriceChange> changes, PrintWriter out) {
    changes.stream()
        .filter(change -> change.kind() != PriceChange.Kind.UNCHANGED)
        .forEach(change -> out.printf("%-9s  %s%n", label(change.kind()), change.described()));
    out.println(
        Arrays.stream(PriceChange.Kind.values())
            .map(kind -> label(kind) + " " + count(changes, kind))
            .collect(Collectors.joining(", ")));
  }

  public static long count(List<PriceChange> changes, PriceChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static String label(PriceChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<PriceChange> timeline(List<ListPrice> before, List<ListPrice> after) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.of(before, after)
        .flatMap(List::stream)
        .flatMap(price -> Stream.of(price.effectiveFrom(), price.effectiveUntil()))
        .filter(Objects::nonNull)
        .forEach(days::add);
    List<PriceChange> changes = new ArrayList<>();
    for (LocalDate day : days) {
      ListPrice old = inForce(before, day);
      ListPrice fresh = inForce(after, day);
      if (old != null || fresh != null) {
        changes.add(new PriceChange(day, days.higher(day), old, fresh));
      }
    }
    return changes;
  }

  private static @Nullable ListPrice inForce(List<ListPrice> prices, LocalDate day) {
    return prices.stream().filter(price -> price.isInForceOn(day)).findFirst().orElse(null);
  }

  /** The lines that share a price on each day. */
  private record Sessions(
      CapacityUnit unit,
      String workerFamily,
      BigDecimal glueVersionFrom,
      BigDecimal glueVersionBelow,
      String region) {
    private static final BigDecimal UNBOUNDED = BigDecimal.ONE.negate();
    private static final Comparator<Sessions> ORDER =
        Comparator.comparing(Sessions::unit)
            .thenComparing(Sessions::workerFamily)
            .thenComparing(Sessions::glueVersionFrom)
            .thenComparing(Sessions::glueVersionBelow)
            .thenComparing(Sessions::region);

    static Sessions of(ListPrice price) {
      return new Sessions(
          price.unit(),
          Objects.requireNonNullElse(price.workerFamily(), ""),
          Objects.requireNonNullElse(price.glueVersionFrom(), UNBOUNDED),
          Objects.requireNonNullElse(price.glueVersionBelow(), UNBOUNDED),
          price.region());
    }

    List<ListPrice> among(List<ListPrice> prices) {
      return prices.stream().filter(price -> ORDER.compare(of(price), this) == 0).toList();
    }
  }
}
