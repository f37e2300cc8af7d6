package io.dpuledger.analysis.capacity;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An hour of an account, region and unit.
 *
 * @param number how many hours before it have passed since 1970
 */
record GroupHour(Group group, long number) implements Serializable {
  static final long MILLIS = 3_600_000L;

  /** What capacity is counted by. */
  record Group(@Nullable String accountId, @Nullable String region, @Nullable String unit)
      implements Serializable {
    static Group of(TableRow fact) {
      return new Group(
          fact.text(SessionFactTable.ACCOUNT_ID),
          fact.text(SessionFactTable.REGION),
          fact.text(SessionFactTable.CAPACITY_UNIT));
    }
  }

  /** The hour that a moment is in. */
  static GroupHour at(Group group, long millis) {
    return new GroupHour(group, Math.floorDiv(millis, MILLIS));
  }

  /** When it begins, in milliseconds since 1970. */
  long start() {
    return number * MILLIS;
  }
}
