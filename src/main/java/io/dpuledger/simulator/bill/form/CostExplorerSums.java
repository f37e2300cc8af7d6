package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import io.dpuledger.simulator.bill.charge.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What Cost Explorer shows of sessions: usage and cost by period, account and usage type. */
final class CostExplorerSums {
  /** By the first day of a period, by account, by usage type. */
  private final Map<LocalDate, Map<Group, Sum>> periods = new TreeMap<>();

  private final Grain grain;

  CostExplorerSums(BillHead head) {
    this.grain = head.shape().grain() == Grain.MONTHLY ? Grain.MONTHLY : Grain.DAILY;
  }

  record Group(String accountId, String usageType, String unit) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byAccount = accountId.compareTo(other.accountId);
      return byAccount != 0 ? byAccount : usageType.compareTo(other.usageType);
    }
  }

  record Sum(BigDecimal usage, Money money) {
    Sum plus(Sum other) {
      return new Sum(usage.add(other.usage), money.plus(other.money));
    }
  }

  /** Charges that are no usage of sessions are filtered out. */
  void add(Charge charge) {
    Meter meter = charge.meter();
    if (meter == null || !charge.isSessionUsage()) {
      return;
    }
    LocalDate start = grain.start(charge.start()).atOffset(ZoneOffset.UTC).toLocalDate();
    periods
        .computeIfAbsent(start, day -> new TreeMap<>())
        .merge(
            new Group(charge.accountId(), meter.usageType(), meter.unit()),
            new Sum(Objects.requireNonNull(charge.usage()), charge.money()),
            Sum::plus);
  }

  Map<LocalDate, Map<Group, Sum>> periods() {
    return periods;
  }

  LocalDate end(LocalDate start) {
    return grain == Grain.MONTHLY ? start.plusMonths(1) : start.plusDays(1);
  }

  /** As Cost Explorer writes numbers, which are texts. */
  static String text(BigDecimal number) {
    return number.setScale(BillValues.DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }
}
