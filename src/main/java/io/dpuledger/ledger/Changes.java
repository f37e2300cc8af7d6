package io.dpuledger.ledger;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionSums;
import io.dpuledger.facts.SumChecks;
import io.dpuledger.facts.change.FactReach;
import io.dpuledger.facts.change.FactRow;
import io.dpuledger.facts.change.NightReach;
import io.dpuledger.table.ProfileWhere;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.Rows;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts that a night adds or replaces, and the days that this affects.
 *
 * @param known the published facts
 * @param kept the facts of all relevant days, including the new versions
 * @param sums the sums of the new versions
 * @param described how many of them were worked out from observations
 * @param reach how far those extend, by creation date
 * @param sessions how many sessions each of those dates has, including unchanged ones
 * @param usageDates the days on which their new or old versions have a part
 * @param renewedDates those of these days without a part of any other session, among the requested
 *     ones
 * @param keylessDates the observation days of rows without a usable key
 */
public record Changes(
    KnownFacts known,
    Rows.Kept kept,
    SessionSums sums,
    long described,
    SortedMap<String, FactReach.Reach> reach,
    SortedMap<String, Long> sessions,
    SortedSet<String> usageDates,
    SortedSet<String> renewedDates,
    SortedSet<String> keylessDates)
    implements AutoCloseable {

  /**
   * Starts a job.
   *
   * @param all whether the facts include the published facts of all days
   */
  static Changes of(
      KnownFacts known,
      Rows.Kept kept,
      SortedSet<String> keylessDates,
      boolean all,
      SortedSet<String> alsoTouched) {
    List<Serializable> sums =
        RowScan.of(
                List.of(
                    new RowScan.Part(
                        kept.rows(),
                        List.of(
                            new NightReach(),
                            ProfileWhere.isTrue(
                                FactRow.IS_NEW, SessionSums.profile("changed_facts"))))))
            .get(0);
    NightReach.Sum night = (NightReach.Sum) sums.get(0);
    SortedSet<String> usageDates = new TreeSet<>(alsoTouched);
    usageDates.addAll(NightReach.days(night.made()));
    usageDates.addAll(night.daysBefore());
    SortedSet<String> renewed = new TreeSet<>();
    if (all) {
      renewed.addAll(usageDates);
      renewed.removeAll(NightReach.days(night.kept()));
    }
    return new Changes(
        known,
        kept,
        (SessionSums) sums.get(1),
        night.described(),
        night.made(),
        sessions(night.made(), night.kept()),
        usageDates,
        renewed,
        keylessDates);
  }

  private static SortedMap<String, Long> sessions(
      SortedMap<String, FactReach.Reach> reach, SortedMap<String, FactReach.Reach> others) {
    SortedMap<String, Long> sessions = new TreeMap<>();
    reach.forEach(
        (day, made) -> {
          FactReach.Reach kept = others.get(day);
          sessions.put(day, made.sessions() + (kept == null ? 0 : kept.sessions()));
        });
    return sessions;
  }

  /** How many sessions the creation date with the most sessions has. */
  public long largestDay() {
    return sessions.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Their creation dates. */
  public SortedSet<String> createdDates() {
    return new TreeSet<>(reach.keySet());
  }

  /** Checks that every observed session has exactly one fact. */
  void checkRows(long wanted) {
    SumChecks.checkRows(wanted, described);
  }

  /** The new versions. */
  public Rows newFacts() {
    return kept.rows().where(FactRow::isNew);
  }

  /** The rows of their creation dates. */
  public Rows changedFacts() {
    HashSet<String> created = new HashSet<>(reach.keySet());
    return kept.rows().where(row -> created.contains(row.text(SessionFactTable.CREATED_DATE)));
  }

  @Override
  public void close() {
    kept.close();
    known.close();
  }
}
