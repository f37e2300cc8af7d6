package io.dpuledger.facts.idle;

import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the timed-out sessions of each group ended. A total timeout is set in whole minutes, so it
 * shows as several sessions of a group that ran for the same whole minute, more than for the
 * minutes around it; an idle timeout can strike at any second. If the statements of one session
 * contradict its figures, its group ends sessions in a way we cannot see, so the figures of the
 * others prove nothing either.
 */
public final class GroupEndings implements Serializable {
  private static final long serialVersionUID = 1;

  /** This many equal ends make a lifetime if they stand out from those around them. */
  private static final int ENDS_OF_A_LIFETIME = 3;

  private final Map<EndingGroup, Map<Long, Ends>> groups = new HashMap<>();

  /**
   * What is known about a group.
   *
   * @param lifetimes its total timeouts, in minutes
   * @param isContradicted whether the statements of one of its sessions contradict its figures
   */
  record Verdict(Set<Long> lifetimes, boolean isContradicted) implements Serializable {
    static final Verdict OF_NOTHING = new Verdict(Set.of(), false);
  }

  /** The timeouts whose running time is around one whole minute. */
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

    /** A session ended by its lifetime does not look idle. */
    private boolean contradict() {
      return contradictedBesideIt > 0 || (contradictedOnTheMinute > 0 && !areOfALifetime());
    }
  }

  /** Whether the grade of a fact depends on its group. */
  public static boolean isTimeout(TableRow fact) {
    return SessionEnding.isTimeout(fact);
  }

  /** Counts a fact if a timeout ended it. */
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

  /** Adds other endings to these, in place. */
  public GroupEndings plus(GroupEndings other) {
    other.groups.forEach(
        (group, minutes) -> {
          Map<Long, Ends> these = groups.computeIfAbsent(group, one -> new HashMap<>());
          minutes.forEach((minute, ends) -> these.merge(minute, ends, Ends::plus));
        });
    return this;
  }

  /** The verdict on each group; small, regardless of the number of sessions. */
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
