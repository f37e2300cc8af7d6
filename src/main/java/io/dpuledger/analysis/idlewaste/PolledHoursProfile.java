package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

/** At which hours of each day statements were read: a bit each. */
public record PolledHoursProfile(UsagePeriod period) implements KeyedProfile<TargetDay, Integer> {

  @Override
  public List<String> columns() {
    return List.of(
        SessionFactTable.ACCOUNT_ID,
        SessionFactTable.REGION,
        SessionFactTable.STARTED_ON,
        SessionFactTable.POLL_HOURS);
  }

  @Override
  public HashMap<TargetDay, Integer> add(HashMap<TargetDay, Integer> sum, TableRow fact) {
    Long started = RowMillis.at(fact, SessionFactTable.STARTED_ON);
    List<Integer> hours = fact.integers(SessionFactTable.POLL_HOURS);
    if (started == null || hours == null) {
      return sum;
    }
    var start = Instant.ofEpochMilli(started).atOffset(ZoneOffset.UTC);
    LocalDate day = start.toLocalDate();
    int before = start.getHour();
    for (int hour : hours) {
      // Polls are in order, so a lower hour is one of the next day.
      day = hour < before ? day.plusDays(1) : day;
      before = hour;
      if (period.contains(day.toString())) {
        sum.merge(
            new TargetDay(
                fact.requireText(SessionFactTable.ACCOUNT_ID),
                fact.requireText(SessionFactTable.REGION),
                day.toString()),
            1 << hour,
            this::plus);
      }
    }
    return sum;
  }

  @Override
  public Integer plus(Integer one, Integer other) {
    return one | other;
  }
}
