package io.dpuledger.report.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The sums of one group. A measure that no row knows is not zero: it has no sum. */
final class MeasureSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final EnumMap<Aggregate.Measure, Long> millionths =
      new EnumMap<>(Aggregate.Measure.class);

  /**
   * @throws ArithmeticException if the sum is beyond nine trillion
   */
  void add(Aggregate.Measure measure, Long amount) {
    millionths.merge(measure, amount, Math::addExact);
  }

  MeasureSums add(MeasureSums other) {
    other.millionths.forEach(this::add);
    return this;
  }

  Map<Aggregate.Measure, BigDecimal> known() {
    Map<Aggregate.Measure, BigDecimal> sums = new EnumMap<>(Aggregate.Measure.class);
    millionths.forEach((measure, sum) -> sums.put(measure, Millionths.decimal(sum)));
    return sums;
  }
}
