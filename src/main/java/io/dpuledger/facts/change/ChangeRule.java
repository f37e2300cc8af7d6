package io.dpuledger.facts.change;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a night works out again.
 *
 * @param evenIfKnown whether to include sessions without new observations
 * @param prunedBefore the creation date before which ended sessions stay as they are because some
 *     of their observations were deleted; null if none were
 * @param halfMoved the usage days that a failed run may have left half published
 * @param restated the months whose billed prices changed
 */
public record ChangeRule(
    boolean evenIfKnown,
    @Nullable String prunedBefore,
    SortedSet<String> halfMoved,
    SortedSet<String> restated)
    implements Serializable {
  public ChangeRule {
    halfMoved = new TreeSet<>(halfMoved);
    restated = new TreeSet<>(restated);
  }

  boolean isFrozen(TableRow fact) {
    return prunedBefore != null
        && String.valueOf(fact.text(SessionFactTable.CREATED_DATE)).compareTo(prunedBefore) < 0;
  }

  /** Whether the price of a published fact changed. */
  boolean isRestated(TableRow fact) {
    Long start = restated.isEmpty() ? null : RowMillis.at(fact, SessionFactTable.STARTED_ON);
    return start != null && restated.contains(month(FactRow.day(start)));
  }

  /** Whether sessions created on a day may have started in a month whose prices changed. */
  public static boolean mayBeRestated(String createdDate, SortedSet<String> months) {
    return !months.isEmpty()
        && (months.contains(month(createdDate))
            || months.contains(month(LocalDate.parse(createdDate).plusDays(1).toString())));
  }

  private static String month(String day) {
    return day.substring(0, "2026-11".length());
  }

  /** Whether a published fact overlaps the half-moved days or the time between them. */
  boolean isHalfMoved(TableRow fact) {
    if (halfMoved.isEmpty()) {
      return false;
    }
    long start = Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.STARTED_ON));
    long end = Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.ENDED_ON));
    return FactRow.day(start).compareTo(halfMoved.last()) <= 0
        && FactRow.day(end).compareTo(halfMoved.first()) >= 0;
  }
}
