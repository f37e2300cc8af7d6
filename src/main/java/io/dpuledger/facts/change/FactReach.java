package io.dpuledger.facts.change;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far facts extend, by creation date of their sessions. */
public record FactReach() implements Profile<TreeMap<String, FactReach.Reach>> {
  /**
   * For the sessions created on one day.
   *
   * @param sessions how many there are
   * @param lastDay the last day that any of them covers; null if none has an end
   * @param isOpen whether any has not ended yet
   * @param days the days on which they have a part
   */
  public record Reach(long sessions, @Nullable String lastDay, boolean isOpen, Set<String> days)
      implements Serializable {
    Reach plus(Reach other) {
      days.addAll(other.days);
      return new Reach(
          sessions + other.sessions, later(lastDay, other.lastDay), isOpen || other.isOpen, days);
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
      return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }
  }

  @Override
  public List<String> columns() {
    return List.of(
        SessionFactTable.CREATED_DATE,
        SessionFactTable.STARTED_ON,
        SessionFactTable.ENDED_ON,
        SessionFactTable.UNIT_HOURS,
        SessionFactTable.LIFECYCLE);
  }

  @Override
  public TreeMap<String, Reach> zero() {
    return new TreeMap<>();
  }

  @Override
  public TreeMap<String, Reach> add(TreeMap<String, Reach> sum, TableRow row) {
    sum.merge(String.valueOf(row.text(SessionFactTable.CREATED_DATE)), of(row), Reach::plus);
    return sum;
  }

  @Override
  public TreeMap<String, Reach> merge(TreeMap<String, Reach> one, TreeMap<String, Reach> other) {
    other.forEach((day, reach) -> one.merge(day, reach, Reach::plus));
    return one;
  }

  private static Reach of(TableRow row) {
    Long end = RowMillis.at(row, SessionFactTable.ENDED_ON);
    return new Reach(
        1,
        end == null ? null : FactRow.day(end),
        Lifecycle.isOpen(row.text(SessionFactTable.LIFECYCLE)),
        new TreeSet<>(FactRow.days(row)));
  }
}
