package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.Ending;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.idle.RowPause;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of one session.
 *
 * @param tolerance how far an idle timeout may strike from its time
 */
record SessionGaps(TableRow fact, long timeoutSeconds, Duration tolerance) {
  private static final long MILLIS = 1000;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.STATEMENT_GAPS_MILLIS,
          SessionFactTable.LAST_BUSY_AT,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.ENDED_ON,
          SessionFactTable.LIFECYCLE,
          SessionFactTable.ENDING,
          SessionFactTable.IDLE_TIMEOUT_MINUTES);

  /**
   * Those that ended by a return, and the last one, if anything is known of it: of a session in
   * which no statement ran, its whole life.
   */
  List<Gap> all() {
    List<Gap> gaps = new ArrayList<>();
    List<Long> returned = fact.numbers(SessionFactTable.STATEMENT_GAPS_MILLIS);
    if (returned != null) {
      returned.forEach(millis -> gaps.add(returned(millis)));
    }
    Gap last = sinceIdle();
    if (last != null) {
      gaps.add(last);
    }
    return gaps;
  }

  private Gap returned(long millis) {
    boolean isLonger = millis > timeoutSeconds * MILLIS;
    return Gap.of(
        GapKind.PAUSE,
        isLonger ? Ending.CENSORED : Ending.RETURNED,
        (millis + MILLIS - 1) / MILLIS,
        timeoutSeconds);
  }

  /**
   * A last reading that fell into a pause leaves its end open, unless the session's end shows it. A
   * session that something else than its idle timeout ended paused no longer than until then. How
   * long it did is taken at its least: left open, it would idle on for hours that nobody was billed
   * for.
   */
  private @Nullable Gap sinceIdle() {
    Long seen = RowPause.seenMillis(fact);
    // Statements may have been read before the billed time began.
    if (seen == null || seen < 0) {
      return null;
    }
    Long lasted = RowPause.millis(fact);
    Ending ending = isOver(lasted) ? Ending.STOPPED : Ending.CENSORED;
    if (RowPause.endedByTimeout(fact, tolerance)) {
      return Gap.of(kind(), ending, timeoutSeconds, timeoutSeconds);
    }
    long millis = lasted == null ? seen : Math.min(seen, lasted);
    return Gap.of(kind(), ending, Math.floorDiv(millis, MILLIS), timeoutSeconds);
  }

  private GapKind kind() {
    if (fact.micros(SessionFactTable.LAST_BUSY_AT) == null) {
      return GapKind.NEVER_USED;
    }
    return isEndedByIdling() ? GapKind.TAIL : GapKind.PAUSE;
  }

  private boolean isEndedByIdling() {
    return IdleEvidence.BY_IDLING.equals(fact.text(SessionFactTable.ENDING));
  }

  private boolean isOver(@Nullable Long lasted) {
    return Lifecycle.ENDED.equals(fact.text(SessionFactTable.LIFECYCLE))
        && fact.text(SessionFactTable.ENDING) != null
        && !isEndedByIdling()
        && lasted != null
        && lasted <= timeoutSeconds * MILLIS;
  }
}
