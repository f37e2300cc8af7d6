package io.dpuledger.facts.change;

import io.dpuledger.facts.idle.GroupEndings;
import java.io.Serializable;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The result of the first pass over all sessions. */
public final class Survey implements Serializable {
  private static final long serialVersionUID = 1;

  private final GroupEndings endings = new GroupEndings();
  private final TreeSet<String> keylessDates = new TreeSet<>();
  private long wanted;

  void countWanted() {
    wanted++;
  }

  public GroupEndings endings() {
    return endings;
  }

  void addKeyless(SortedSet<String> dates) {
    keylessDates.addAll(dates);
  }

  /** The observation days of new rows without a usable key. */
  public SortedSet<String> keylessDates() {
    return Collections.unmodifiableSortedSet(keylessDates);
  }

  /** How many observed sessions have something new. */
  public long wanted() {
    return wanted;
  }

  /** Adds another survey to this one, in place. */
  public Survey plus(Survey other) {
    endings.plus(other.endings);
    keylessDates.addAll(other.keylessDates);
    wanted += other.wanted;
    return this;
  }
}
