package io.dpuledger.facts.change;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a night works out anew.
 *
 * @param evenIfKnown whether also of what the observations say nothing new
 * @param prunedBefore the day of creation before which ended sessions stay as they are, since not
 *     all observations of them are left; null if none were pruned
 * @param halfMoved the days of usage that a run which died may have left half published
 */
public record ChangeRule(
    boolean evenIfKnown, @Nullable String prunedBefore, SortedSet<String> halfMoved)
    implements Serializable {
  public ChangeRule {
    halfMoved = new TreeSet<>(halfMoved);
  }

  boolean isFrozen(TableRow fact) {
    return prunedBefore != null
        && String.valueOf(fact.text(SessionFactTable.CREATED_DATE)).compareTo(prunedBefore) < 0;
  }

  /** Whether a published fact has a part on the half-moved days, or between them. */
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
