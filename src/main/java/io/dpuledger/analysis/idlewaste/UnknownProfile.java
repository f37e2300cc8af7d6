package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the cost of unknown time, over the days of a period. */
public record UnknownProfile(UsagePeriod period)
    implements KeyedProfile<UnknownProfile.Cell, BigDecimal> {

  /** Sessions of one team on one day that ended alike. */
  public record Cell(TargetDay day, @Nullable String team, @Nullable String ending, String currency)
      implements Serializable {}

  @Override
  public List<String> columns() {
    return Stream.concat(
            UnknownCost.COLUMNS.stream(),
            Stream.of(
                SessionDayTable.USAGE_DATE,
                SessionDayTable.ACCOUNT_ID,
                SessionDayTable.REGION,
                SessionDayTable.TEAM,
                SessionDayTable.ENDING,
                SessionDayTable.BILLING_CURRENCY))
        .toList();
  }

  @Override
  public HashMap<Cell, BigDecimal> add(HashMap<Cell, BigDecimal> sum, TableRow day) {
    String date = day.requireText(SessionDayTable.USAGE_DATE);
    String currency = day.text(SessionDayTable.BILLING_CURRENCY);
    BigDecimal unknown = UnknownCost.of(day);
    if (period.contains(date) && currency != null && unknown != null && unknown.signum() > 0) {
      sum.merge(
          new Cell(
              new TargetDay(
                  day.requireText(SessionDayTable.ACCOUNT_ID),
                  day.requireText(SessionDayTable.REGION),
                  date),
              day.text(SessionDayTable.TEAM),
              day.text(SessionDayTable.ENDING),
              currency),
          unknown,
          BigDecimal::add);
    }
    return sum;
  }

  @Override
  public BigDecimal plus(BigDecimal one, BigDecimal other) {
    return one.add(other);
  }
}
