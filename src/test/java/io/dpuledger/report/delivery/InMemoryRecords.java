package io.dpuledger.report.delivery;

import java.util.Map;
import java.util.TreeMap;

/** Records that end with the test. */
public final class InMemoryRecords implements DeliveryRecords {
  private final Map<String, String> records = new TreeMap<>();

  @Override
  public boolean has(String name) {
    return records.containsKey(name);
  }

  @Override
  public void put(String name, String json) {
    records.put(name, json);
  }

  public Map<String, String> all() {
    return Map.copyOf(records);
  }
}
