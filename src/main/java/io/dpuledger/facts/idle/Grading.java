package io.dpuledger.facts.idle;

import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.Grade;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Grades facts. What a timeout means depends on the other timeouts of its group and month. */
public record Grading(IdleAssumptions assumptions, GroupVerdicts groups) implements Serializable {
  private static final int SECONDS_A_MINUTE = 60;

  /** The grade of a fact whose other columns are all known. */
  public Grade of(TableRow fact) {
    SessionEnding ending = SessionEnding.of(fact, assumptions);
    IdleTail tail =
        IdleTail.of(ending, ending.isTimeout() ? groups.of(fact) : GroupEndings.Verdict.OF_NOTHING);
    String evidence = IdleEvidence.of(fact, ending, tail);
    IdleSeconds seconds = IdleSeconds.of(fact, evidence, tail);
    IdleUnitHours unitHours = IdleUnitHours.of(fact, evidence, seconds, assumptions.floorUnits());
    BigDecimal costLow = cost(fact, unitHours.low(), unitHours.high());
    return new Grade(
        evidence,
        ending.canIdleOut(),
        ending(fact, tail),
        timeoutClass(fact, ending),
        seconds.low(),
        seconds.high(),
        unitHours.low(),
        unitHours.high(),
        IdleCostSeen.of(fact, evidence, seconds, costLow),
        costLow,
        cost(fact, unitHours.high(), unitHours.high()),
        Exposure.cost(fact, ending));
  }

  /** Whether a fact had a different grade before, including different bounds. */
  public static boolean isNews(Grade grade, TableRow fact) {
    return !grade.evidence().equals(fact.text(SessionFactTable.IDLE_EVIDENCE))
        || differ(grade.secondsLow(), fact.decimal(SessionFactTable.IDLE_SECONDS_LOW));
  }

  private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one != null || other != null;
    }
    return one.compareTo(other) != 0;
  }

  private static @Nullable String ending(TableRow fact, IdleTail tail) {
    if (tail.endsSession()) {
      return IdleEvidence.BY_IDLING;
    }
    String lifecycle = fact.text(SessionFactTable.LIFECYCLE);
    return Lifecycle.ENDED.equals(lifecycle) ? fact.text(SessionFactTable.STATUS) : lifecycle;
  }

  private static String timeoutClass(TableRow fact, SessionEnding ending) {
    Long seconds = RowTimeout.seconds(fact);
    if (seconds == null) {
      return "UNKNOWN";
    }
    if (!ending.canIdleOut()) {
      return "AT_LIFETIME";
    }
    if (seconds > 60 * SECONDS_A_MINUTE) {
      return "OVER_60_MIN";
    }
    return seconds > 10 * SECONDS_A_MINUTE ? "11_TO_60_MIN" : "UP_TO_10_MIN";
  }

  /** At most the cost without the billing minimum; null if any input is unknown. */
  private static @Nullable BigDecimal cost(
      TableRow fact, @Nullable BigDecimal unitHours, @Nullable BigDecimal most) {
    BigDecimal list = fact.decimal(SessionFactTable.LIST_COST);
    BigDecimal minimum = fact.decimal(SessionFactTable.MINIMUM_CHARGE_COST);
    BigDecimal cost =
        Decimals.costOrNull(unitHours, fact.decimal(SessionFactTable.LIST_UNIT_PRICE));
    return list == null || minimum == null || cost == null || most == null
        ? null
        : cost.min(list.subtract(minimum));
  }
}
