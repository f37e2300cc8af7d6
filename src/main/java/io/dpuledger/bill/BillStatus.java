package io.dpuledger.bill;

/** How final the bill of a month is. */
public enum BillStatus {
  /** AWS still adds to it. */
  OPEN,
  /** It has no invoice id, but the month ended at least 15 days ago. */
  PRESUMED_CLOSED,
  /** Its usage has an invoice id. */
  CLOSED,
  /** A later delivery changed it after it was closed. */
  RESTATED;

  /** Whether figures may be judged by it and prices taken from it. */
  public boolean isClosed() {
    return this != OPEN;
  }
}
