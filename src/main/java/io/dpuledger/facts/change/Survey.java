package io.dpuledger.facts.change;

import io.dpuledger.facts.idle.GroupEndings;
import java.io.Serializable;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the first look at all sessions finds. */
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

  /** The days on which rows without a usable key were seen, of those that were not read before. */
  public SortedSet<String> keylessDates() {
    return Collections.unmodifiableSortedSet(keylessDates);
  }

  /** How many sessions were seen of which something is new. */
  public long wanted() {
    return wanted;
  }

  /** Of both; changes this one. */
  public Survey plus(Survey other) {
    endings.plus(other.endings);
    keylessDates.addAll(other.keylessDates);
    wanted += other.wanted;
    return this;
  }
}
