package io.dpuledger.report.figures;

import io.dpuledger.model.FailureClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the fleet runs.
 *
 * @param week sessions on average, of 24 hours from Monday to Sunday; empty where nothing is known
 * @param peaks of each account, region and unit, the most sessions first
 * @param limits where there is a quota, or a session failed
 */
public record Capacity(List<List<BigDecimal>> week, List<Peak> peaks, List<Limit> limits) {
  /** Of a report that says nothing of it. */
  public static final Capacity NONE = new Capacity(List.of(), List.of(), List.of());

  public Capacity {
    week = week.stream().map(List::copyOf).toList();
    peaks = List.copyOf(peaks);
    limits = List.copyOf(limits);
  }

  /**
   * When most sessions were there.
   *
   * @param unit DPU or M-DPU, or what stands for an unknown one
   * @param units what they had together, at most under auto scaling
   */
  public record Peak(
      String accountId, String region, String unit, Instant at, long sessions, BigDecimal units) {}

  /**
   * How close to its quota a part of the fleet came, and what failed in it.
   *
   * @param quota units that may run at a time; null where none is configured
   * @param secondsNearQuota how long more than 80 % of it were in use; null without a quota
   * @param failed sessions that ended as failed, by what their message says
   */
  public record Limit(
      String accountId,
      String region,
      String unit,
      @Nullable BigDecimal quota,
      @Nullable BigDecimal secondsNearQuota,
      long started,
      Map<FailureClass, Long> failed) {
    public Limit {
      failed = Map.copyOf(failed);
    }

    public long failed(FailureClass one) {
      return failed.getOrDefault(one, 0L);
    }

    public long allFailed() {
      return failed.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
