package io.dpuledger.simulator.fleet;

/** Why a session ended: more than its status tells, for a TIMEOUT has two causes. */
public enum Ending {
  STOPPED("STOPPED"),
  IDLE_TIMEOUT("TIMEOUT"),
  /** The session's total timeout, which no API returns. */
  TOTAL_TIMEOUT("TIMEOUT"),
  FAILED_PROVISIONING("FAILED"),
  FAILED_RUNNING("FAILED"),
  /** Deleted while it was live: it vanishes from the listing and is never seen ended. */
  DELETED("STOPPED");

  private final String status;

  Ending(String status) {
    this.status = status;
  }

  /** The status that AWS lists afterwards. */
  public String status() {
    return status;
  }
}
