package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sweeps the days on which sessions that changed were there, with all others of these days. */
public final class CapacityHourlyAnalysis implements Analysis {
  private @Nullable Supplier<Rows> facts;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(CapacityHourlyTable.SCHEMA, Days.CHANGED));
  }

  @Override
  public void ask(Night night, Scans scans) {
    SortedSet<String> days = night.daysOfChange();
    facts =
        scans.rows(
            SessionFactTable.SCHEMA,
            FactEvents.COLUMNS,
            created ->
                !days.isEmpty()
                    && created.compareTo(days.last()) <= 0
                    && night.mayReach(created, days.first()));
  }

  @Override
  public void answer(Night night, Answers answers) {
    SortedSet<String> days = night.daysOfChange();
    SortedMap<String, List<CapacityHour>> hours = new TreeMap<>();
    for (CapacityHour hour :
        new HourlyCapacity(night.settings().quotas()).sweep(Objects.requireNonNull(facts).get())) {
      if (days.contains(hour.usageDate())) {
        hours.computeIfAbsent(hour.usageDate(), day -> new ArrayList<>()).add(hour);
      }
    }
    answers.days(CapacityHourlyTable.TABLE, days, hours);
  }
}
