package io.dpuledger.recomputed;

import io.dpuledger.model.IdleAssumptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/** How well it is known how long a session idled: the first grade that applies. */
record Evidence(String grade, boolean isProtected) {
  private static final Set<String> WITHOUT_STATEMENTS = Set.of("gluestreaming", "glueray");
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  static Evidence of(Sight sight, Use use, Lifetimes lifetimes, IdleAssumptions assumed) {
    BigDecimal timeout = timeoutSeconds(sight);
    BigDecimal lifetime = lifetimeSeconds(sight, assumed);
    boolean timeoutCanAct = timeout != null && timeout.compareTo(lifetime) < 0;
    return new Evidence(grade(sight, use, timeoutCanAct, lifetimes, assumed), timeoutCanAct);
  }

  private static String grade(
      Sight sight, Use use, boolean timeoutCanAct, Lifetimes lifetimes, IdleAssumptions assumed) {
    if (!Exact.isPositive(use.seconds()) || !Exact.isPositive(use.unitSeconds())) {
      return "NONE";
    }
    if ("SPARK_CONNECT".equals(sight.sessionType())
        || (sight.commandName() != null && WITHOUT_STATEMENTS.contains(sight.commandName()))) {
      return "UNSUPPORTED";
    }
    if (!sight.isTimeout()) {
      return "CEILING";
    }
    BigDecimal ran = use.seconds();
    BigDecimal tolerance = Exact.seconds(assumed.tolerance());
    boolean endedByIdling =
        timeoutCanAct
            && ran.compareTo(timeoutSeconds(sight).add(tolerance)) > 0
            && !isNear(ran, lifetimeSeconds(sight, assumed), assumed.tolerance())
            && !isNearAWholeHour(ran, assumed.learnedTolerance())
            && !lifetimes.explain(sight, Exact.millis(ran));
    return endedByIdling ? "TAIL" : "UNDECIDABLE";
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

  boolean isTail() {
    return grade.equals("TAIL");
  }

  private static boolean isNear(BigDecimal ran, BigDecimal moment, Duration tolerance) {
    return ran.subtract(moment).abs().compareTo(Exact.seconds(tolerance)) <= 0;
  }

  private static boolean isNearAWholeHour(BigDecimal ran, Duration tolerance) {
    BigDecimal past = ran.remainder(HOUR);
    return isNear(past, BigDecimal.ZERO, tolerance) || isNear(past, HOUR, tolerance);
  }
}
