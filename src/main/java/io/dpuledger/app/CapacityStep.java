package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.HourlyCapacity;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sweeps the days anew on which sessions that changed were there, with all others of these days.
 */
final class CapacityStep {
  private final Run run;
  private final TableStore store;

  CapacityStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Stages the hours of these days.
   *
   * @param state what will be known of the facts
   */
  void stage(Changes changes, LedgerState state) {
    SortedSet<String> days = days(changes);
    if (days.isEmpty()) {
      return;
    }
    store.stage(
        run.id(),
        CapacityHourlyTable.SCHEMA,
        new HourlyCapacity(run.config().quotas())
            .sweep(
                store.readAhead(
                    run.id(),
                    SessionFactTable.SCHEMA,
                    created ->
                        created.compareTo(days.last()) <= 0
                            && state.mayReach(created, days.first())))
            .where(col(CapacityHourlyTable.USAGE_DATE).isin(days.toArray())));
    store.stageEmptied(run.id(), CapacityHourlyTable.SCHEMA, days);
  }

  /** Sessions without usage are there, too: those that failed, or whose figures are missing. */
  private static SortedSet<String> days(Changes changes) {
    SortedSet<String> days = new TreeSet<>(changes.usageDates());
    changes
        .reach()
        .forEach(
            (created, reach) -> {
              LocalDate last = LocalDate.parse(reach.lastDay() == null ? created : reach.lastDay());
              for (LocalDate day = LocalDate.parse(created);
                  !day.isAfter(last);
                  day = day.plusDays(1)) {
                days.add(day.toString());
              }
            });
    return days;
  }
}
