package io.dpuledger.facts.change;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.ObservedHash;
import io.dpuledger.facts.session.ObservedRow;
import io.dpuledger.facts.session.SeenOnce;
import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.session.SessionKey;
import io.dpuledger.facts.statement.JobRow;
import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.facts.statement.StatementRow;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.rows.RowGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All rows of one session: its observations and its published fact. */
final class SeenGroup {
  /**
   * The kinds of rows, in the order in which they are combined. The fact is last: it stays as it is
   * if there is no new one.
   */
  static final int UNREAD = 0;

  static final int READ_BEFORE = 1;
  static final int STATEMENT = 2;
  static final int JOBS = 3;
  static final int FACT = 4;

  private final RowGroup rows;
  private final boolean hasUnread;

  SeenGroup(RowGroup rows) {
    this.rows = rows;
    this.hasUnread = has(UNREAD);
  }

  private boolean has(int kind) {
    for (int i = 0; i < rows.size(kind); i++) {
      if (SessionKey.isUsable(rows.row(kind, i))) {
        return true;
      }
    }
    return false;
  }

  /** The published fact; null if there is none. */
  @Nullable TableRow fact() {
    return rows.size(FACT) == 0 ? null : rows.row(FACT, 0);
  }

  /** Whether there are observations that no night has analyzed. */
  boolean hasUnread() {
    return hasUnread;
  }

  /** The observation days of rows without a usable key that no night has analyzed. */
  SortedSet<String> keylessDates() {
    SortedSet<String> dates = new TreeSet<>();
    for (int i = 0; i < rows.size(UNREAD); i++) {
      TableRow row = rows.row(UNREAD, i);
      if (!SessionKey.isUsable(row)) {
        dates.add(String.valueOf(row.text(SessionObservationTable.OBSERVED_DATE)));
      }
    }
    return dates;
  }

  /**
   * Whether its fact must be worked out again: it has none, a different one, one that has not
   * ended, one at a price that changed, or a log that this run read. Most sessions that a night
   * lists ended long ago and are unchanged.
   *
   * @param rule what counts as known
   */
  boolean isChanged(ChangeRule rule) {
    TableRow fact = fact();
    if (fact == null) {
      return hasUnread;
    }
    String lifecycle = fact.text(SessionFactTable.LIFECYCLE);
    if (!Lifecycle.ENDED.equals(lifecycle)) {
      return hasUnread || Lifecycle.isOpen(lifecycle) || rule.isRestated(fact) || hasFreshJobs();
    }
    return !rule.isFrozen(fact)
        && (rule.isRestated(fact)
            || hasFreshJobs()
            || (hasUnread && (rule.evenIfKnown() || isNews(rule, fact))));
  }

  private boolean isNews(ChangeRule rule, TableRow fact) {
    return !rule.hasLostItsPerson(fact) && saysNews(fact);
  }

  private boolean saysNews(TableRow fact) {
    Long hash = fact.number(SessionFactTable.OBSERVED_HASH);
    Instant figuresAt = InstantColumn.of(fact.micros(SessionFactTable.FIGURES_AT));
    return unread().stream()
        .anyMatch(
            seen ->
                hash == null
                    || figuresAt == null
                    || !Objects.equals(ObservedHash.of(seen), hash)
                    || seen.observedAt().isBefore(figuresAt)
                    || seen.tags() != null);
  }

  /** Whether a timeout may have ended it, according to its observations. */
  boolean mayBeTimeout() {
    return hasStatus(UNREAD, SessionStatus.TIMEOUT)
        || hasStatus(READ_BEFORE, SessionStatus.TIMEOUT);
  }

  private boolean hasStatus(int kind, String status) {
    for (int i = 0; i < rows.size(kind); i++) {
      if (status.equals(rows.row(kind, i).text(SessionObservationTable.STATUS))) {
        return true;
      }
    }
    return false;
  }

  /** All its observations; null if they were deleted. */
  @Nullable SeenSession seen() {
    List<Integer> usable = new ArrayList<>();
    List<SeenOnce> all = new ArrayList<>();
    for (int i = 0; i < rows.size(UNREAD) + rows.size(READ_BEFORE); i++) {
      TableRow row = observation(i);
      if (SessionKey.isUsable(row)) {
        usable.add(i);
        all.add(ObservedRow.once(row));
      }
    }
    if (all.isEmpty()) {
      return null;
    }
    List<SeenStatement> statements = new ArrayList<>();
    for (int i = 0; i < rows.size(STATEMENT); i++) {
      statements.add(StatementRow.of(rows.row(STATEMENT, i)));
    }
    return SeenSession.of(
        all, latest -> ObservedRow.of(observation(usable.get(latest))), statements, jobs());
  }

  /** An observation by its number among the unread and then the others. */
  private TableRow observation(int at) {
    int unread = rows.size(UNREAD);
    return at < unread ? rows.row(UNREAD, at) : rows.row(READ_BEFORE, at - unread);
  }

  private @Nullable JobStretches jobs() {
    JobStretches jobs = null;
    for (int i = 0; i < rows.size(JOBS); i++) {
      jobs = JobRow.add(jobs, rows.row(JOBS, i));
    }
    return jobs;
  }

  private boolean hasFreshJobs() {
    for (int i = 0; i < rows.size(JOBS); i++) {
      if (JobRow.isFresh(rows.row(JOBS, i))) {
        return true;
      }
    }
    return false;
  }

  private List<SessionObservation> unread() {
    List<SessionObservation> observations = new ArrayList<>();
    for (int i = 0; i < rows.size(UNREAD); i++) {
      TableRow row = rows.row(UNREAD, i);
      if (SessionKey.isUsable(row)) {
        observations.add(ObservedRow.of(row));
      }
    }
    return observations;
  }

  /** The creation date of a session that changes. */
  String createdDate() {
    TableRow fact = fact();
    return fact == null
        ? CreatedDates.of(rows.row(UNREAD, 0))
        : String.valueOf(fact.text(SessionFactTable.CREATED_DATE));
  }
}
