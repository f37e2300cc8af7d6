package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that lacks its grade: five units for an hour, which an idle timeout of 10 minutes ended.
 */
final class PlainFact {
  static final Instant START = Instant.parse("2026-10-05T09:00:00Z");

  private final Map<String, Object> values = new HashMap<>();

  private PlainFact() {
    with(SessionFactTable.ACCOUNT_ID, "012345678901");
    with(SessionFactTable.REGION, "us-east-1");
    with(SessionFactTable.ROLE_NAME, "glue-research");
    with(SessionFactTable.SESSION_ORIGIN, "OTHER");
    with(SessionFactTable.LIFECYCLE, "ENDED");
    with(SessionFactTable.STATUS, "TIMEOUT");
    with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 10);
    with(SessionFactTable.STARTED_ON, START);
    with(SessionFactTable.AUTO_SCALING, false);
    with(SessionFactTable.CAPACITY_UNITS, new BigDecimal("5.000000"));
    with(SessionFactTable.LIST_UNIT_PRICE, new BigDecimal("0.440000"));
    ran("3600.000").used("18000.000");
  }

  static PlainFact fact() {
    return new PlainFact();
  }

  PlainFact with(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  PlainFact ran(String seconds) {
    with(SessionFactTable.EXECUTION_SECONDS, new BigDecimal(seconds));
    return with(
        SessionFactTable.ENDED_ON,
        START.plusMillis(new BigDecimal(seconds).movePointRight(3).longValueExact()));
  }

  PlainFact used(String unitSeconds) {
    return with(SessionFactTable.DPU_SECONDS, new BigDecimal(unitSeconds));
  }

  PlainFact units(@Nullable String units) {
    return with(SessionFactTable.CAPACITY_UNITS, units == null ? null : new BigDecimal(units));
  }

  PlainFact autoScaling() {
    return with(SessionFactTable.AUTO_SCALING, true);
  }

  TableRow row() {
    return TableRows.of(SessionFactTable.SCHEMA, "2026-10-05", values);
  }

  TableRow createdOn(String day) {
    return TableRows.of(SessionFactTable.SCHEMA, day, values);
  }
}
