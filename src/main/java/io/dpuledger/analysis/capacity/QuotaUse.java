package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.capacity.GroupHour.Group;
import io.dpuledger.model.CapacityQuota;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How near an account came to what it may use; asked of accounts that have a quota. */
final class QuotaUse implements Serializable {
  private static final long serialVersionUID = 1;

  private static final BigDecimal NEAR = new BigDecimal("0.8");
  private static final int MICRO = 6;

  private final HashMap<Group, BigDecimal> quotas = new HashMap<>();

  QuotaUse(List<CapacityQuota> quotas) {
    quotas.forEach(
        one ->
            this.quotas.put(
                new Group(one.accountId(), one.region(), one.unit().label()), one.units()));
  }

  /** The quota of a group; null if nobody said. */
  @Nullable BigDecimal quota(Group group) {
    return quotas.get(group);
  }

  boolean hasQuota(Group group) {
    return quotas.containsKey(group);
  }

  /**
   * Milliseconds above four fifths of the quota; null without one.
   *
   * @param before what micro-units ran when the hour began
   * @param untilFirst how long until anything changed
   */
  @Nullable Long millisNear(
      Group group, long before, long untilFirst, List<HourSums.Level> levels) {
    BigDecimal quota = quotas.get(group);
    if (quota == null) {
      return null;
    }
    long near = quota.multiply(NEAR).movePointRight(MICRO).longValue();
    long millis = before > near ? untilFirst : 0;
    for (HourSums.Level level : levels) {
      millis += before + level.units() > near ? level.millis() : 0;
    }
    return millis;
  }
}
