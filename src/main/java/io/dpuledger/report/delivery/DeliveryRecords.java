package io.dpuledger.report.delivery;

/** Remembers what was sent for one as-of date. */
public interface DeliveryRecords {
  boolean has(String name);

  void put(String name, String json);
}
