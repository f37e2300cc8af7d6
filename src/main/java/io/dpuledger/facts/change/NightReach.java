package io.dpuledger.facts.change;

import io.dpuledger.facts.change.FactReach.Reach;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which facts a night changes, and which days that affects. */
public record NightReach() implements Profile<NightReach.Sum> {
  private static final FactReach REACH = new FactReach();

  /** From rows of {@link FactRow#TYPE}. */
  public static final class Sum implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, Reach> made = new TreeMap<>();
    private final TreeMap<String, Reach> kept = new TreeMap<>();
    private final TreeSet<String> daysBefore = new TreeSet<>();
    private long described;

    /** How far the new versions extend, by creation date. */
    public SortedMap<String, Reach> made() {
      return Collections.unmodifiableSortedMap(made);
    }

    /** The same for facts that stay as they are. */
    public SortedMap<String, Reach> kept() {
      return Collections.unmodifiableSortedMap(kept);
    }

    /** The days on which the previous versions had a part. */
    public SortedSet<String> daysBefore() {
      return Collections.unmodifiableSortedSet(daysBefore);
    }

    /** How many were worked out from observations. */
    public long described() {
      return described;
    }
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(REACH.columns());
    columns.addAll(List.of(FactRow.IS_NEW, FactRow.IS_DESCRIBED, FactRow.DAYS_BEFORE));
    return columns;
  }

  @Override
  public Sum zero() {
    return new Sum();
  }

  @Override
  public Sum add(Sum sum, TableRow row) {
    boolean isNew = Boolean.TRUE.equals(row.flag(FactRow.IS_NEW));
    REACH.add(isNew ? sum.made : sum.kept, row);
    if (Boolean.TRUE.equals(row.flag(FactRow.IS_DESCRIBED))) {
      sum.described++;
    }
    List<String> before = row.texts(FactRow.DAYS_BEFORE);
    if (before != null) {
      sum.daysBefore.addAll(before);
    }
    return sum;
  }

  @Override
  public Sum merge(Sum one, Sum other) {
    REACH.merge(one.made, other.made);
    REACH.merge(one.kept, other.kept);
    one.daysBefore.addAll(other.daysBefore);
    one.described += other.described;
    return one;
  }

  /** The days covered by facts of some creation dates. */
  public static SortedSet<String> days(SortedMap<String, Reach> reach) {
    SortedSet<String> days = new TreeSet<>();
    reach.values().forEach(one -> days.addAll(one.days()));
    return days;
  }
}
