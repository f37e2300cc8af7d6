package io.dpuledger.app;

import io.dpuledger.analysis.rightsizing.EfficiencyScore;
import io.dpuledger.analysis.rightsizing.EfficiencyScoreTable;
import io.dpuledger.analysis.rightsizing.Outcomes;
import io.dpuledger.analysis.rightsizing.RecommendationRows;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.rightsizing.Rightsizing;
import io.dpuledger.analysis.rightsizing.Sequel;
import io.dpuledger.analysis.rightsizing.SessionProfiles;
import io.dpuledger.analysis.rightsizing.WithheldAdviceTable;
import io.dpuledger.artefact.Artefacts;
import io.dpuledger.model.Recommendation;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.SessionProfile.TimeoutGroup;
import io.dpuledger.model.TimeoutEvidence;
import io.dpuledger.model.VersionPrices;
import io.dpuledger.table.CollectedRows;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** Has Spark profile the groups, asks the rules, and follows what became of earlier advice. */
final class RecommendStep {
  private final Run run;
  private final TableStore store;

  RecommendStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /**
   * Stages the recommendations as of the look-back's last day; gives the files to apply them with.
   *
   * @param pauses what pauses say of the idle timeouts of groups
   */
  SortedMap<String, byte[]> stage(LookBack lookBack, Map<TimeoutGroup, TimeoutEvidence> pauses) {
    RightsizingPolicy policy = run.config().rightsizing();
    LocalDate asOf = lookBack.asOf();
    List<SessionProfile> groups =
        RowScan.of(
                lookBack.facts(),
                new SessionProfiles(
                    lookBack.period(),
                    run.config().idle().lifetime(),
                    policy.timeoutMinutes(),
                    VersionPrices.newest(run.config().rateCard(), asOf)))
            .profiles(pauses);
    Rightsizing.Result result = new Rightsizing(policy).recommend(groups, lookBack.period());
    Artefacts.Result toApply =
        Artefacts.of(
            groups,
            new Outcomes(lookBack.period(), groups)
                .of(
                    new Sequel(asOf, policy.suppressions(), groups)
                        .of(result.recommendations(), before(asOf))),
            asOf);
    List<Recommendation> advice = toApply.recommendations();
    store.stageRows(
        run.id(),
        RecommendationTable.SCHEMA,
        asOf.toString(),
        advice.stream().map(one -> RecommendationTable.row(one, asOf)).toList());
    store.stageRows(
        run.id(),
        WithheldAdviceTable.SCHEMA,
        asOf.toString(),
        result.withheld().stream().map(one -> WithheldAdviceTable.row(one, asOf)).toList());
    store.stageRows(
        run.id(),
        EfficiencyScoreTable.SCHEMA,
        asOf.toString(),
        EfficiencyScore.of(groups, advice, lookBack.period()).stream()
            .map(one -> EfficiencyScoreTable.row(one, asOf))
            .toList());
    return toApply.files();
  }

  /** What was said as of the latest day before. */
  private List<Recommendation> before(LocalDate asOf) {
    SortedSet<String> earlier =
        store.publishedDays(RecommendationTable.SCHEMA).headSet(asOf.toString());
    return earlier.isEmpty()
        ? List.of()
        : RecommendationRows.asOf(
            AsOfRows.of(
                RecommendationTable.SCHEMA,
                store.read(RecommendationTable.SCHEMA, earlier.last()::equals)),
            LocalDate.parse(earlier.last()));
  }
}
