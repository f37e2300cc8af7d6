package io.dpuledger.analysis.movers;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what each team used of each capacity unit, over the days of two periods. */
public record UsageProfile(UsagePeriod before, UsagePeriod period)
    implements KeyedProfile<UsageProfile.Part, UsageProfile.Usage> {
  private static final int DECIMALS = 6;
  private static final int MILLIS = 3;

  /** A team and a unit: hours of the two units are no one figure. */
  public record Part(@Nullable String team, String billingCurrency, @Nullable String capacityUnit)
      implements Serializable {}

  /** In the period and in the one before it. */
  public record Usage(PeriodUsage before, PeriodUsage after) implements Serializable {
    Usage plus(Usage other) {
      return new Usage(before.plus(other.before), after.plus(other.after));
    }
  }

  @Override
  public List<String> columns() {
    return List.of(
        SessionDayTable.USAGE_DATE,
        SessionDayTable.TEAM,
        SessionDayTable.BILLING_CURRENCY,
        SessionDayTable.CAPACITY_UNIT,
        SessionDayTable.IS_START,
        SessionDayTable.SLICE_START,
        SessionDayTable.SLICE_END,
        SessionDayTable.UNIT_HOURS,
        SessionDayTable.LIST_COST);
  }

  @Override
  public HashMap<Part, Usage> add(HashMap<Part, Usage> sum, TableRow row) {
    String day = row.requireText(SessionDayTable.USAGE_DATE);
    String currency = row.text(SessionDayTable.BILLING_CURRENCY);
    BigDecimal cost = row.decimal(SessionDayTable.LIST_COST);
    boolean isAfter = period.contains(day);
    if (currency == null || cost == null || (!isAfter && !before.contains(day))) {
      return sum;
    }
    PeriodUsage used = used(row, day, cost, isAfter ? period : before);
    sum.merge(
        new Part(row.text(SessionDayTable.TEAM), currency, row.text(SessionDayTable.CAPACITY_UNIT)),
        isAfter ? new Usage(PeriodUsage.NONE, used) : new Usage(used, PeriodUsage.NONE),
        Usage::plus);
    return sum;
  }

  /** A session counts where it starts, or where it is on the first day. */
  private static PeriodUsage used(TableRow row, String day, BigDecimal cost, UsagePeriod which) {
    boolean counts =
        day.equals(which.firstDay().toString()) || row.isTrue(SessionDayTable.IS_START);
    Long millis = RowMillis.between(row, SessionDayTable.SLICE_START, SessionDayTable.SLICE_END);
    BigDecimal unitHours = row.decimal(SessionDayTable.UNIT_HOURS);
    return new PeriodUsage(
        counts ? 1 : 0,
        BigDecimal.valueOf(millis == null ? 0 : millis, MILLIS).setScale(DECIMALS),
        unitHours == null ? BigDecimal.ZERO : unitHours,
        cost);
  }

  @Override
  public Usage plus(Usage one, Usage other) {
    return one.plus(other);
  }
}
