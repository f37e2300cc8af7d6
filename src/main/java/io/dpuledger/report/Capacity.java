package io.dpuledger.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * When the fleet runs.
 *
 * @param week sessions on average, of 24 hours from Monday to Sunday; empty where nothing is known
 * @param peaks of each account, region and unit, the most sessions first
 */
public record Capacity(List<List<BigDecimal>> week, List<Peak> peaks) {
  /** Of a report that says nothing of it. */
  public static final Capacity NONE = new Capacity(List.of(), List.of());

  public Capacity {
    week = week.stream().map(List::copyOf).toList();
    peaks = List.copyOf(peaks);
  }

  /**
   * When most sessions were there.
   *
   * @param unit DPU or M-DPU, or what stands for an unknown one
   * @param units what they had together, at most under auto scaling
   */
  public record Peak(
      String accountId, String region, String unit, Instant at, long sessions, BigDecimal units) {}
}
