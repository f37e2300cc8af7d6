package io.dpuledger.analysis.anomaly;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.TeamSpending;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeptRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds anomalies, says which of them are new, and which sessions explain them. */
public final class SpendAnomalyAnalysis implements Analysis {
  private final TeamSpending spending;
  private @Nullable Supplier<HashMap<AnomalySessionProfile.TeamDay, ArrayList<KeptRow>>>
      mostExpensive;

  public SpendAnomalyAnalysis(TeamSpending spending) {
    this.spending = spending;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(SpendAnomalyTable.SCHEMA, Days.AS_OF),
        new Output(AnomalySessionTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    spending.ask(night, scans);
    mostExpensive =
        scans.ask(SessionDayTable.SCHEMA, night.period()::contains, new AnomalySessionProfile());
  }

  @Override
  public void answer(Night night, Answers answers) {
    List<SpendAnomaly> anomalies =
        new SpendAnomalies(night.settings().anomalies())
            .of(spending.get(), night.period(), night.firstKnown());
    Set<SpendAnomaly.Key> known =
        anomalies.isEmpty()
            ? Set.of()
            : night.before(SpendAnomalyTable.TABLE).stream()
                .map(SpendAnomaly::key)
                .collect(Collectors.toSet());
    answers.rows(
        SpendAnomalyTable.TABLE,
        anomalies.stream().map(one -> one.withIsNew(!known.contains(one.key()))).toList());
    answers.rows(
        AnomalySessionTable.TABLE,
        AnomalySessionProfile.ranked(Objects.requireNonNull(mostExpensive).get(), anomalies));
  }
}
