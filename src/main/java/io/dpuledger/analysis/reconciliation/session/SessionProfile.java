package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The hours of each session by day, in months whose bill names sessions. */
public record SessionProfile() implements KeyedProfile<NamedSession, SessionHours> {

  /** Whether a day is wanted: a session of midnight may be in either month's bill. */
  public static boolean isWanted(Set<YearMonth> months, LocalDate day) {
    return months.contains(YearMonth.from(day.minusDays(1)))
        || months.contains(YearMonth.from(day.plusDays(1)));
  }

  @Override
  public List<String> columns() {
    return List.of(
        SessionDayTable.ACCOUNT_ID,
        SessionDayTable.REGION,
        SessionDayTable.SESSION_ID,
        SessionDayTable.CAPACITY_UNIT,
        SessionDayTable.LIST_UNIT_PRICE,
        SessionDayTable.UNIT_HOURS,
        SessionDayTable.USAGE_DATE);
  }

  @Override
  public HashMap<NamedSession, SessionHours> add(
      HashMap<NamedSession, SessionHours> sum, TableRow row) {
    Metered metered = Metered.of(row);
    SessionCell cell =
        SessionCell.of(
            metered,
            row.decimal(SessionDayTable.LIST_UNIT_PRICE),
            LocalDate.parse(row.requireText(SessionDayTable.USAGE_DATE)));
    sum.merge(
        new NamedSession(
            metered.accountId(), metered.region(), row.requireText(SessionDayTable.SESSION_ID)),
        SessionHours.ofLedger(cell, row.requireDecimal(SessionDayTable.UNIT_HOURS)),
        SessionHours::plus);
    return sum;
  }

  @Override
  public SessionHours plus(SessionHours one, SessionHours other) {
    return one.plus(other);
  }
}
