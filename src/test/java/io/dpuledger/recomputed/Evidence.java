package io.dpuledger.recomputed;

import io.dpuledger.model.IdleAssumptions;
import java.math.BigDecimal;
import java.util.Set;

/**
 * How well it is known how long a session idled: the first grade that applies, and what is known.
 *
 * @param watched what its statements tell; null where nothing
 * @param tailMillis its end of which it is certain that nothing ran
 */
record Evidence(String grade, boolean isProtected, Watched watched, long tailMillis) {
  private static final Set<String> WITHOUT_STATEMENTS = Set.of("gluestreaming", "glueray");
  private static final Set<String> BY_STATEMENTS = Set.of("UNUSED", "EXACT", "PARTIAL");
  private static final Set<String> WITHOUT_IDLING = Set.of("NONE", "UNSUPPORTED");

  static Evidence of(Life life, Endings endings, IdleAssumptions assumed) {
    String grade = grade(life, endings);
    boolean canIdle = !WITHOUT_IDLING.contains(grade);
    return new Evidence(
        grade,
        Endings.timeoutCanAct(life.sight(), assumed),
        canIdle ? life.watched() : null,
        canIdle ? endings.tailMillis(life) : 0);
  }

  private static String grade(Life life, Endings endings) {
    Sight sight = life.sight();
    Use use = life.use();
    if (!Exact.isPositive(use.seconds()) || !Exact.isPositive(use.unitSeconds())) {
      return "NONE";
    }
    if ("SPARK_CONNECT".equals(sight.sessionType())
        || (sight.commandName() != null && WITHOUT_STATEMENTS.contains(sight.commandName()))) {
      return "UNSUPPORTED";
    }
    Watched watched = life.watched();
    if (watched != null && watched.tellsSomething()) {
      if (watched.unknown().millis() + unread(life, endings.tailMillis(life)) > 0) {
        return "PARTIAL";
      }
      Integer listed = watched.polls().mostListed();
      boolean isUnused = watched.lastBusy() == null && listed != null && listed == 0;
      return isUnused ? "UNUSED" : "EXACT";
    }
    if (!sight.isTimeout()) {
      return "CEILING";
    }
    return endings.isByIdling(life) ? "TAIL" : "UNDECIDABLE";
  }

  private static long unread(Life life, long tailMillis) {
    return life.use().endMillis() - life.watched().until() - tailMillis;
  }

  /** 60·T; null where AWS told none, or one that cannot be. */
  static BigDecimal timeoutSeconds(Sight sight) {
    Integer minutes = sight.idleTimeoutMinutes();
    return minutes == null || minutes <= 0 ? null : BigDecimal.valueOf(60L * minutes);
  }

  /** L: what the session's origin is known to ask for, else the usual. */
  static BigDecimal lifetimeSeconds(Sight sight, IdleAssumptions assumed) {
    return Exact.seconds(assumed.lifetimeOf(sight.origin()));
  }

  boolean isNone() {
    return grade.equals("NONE");
  }

  private boolean isByStatements() {
    return BY_STATEMENTS.contains(grade);
  }

  /** What statements show of it. */
  BigDecimal idleSecondsSeen() {
    return BigDecimal.valueOf(watched == null ? 0 : watched.idle().millis(), 3);
  }

  BigDecimal idleSecondsLow() {
    return idleSecondsSeen().add(BigDecimal.valueOf(tailMillis, 3));
  }

  /** All of its life, but for what statements show to be busy. */
  BigDecimal idleSecondsHigh(Use use) {
    if (isNone()) {
      return BigDecimal.ZERO;
    }
    if (!isByStatements()) {
      return use.seconds();
    }
    long unread = use.endMillis() - watched.until() - tailMillis;
    return idleSecondsLow().add(BigDecimal.valueOf(watched.unknown().millis() + unread, 3));
  }

  /** When the session idled at least. */
  Spans idle(Use use) {
    long tailStart = Math.max(use.startMillis(), use.endMillis() - tailMillis);
    Spans tail = Spans.of(tailStart, use.endMillis());
    return watched == null ? tail : watched.idle().plus(tail);
  }

  /** When it perhaps did: unless statements tell, at any other time. */
  Spans unknown(Use use) {
    Spans unread = idle(use).outside(use.startMillis(), use.endMillis());
    if (!isByStatements()) {
      return unread;
    }
    return watched.unknown().plus(Spans.of(watched.until(), use.endMillis() - tailMillis));
  }
}
