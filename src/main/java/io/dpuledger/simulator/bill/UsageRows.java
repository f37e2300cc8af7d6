package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import io.dpuledger.simulator.bill.charge.Meters;
import io.dpuledger.simulator.bill.charge.Product;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up usage to the rows of a bill: one for each account, usage type, rate and period. */
final class UsageRows {
  private static final Comparator<Map.Entry<Key, Sum>> ORDER =
      Map.Entry.comparingByKey(
          Comparator.comparing(Key::start)
              .thenComparing(Key::accountId)
              .thenComparing(key -> key.meter().usageType())
              .thenComparing(Key::rate, Comparator.nullsFirst(Comparator.naturalOrder())));

  private final Shape shape;
  private final Terms terms;
  private final Meters meters;
  private final Map<Key, Sum> rows = new HashMap<>();

  UsageRows(Shape shape, Terms terms) {
    this.shape = shape;
    this.terms = terms;
    this.meters = new Meters(shape.isHomePrefixed());
  }

  private record Key(Instant start, String accountId, Meter meter, @Nullable BigDecimal rate) {}

  private record Sum(BigDecimal unitHours, BigDecimal list) {
    Sum plus(Sum other) {
      return new Sum(unitHours.add(other.unitHours), list.add(other.list));
    }
  }

  void add(TrueCell cell, List<HourOfUse> hours) {
    Meter meter = meters.sessions(cell.region(), cell.unit());
    for (HourOfUse hour : hours) {
      rows.merge(
          new Key(
              shape.grain().start(hour.hour()),
              cell.accountId(),
              meter,
              shape.hasRates() ? cell.rate() : null),
          new Sum(hour.unitHours(), hour.unitHours().multiply(cell.rate())),
          Sum::plus);
    }
  }

  /** Rows of all sessions together. */
  void flush(Charges out) {
    flush(null, Map.of(), out);
  }

  /** Rows of one session. */
  void flush(SimulatedSession session, Charges out) {
    String arn =
        "arn:aws:glue:%s:%s:session/%s"
            .formatted(session.target().region(), session.target().accountId(), session.id());
    flush(arn, session.setup().tags(), out);
  }

  private void flush(@Nullable String resourceId, Map<String, String> tags, Charges out) {
    rows.entrySet().stream()
        .sorted(ORDER)
        .map(row -> charge(row.getKey(), row.getValue(), resourceId, tags))
        .forEach(out::add);
    rows.clear();
  }

  private Charge charge(Key key, Sum sum, @Nullable String resourceId, Map<String, String> tags) {
    return new Charge(
        Charge.Type.USAGE,
        YearMonth.from(key.start().atOffset(ZoneOffset.UTC)),
        key.start(),
        shape.grain().end(key.start()),
        key.accountId(),
        Product.GLUE,
        key.meter(),
        sum.unitHours(),
        key.rate(),
        terms.of(sum.list()),
        resourceId,
        tags);
  }
}
