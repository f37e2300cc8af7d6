package io.dpuledger.facts.idle;

import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the timeouts of each group ended. A total timeout is set in whole minutes, so it shows as
 * several sessions of one group that ran for the same whole minute, standing out from their
 * neighbours; idling ends at any second. And one session whose statements contradict its figures
 * shows that its group ends sessions in a way that we do not see: then the figures of the others
 * prove nothing either.
 */
public final class GroupEndings implements Serializable {
  private static final long serialVersionUID = 1;

  /** So many equal ends make a lifetime, if they stand out from what ends around them. */
  private static final int ENDS_OF_A_LIFETIME = 3;

  private final Map<EndingGroup, Map<Long, Ends>> groups = new HashMap<>();

  /**
   * What is known of a group.
   *
   * @param lifetimes its total timeouts, in minutes
   * @param isContradicted whether a session of it contradicts its figures
   */
  record Verdict(Set<Long> lifetimes, boolean isContradicted) implements Serializable {
    static final Verdict OF_NOTHING = new Verdict(Set.of(), false);
  }

  /** The timeouts that ran for about one minute more than others. */
  private static final class Ends implements Serializable {
    private static final long serialVersionUID = 1;

    private long all;
    private long onTheMinute;
    private long contradictedOnTheMinute;
    private long contradictedBesideIt;

    private void add(SessionEnding ending) {
      all++;
      boolean isOnTheMinute = ending.endsOnAMinute();
      boolean isContradicted = ending.looksLikeIdling() && ending.isContradicted();
      if (isOnTheMinute) {
        onTheMinute++;
      }
      if (isContradicted && isOnTheMinute) {
        contradictedOnTheMinute++;
      } else if (isContradicted) {
        contradictedBesideIt++;
      }
    }

    private Ends plus(Ends other) {
      all += other.all;
      onTheMinute += other.onTheMinute;
      contradictedOnTheMinute += other.contradictedOnTheMinute;
      contradictedBesideIt += other.contradictedBesideIt;
      return this;
    }

    private boolean areOfALifetime() {
      return onTheMinute >= ENDS_OF_A_LIFETIME && 2 * onTheMinute >= all;
    }

    /** What ends by a lifetime does not look like idling. */
    private boolean contradict() {
      return contradictedBesideIt > 0 || (contradictedOnTheMinute > 0 && !areOfALifetime());
    }
  }

  /** Whether how a fact counts depends on its group. */
  public static boolean isTimeout(TableRow fact) {
    return SessionEnding.isTimeout(fact);
  }

  /** Counts a fact, if a timeout ended it. */
  public void add(TableRow fact, IdleAssumptions assumptions) {
    if (!isTimeout(fact)) {
      return;
    }
    SessionEnding ending = SessionEnding.of(fact, assumptions);
    Long minute = ending.nearestMinute();
    if (minute != null) {
      groups
          .computeIfAbsent(EndingGroup.of(fact), group -> new HashMap<>())
          .computeIfAbsent(minute, one -> new Ends())
          .add(ending);
    }
  }

  /** These and the other ones; changes these. */
  public GroupEndings plus(GroupEndings other) {
    other.groups.forEach(
        (group, minutes) -> {
          Map<Long, Ends> these = groups.computeIfAbsent(group, one -> new HashMap<>());
          minutes.forEach((minute, ends) -> these.merge(minute, ends, Ends::plus));
        });
    return this;
  }

  /** What they say of each group; small, whatever the number of sessions. */
  public GroupVerdicts verdicts() {
    Map<EndingGroup, Verdict> verdicts = new HashMap<>();
    groups.forEach(
        (group, minutes) -> {
          Set<Long> lifetimes = new HashSet<>();
          boolean isContradicted = false;
          for (Map.Entry<Long, Ends> one : minutes.entrySet()) {
            if (one.getValue().areOfALifetime()) {
              lifetimes.add(one.getKey());
            }
            isContradicted |= one.getValue().contradict();
          }
          if (isContradicted || !lifetimes.isEmpty()) {
            verdicts.put(group, new Verdict(lifetimes, isContradicted));
          }
        });
    return new GroupVerdicts(verdicts);
  }
}
