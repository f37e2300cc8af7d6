package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowPolls;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** At which hours of each day statements were read: a bit each. */
public record PolledHoursProfile(UsagePeriod period) implements KeyedProfile<TargetDay, Integer> {

  @Override
  public List<String> columns() {
    return Stream.of(TargetDay.COLUMNS, RowPolls.COLUMNS).flatMap(List::stream).toList();
  }

  @Override
  public HashMap<TargetDay, Integer> add(HashMap<TargetDay, Integer> sum, TableRow fact) {
    for (LocalDateTime poll : RowPolls.hours(fact)) {
      String day = poll.toLocalDate().toString();
      if (period.contains(day)) {
        sum.merge(
            new TargetDay(
                fact.requireText(SessionFactTable.ACCOUNT_ID),
                fact.requireText(SessionFactTable.REGION),
                day),
            1 << poll.getHour(),
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
