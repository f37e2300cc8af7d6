package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.analysis.reconciliation.session.SessionJoin.MeteredMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
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
