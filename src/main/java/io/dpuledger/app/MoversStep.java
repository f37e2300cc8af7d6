package io.dpuledger.app;

import io.dpuledger.analysis.movers.Mover;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.analysis.movers.UsageProfile;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Has Spark add up two periods of the same length, and says what moved between them. */
final class MoversStep {
  private final Run run;
  private final TableStore store;

  MoversStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Once the days are staged. Nothing is said where the period before is not known whole.
   *
   * @param firstKnown the first day of which anything is known
   */
  void stage(LocalDate asOf, LocalDate firstKnown) {
    UsagePeriod period = UsagePeriod.endingOn(asOf, run.config().report().periodDays());
    UsagePeriod before = period.previous();
    boolean isKnown = !before.firstDay().isBefore(firstKnown);
    store.stageRows(
        run.id(),
        SpendMoversTable.SCHEMA,
        asOf.toString(),
        isKnown ? movers(before, period) : List.of());
  }

  private List<@Nullable Object[]> movers(UsagePeriod before, UsagePeriod period) {
    Dataset<Row> days =
        store.readAhead(
            run.id(), SessionDayTable.SCHEMA, day -> before.contains(day) || period.contains(day));
    return Mover.of(UsageProfile.used(RowScan.of(days, new UsageProfile(before, period)))).stream()
        .map(mover -> SpendMoversTable.row(mover, period))
        .toList();
  }
}
