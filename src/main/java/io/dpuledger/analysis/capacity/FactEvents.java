package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.capacity.GroupHour.Group;
import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionCapacity;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the sessions of facts were born and ended, hour by hour. */
final class FactEvents {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.REGION,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.CREATED_ON,
          SessionFactTable.ENDED_ON,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.FAILURE_CLASS);

  private static final int MICRO = 6;
  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(SessionCapacity.MOST_UNITS);

  private final Map<GroupHour, HourEvents> hours = new HashMap<>();

  private FactEvents() {}

  static Iterator<Map.Entry<GroupHour, HourEvents>> of(Iterator<TableRow> facts) {
    FactEvents events = new FactEvents();
    facts.forEachRemaining(events::add);
    return events.hours.entrySet().iterator();
  }

  /** A session that provisions takes up quota, too; and each lives for a moment at least. */
  private void add(TableRow fact) {
    Group group = Group.of(fact);
    BigDecimal units = size(fact);
    long microUnits = units == null ? 0 : units.movePointRight(MICRO).longValueExact();
    long born = born(fact);
    long gone = gone(fact);
    GroupHour first = GroupHour.at(group, born);
    // Who ends on the hour is not there in the next one.
    GroupHour last = GroupHour.at(group, gone - 1);
    of(first).born(born - first.start(), microUnits, units == null);
    of(last).ended(gone - last.start(), microUnits, fact.text(SessionFactTable.FAILURE_CLASS));
  }

  /** Null if it is unknown, or more than any session has. */
  private static @Nullable BigDecimal size(TableRow fact) {
    BigDecimal units = fact.decimal(SessionFactTable.CAPACITY_UNITS);
    return units != null && units.compareTo(MOST_UNITS) <= 0 ? units : null;
  }

  /** When a session is there first, in milliseconds. */
  static long born(TableRow fact) {
    return Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.CREATED_ON));
  }

  /** When it is there no more. */
  static long gone(TableRow fact) {
    Long end = RowMillis.at(fact, SessionFactTable.ENDED_ON);
    long born = born(fact);
    return Math.max(end == null ? born : end, born + 1);
  }

  private HourEvents of(GroupHour hour) {
    return hours.computeIfAbsent(hour, one -> new HourEvents());
  }
}
