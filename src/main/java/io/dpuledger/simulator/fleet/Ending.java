package io.dpuledger.simulator.fleet;

/** Why a session ended, which its status does not fully show: a TIMEOUT has two causes. */
public enum Ending {
  STOPPED("STOPPED"),
  IDLE_TIMEOUT("TIMEOUT"),
  /** The session's total timeout, which no API returns. */
  TOTAL_TIMEOUT("TIMEOUT"),
  FAILED_PROVISIONING("FAILED"),
  FAILED_RUNNING("FAILED"),
  /** Deleted while it was live: it vanishes from the listing without an end. */
  DELETED("STOPPED");

  private final String status;

  Ending(String status) {
    this.status = status;
  }

  /** The status that AWS returns afterwards. */
  public String status() {
    return status;
  }
}
