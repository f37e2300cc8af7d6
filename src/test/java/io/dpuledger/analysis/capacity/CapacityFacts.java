package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.capacity.GroupHour.Group;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts with what capacity asks of them, and the hours that come of them without Spark. */
final class CapacityFacts {
  static final String ACCOUNT = "012345678901";
  static final String REGION = "us-east-1";
  static final Group GROUP = new Group(ACCOUNT, REGION, "DPU");

  private CapacityFacts() {}

  /** One that was there from one millisecond to another. */
  static TableRow fact(long born, long gone, @Nullable String units, @Nullable String failure) {
    Map<String, Object> values = new HashMap<>();
    values.put(SessionFactTable.ACCOUNT_ID, ACCOUNT);
    values.put(SessionFactTable.REGION, REGION);
    values.put(SessionFactTable.CAPACITY_UNIT, "DPU");
    values.put(SessionFactTable.CAPACITY_UNITS, units == null ? null : new BigDecimal(units));
    values.put(SessionFactTable.CREATED_ON, Instant.ofEpochMilli(born));
    values.put(SessionFactTable.ENDED_ON, Instant.ofEpochMilli(gone));
    values.put(SessionFactTable.FAILURE_CLASS, failure);
    return TableRows.of(SessionFactTable.SCHEMA, "2026-11-20", values);
  }

  /** The hours of one group. */
  static List<CapacityHour> hours(List<CapacityQuota> quotas, List<TableRow> facts) {
    QuotaUse use = new QuotaUse(quotas);
    TreeMap<Long, HourSums> eventful = new TreeMap<>();
    FactEvents.of(facts.iterator())
        .forEachRemaining(
            hour ->
                eventful.put(
                    hour.getKey().number(),
                    HourSums.of(hour.getValue(), use.hasQuota(hour.getKey().group()))));
    return new HourlyCapacity(quotas).hours(GROUP, eventful);
  }
}
