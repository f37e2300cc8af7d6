package io.dpuledger.app;

import io.dpuledger.analysis.anomaly.AnomalySessionProfile;
import io.dpuledger.analysis.anomaly.AnomalySessionTable;
import io.dpuledger.analysis.anomaly.SpendAnomaly;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.table.CollectedRows;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Marks what is new about the odd days, and finds the sessions that explain them. */
final class AnomalyStep {
  private final Run run;
  private final TableStore store;

  AnomalyStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /** A night without anomalies costs no job. */
  void stage(List<SpendAnomaly> anomalies, LocalDate asOf) {
    Set<SpendAnomalyTable.Told> told = anomalies.isEmpty() ? Set.of() : told(asOf);
    store.stageRows(
        run.id(),
        SpendAnomalyTable.SCHEMA,
        asOf.toString(),
        anomalies.stream()
            .map(
                one ->
                    SpendAnomalyTable.row(
                        one, !told.contains(SpendAnomalyTable.Told.of(one)), asOf))
            .toList());
    if (anomalies.isEmpty()) {
      store.stageRows(run.id(), AnomalySessionTable.SCHEMA, asOf.toString(), List.of());
      return;
    }
    Set<String> days = new TreeSet<>();
    anomalies.forEach(one -> days.add(one.day().toString()));
    store.stageRows(
        run.id(),
        AnomalySessionTable.SCHEMA,
        asOf.toString(),
        AnomalySessionProfile.rows(
            RowScan.of(
                store.readAhead(run.id(), SessionDayTable.SCHEMA, days::contains),
                AnomalySessionProfile.of(anomalies)),
            asOf));
  }

  /** What the latest analysis before said. */
  private Set<SpendAnomalyTable.Told> told(LocalDate asOf) {
    SortedSet<String> earlier =
        store.publishedDays(SpendAnomalyTable.SCHEMA).headSet(asOf.toString());
    return earlier.isEmpty()
        ? Set.of()
        : new HashSet<>(
            SpendAnomalyTable.told(
                CollectedRows.of(
                    SpendAnomalyTable.SCHEMA,
                    store.read(SpendAnomalyTable.SCHEMA, earlier.last()::equals))));
  }
}
