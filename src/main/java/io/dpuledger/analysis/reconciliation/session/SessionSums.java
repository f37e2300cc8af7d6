package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BilledSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What named sessions differ by, in each cell. */
public final class SessionSums {
  /** Of bills that name no sessions. */
  public static final SessionSums NONE = new SessionSums(Map.of());

  private final Map<SessionCell, SessionDifference> cells;
  private final Map<MeteredMonth, SessionDifference> months = new HashMap<>();

  SessionSums(Map<SessionCell, SessionDifference> cells) {
    this.cells = Collections.unmodifiableMap(new HashMap<>(cells));
    cells.forEach(
        (cell, one) ->
            months.merge(
                new MeteredMonth(cell.metered(), YearMonth.from(cell.day())),
                one,
                SessionDifference::plus));
  }

  /**
   * Brings both together.
   *
   * @param months whose bills name sessions
   * @param pooled what has its rates pooled
   */
  public static SessionSums of(
      List<BilledSession> billed,
      Map<NamedSession, SessionHours> ledger,
      Set<YearMonth> months,
      Set<MeteredMonth> pooled) {
    Map<NamedSession, SessionHours> sessions = new HashMap<>(ledger);
    for (BilledSession one : billed) {
      Metered metered = Metered.of(one.cell());
      SessionCell cell = SessionCell.of(metered, one.cell().listUnitPrice(), one.day());
      sessions.merge(
          new NamedSession(metered.accountId(), metered.region(), one.sessionId()),
          SessionHours.billed(cell, one.unitHours()),
          SessionHours::plus);
    }
    Map<SessionCell, SessionDifference> sums = new HashMap<>();
    sessions
        .values()
        .forEach(
            session ->
                session
                    .differences(months, pooled)
                    .forEach((cell, one) -> sums.merge(cell, one, SessionDifference::plus)));
    return new SessionSums(sums);
  }

  /** What they differ by in a cell. */
  public SessionDifference of(Metered metered, @Nullable BigDecimal rate, @Nullable LocalDate day) {
    return day == null
        ? SessionDifference.NONE
        : cells.getOrDefault(new SessionCell(metered, rate, day), SessionDifference.NONE);
  }

  /** What they differ by in a month. */
  public SessionDifference of(Metered metered, YearMonth month) {
    return months.getOrDefault(new MeteredMonth(metered, month), SessionDifference.NONE);
  }
}
