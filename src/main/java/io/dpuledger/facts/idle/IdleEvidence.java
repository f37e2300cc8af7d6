package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.table.TableRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a session's idle time is known. AWS reports TIMEOUT for both idle and total timeouts and
 * never returns the total one, so a timeout counts as idle only if no total timeout can explain the
 * end.
 */
public final class IdleEvidence {
  /** Statements cover all its time, or all but an idle tail. */
  public static final String EXACT = "EXACT";

  /** Statements cover some of its time. */
  public static final String PARTIAL = "PARTIAL";

  /** Nothing ran in its whole life. */
  public static final String UNUSED = "UNUSED";

  /**
   * Ended by its idle timeout, so the last minutes, as long as that timeout, must have been idle.
   */
  public static final String TAIL = "TAIL";

  /** A timeout that could also be a total timeout. */
  public static final String UNDECIDABLE = "UNDECIDABLE";

  /** Only known that a session cannot be idle longer than it ran. */
  public static final String CEILING = "CEILING";

  /**
   * Statements of such sessions cannot be listed, and it is unknown what resets their idle clock.
   */
  public static final String UNSUPPORTED = "UNSUPPORTED";

  /** It never ran. */
  public static final String NONE = "NONE";

  /** The ending of a session that, by the evidence, was ended by its idle timeout. */
  public static final String BY_IDLING = "IDLE_TIMEOUT";

  private IdleEvidence() {}

  static String of(TableRow fact, SessionEnding ending, IdleTail tail) {
    if (!Decimals.isPositive(fact.decimal(SessionFactTable.EXECUTION_SECONDS))
        || !Decimals.isPositive(fact.decimal(SessionFactTable.DPU_SECONDS))) {
      return NONE;
    }
    if (isUnsupported(fact)) {
      return UNSUPPORTED;
    }
    long unknown = RowMillis.total(fact, SessionFactTable.UNSEEN_MILLIS);
    Long readAt = ending.readAt();
    if (readAt != null && readAt - ending.startedAt() > unknown) {
      if (unknown + tail.restMillis() != tail.millis()) {
        return PARTIAL;
      }
      return nothingRan(fact, ending) ? UNUSED : EXACT;
    }
    if (tail.endsSession()) {
      return TAIL;
    }
    return ending.isTimeout() ? UNDECIDABLE : CEILING;
  }

  /** Whether statements cover some or all of its time. */
  public static boolean isByStatements(@Nullable String evidence) {
    return EXACT.equals(evidence) || PARTIAL.equals(evidence) || UNUSED.equals(evidence);
  }

  private static boolean nothingRan(TableRow fact, SessionEnding ending) {
    return ending.lastBusy() == null
        && Objects.equals(fact.integer(SessionFactTable.STATEMENTS), 0);
  }

  private static boolean isUnsupported(TableRow fact) {
    String command = fact.text(SessionFactTable.COMMAND_NAME);
    return "SPARK_CONNECT".equals(fact.text(SessionFactTable.SESSION_TYPE))
        || "gluestreaming".equals(command)
        || "glueray".equals(command);
  }
}
