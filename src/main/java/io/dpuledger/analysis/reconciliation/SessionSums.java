package io.dpuledger.analysis.reconciliation;

import io.dpuledger.analysis.reconciliation.SessionJoin.MeteredMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What named sessions differ by, in each cell. */
final class SessionSums {
  static final SessionSums NONE = new SessionSums(Map.of());

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

  SessionDifference of(Metered metered, @Nullable BigDecimal rate, @Nullable LocalDate day) {
    return day == null
        ? SessionDifference.NONE
        : cells.getOrDefault(new SessionCell(metered, rate, day), SessionDifference.NONE);
  }

  /** What they differ by in a month. */
  SessionDifference of(Metered metered, YearMonth month) {
    return months.getOrDefault(new MeteredMonth(metered, month), SessionDifference.NONE);
  }
}
