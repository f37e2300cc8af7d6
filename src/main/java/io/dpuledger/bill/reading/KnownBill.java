package io.dpuledger.bill.reading;

import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.bill.month.MonthStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bill as the lake has it.
 *
 * @param deliveries what each month was read from
 * @param daily the published rows of a month
 */
public record KnownBill(List<BillDelivery> deliveries, Function<YearMonth, List<BillDaily>> daily) {
  public KnownBill {
    deliveries = List.copyOf(deliveries);
  }

  private record Read(String source, String name, String hash) {}

  /** Whether a delivery was read as it is. */
  boolean has(Delivery delivery) {
    return deliveries.stream()
        .anyMatch(
            known ->
                known.source().equals(delivery.source())
                    && known.delivery().equals(delivery.name())
                    && known.hash().equals(delivery.hash()));
  }

  /** The months that were read from this delivery, or from an earlier state of it. */
  SortedSet<YearMonth> monthsOf(Delivery delivery) {
    return deliveries.stream()
        .filter(known -> known.source().equals(delivery.source()))
        .filter(known -> known.delivery().equals(delivery.name()))
        .map(BillDelivery::month)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean hasGlue(String source) {
    return deliveries.stream()
        .anyMatch(known -> known.source().equals(source) && known.glueRows() > 0);
  }

  SortedSet<YearMonth> monthsOf(String source) {
    return deliveries.stream()
        .filter(known -> known.source().equals(source))
        .map(BillDelivery::month)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a month was read from just these, and its status need not change with time. */
  boolean isCurrent(YearMonth month, Collection<Delivery> chosen, Instant now) {
    List<BillDelivery> known =
        deliveries.stream().filter(one -> one.month().equals(month)).toList();
    Set<Read> read =
        known.stream()
            .map(one -> new Read(one.source(), one.delivery(), one.hash()))
            .collect(Collectors.toSet());
    Set<Read> wanted =
        chosen.stream()
            .map(one -> new Read(one.source(), one.name(), one.hash()))
            .collect(Collectors.toSet());
    boolean isDue =
        MonthStatus.isPresumedClosed(month, now)
            && known.stream().anyMatch(one -> one.status() == BillStatus.OPEN);
    return read.equals(wanted) && !isDue;
  }
}
