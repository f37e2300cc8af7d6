package io.dpuledger.bill.month;

import io.dpuledger.bill.form.BillLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sum of lines that belong together. A figure that one of them lacks is unknown. */
final class UsageSum implements Serializable {
  private static final long serialVersionUID = 1;

  private @Nullable BigDecimal unitHours = BigDecimal.ZERO;
  private @Nullable BigDecimal list = BigDecimal.ZERO;
  private @Nullable BigDecimal contracted = BigDecimal.ZERO;
  private BigDecimal billed = BigDecimal.ZERO;

  /** Of more than two, any two. */
  private final TreeSet<String> rateCodes = new TreeSet<>();

  /** DPU-hours and M-DPU-hours are never added. */
  private final TreeSet<String> units = new TreeSet<>();

  void add(BillLine line) {
    unitHours = sum(unitHours, line.unitHours());
    list = sum(list, line.listCost());
    contracted = sum(contracted, line.contractedCost());
    billed = billed.add(line.billedCost());
    if (line.rateCode() != null) {
      rateCodes.add(line.rateCode());
    }
    if (line.capacityUnit() != null) {
      units.add(line.capacityUnit());
    }
    keepTwo();
  }

  void add(UsageSum other) {
    unitHours = sum(unitHours, other.unitHours);
    list = sum(list, other.list);
    contracted = sum(contracted, other.contracted);
    billed = billed.add(other.billed);
    rateCodes.addAll(other.rateCodes);
    units.addAll(other.units);
    keepTwo();
  }

  private void keepTwo() {
    while (rateCodes.size() > 2) {
      rateCodes.pollLast();
    }
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  @Nullable BigDecimal unitHours() {
    return units.size() > 1 ? null : unitHours;
  }

  @Nullable BigDecimal list() {
    return list;
  }

  @Nullable BigDecimal contracted() {
    return contracted;
  }

  BigDecimal billed() {
    return billed;
  }

  /** The code of the rate; null if there is none, or more than one. */
  @Nullable String rateCode() {
    return rateCodes.size() == 1 ? rateCodes.first() : null;
  }
}
