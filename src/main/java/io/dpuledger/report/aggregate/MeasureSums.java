package io.dpuledger.report.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The sums of one group. A measure that no row knows is not zero: it has no sum. */
final class MeasureSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final EnumMap<Tally.Measure, Long> millionths = new EnumMap<>(Tally.Measure.class);

  /**
   * @throws ArithmeticException if the sum is beyond nine trillion
   */
  void add(Tally.Measure measure, Long amount) {
    millionths.merge(measure, amount, Math::addExact);
  }

  MeasureSums add(MeasureSums other) {
    other.millionths.forEach(this::add);
    return this;
  }

  Map<Tally.Measure, BigDecimal> known() {
    Map<Tally.Measure, BigDecimal> sums = new EnumMap<>(Tally.Measure.class);
    millionths.forEach((measure, sum) -> sums.put(measure, Millionths.decimal(sum)));
    return sums;
  }
}
