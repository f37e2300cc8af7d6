package io.dpuledger.app;

import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakProfile;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfile;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.analysis.capacity.PeakSessionsProfile;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says of the report's period when in the week the fleet runs, and who was there at its peak. */
final class CapacityAnswersStep {
  private final Run run;
  private final TableStore store;

  CapacityAnswersStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Once the hours are staged.
   *
   * @param firstKnown the first day of which anything is known
   * @param state what will be known of the facts
   */
  void stage(LocalDate asOf, LocalDate firstKnown, LedgerState state) {
    UsagePeriod period =
        UsagePeriod.endingOn(asOf, run.config().report().periodDays()).since(firstKnown);
    Dataset<Row> hours = store.readAhead(run.id(), CapacityHourlyTable.SCHEMA, period::contains);
    CapacityProfile profile = new CapacityProfile(period);
    store.stageRows(
        run.id(),
        CapacityProfileTable.SCHEMA,
        asOf.toString(),
        profile.rows(RowScan.of(hours, profile)));
    Dataset<Row> facts =
        store.readAhead(
            run.id(),
            SessionFactTable.SCHEMA,
            created ->
                created.compareTo(period.lastDay().toString()) <= 0
                    && state.mayReach(created, period.firstDay().toString()));
    PeakSessionsProfile atPeak =
        new PeakSessionsProfile(RowScan.of(hours, new CapacityPeakProfile(period)));
    store.stageRows(
        run.id(),
        CapacityPeakTable.SCHEMA,
        asOf.toString(),
        PeakSessionsProfile.rows(RowScan.of(facts, atPeak), asOf));
  }
}
