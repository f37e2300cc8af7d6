package io.dpuledger.simulator.bill.charge;

/**
 * What AWS meters in one region, such as DPU-hours of sessions.
 *
 * @param usageType with the prefix of the region
 * @param unit of the usage, such as DPU-Hour
 */
public record Meter(
    Product product, String region, String usageType, String operation, String unit) {
  /** The operation of interactive sessions. */
  public static final String SESSIONS = "GlueInteractiveSession";

  /** Whether it meters interactive sessions. */
  public boolean isOfSessions() {
    return operation.equals(SESSIONS);
  }
}
