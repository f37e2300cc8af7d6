package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.LedgerUsage;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bill and the ledger have of one session, by day, and why they differ. */
public final class SessionHours implements Serializable {
  private static final long serialVersionUID = 1;

  /** The hours of a part are rounded in the ledger, and in the bill. */
  private static final BigDecimal ROUNDED = LedgerUsage.ROUNDED.add(LedgerUsage.ROUNDED);

  private final HashMap<SessionCell, Both> days = new HashMap<>();

  /**
   * Hours of a day.
   *
   * @param billed null if the bill does not name the session
   * @param ledger null if the ledger does not have it
   */
  private record Both(@Nullable BigDecimal billed, @Nullable BigDecimal ledger)
      implements Serializable {
    Both plus(Both other) {
      return new Both(sum(billed, other.billed), sum(ledger, other.ledger));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }

  static SessionHours billed(SessionCell cell, BigDecimal hours) {
    return of(cell, new Both(hours, null));
  }

  static SessionHours ofLedger(SessionCell cell, BigDecimal hours) {
    return of(cell, new Both(null, hours));
  }

  private static SessionHours of(SessionCell cell, Both hours) {
    SessionHours one = new SessionHours();
    one.days.put(cell, hours);
    return one;
  }

  /** Adds what else is known of the session. */
  SessionHours plus(SessionHours other) {
    other.days.forEach((cell, hours) -> days.merge(cell, hours, Both::plus));
    return this;
  }

  /** What it differs by in the cells of some months, of which some have their rates pooled. */
  Map<SessionCell, SessionDifference> differences(Set<YearMonth> months, Set<MeteredMonth> pooled) {
    boolean isInLedger = days.values().stream().anyMatch(both -> both.ledger() != null);
    Map<SessionCell, Both> cells = new HashMap<>();
    days.forEach((cell, both) -> cells.merge(cell.in(pooled), both, Both::plus));
    Map<SessionCell, SessionDifference> differences = new HashMap<>();
    cells.forEach(
        (cell, both) -> {
          YearMonth month = YearMonth.from(cell.day());
          if (months.contains(month)) {
            differences.put(cell, difference(both, isInLedger, isInBill(month)));
          }
        });
    return Collections.unmodifiableMap(differences);
  }

  private boolean isInBill(YearMonth month) {
    return days.entrySet().stream()
        .filter(day -> YearMonth.from(day.getKey().day()).equals(month))
        .anyMatch(day -> day.getValue().billed() != null);
  }

  private static SessionDifference difference(Both both, boolean isInLedger, boolean isInBill) {
    BigDecimal billed = both.billed() == null ? BigDecimal.ZERO : both.billed();
    BigDecimal ledger = both.ledger() == null ? BigDecimal.ZERO : both.ledger();
    BigDecimal difference = billed.subtract(ledger);
    boolean isKnown = isInLedger && isInBill;
    boolean differs = difference.abs().compareTo(ROUNDED) > 0;
    return new SessionDifference(
        both.billed() == null ? 0 : 1,
        billed,
        isInLedger ? BigDecimal.ZERO : billed,
        isInBill ? BigDecimal.ZERO : ledger.negate(),
        isKnown && differs ? difference : BigDecimal.ZERO);
  }
}
