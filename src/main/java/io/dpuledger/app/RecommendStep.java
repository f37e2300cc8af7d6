package io.dpuledger.app;

import static org.apache.spark.sql.functions.min;

import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.rightsizing.Rightsizing;
import io.dpuledger.analysis.rightsizing.SessionProfiles;
import io.dpuledger.model.Recommendation;
import io.dpuledger.model.RightsizingPolicy;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Has Spark profile the groups, asks the rules, and remembers since when each advice stands. */
final class RecommendStep {
  private static final int RUNS_REMEMBERED = 30;

  private final Run run;
  private final TableStore store;

  RecommendStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  /** Stages the recommendations as of the look-back's last day. */
  void stage(LookBack lookBack) {
    RightsizingPolicy policy = run.config().rightsizing();
    LocalDate asOf = lookBack.asOf();
    SessionProfiles profiles =
        new SessionProfiles(run.config().idle().lifetime(), policy.timeoutMinutes());
    List<SessionProfile> groups =
        profiles.aggregate(lookBack.facts(), lookBack.period()).collectAsList().stream()
            .map(profiles::profile)
            .toList();
    Map<String, LocalDate> known = firstSeenBefore(asOf);
    List<Recommendation> advice =
        new Rightsizing(policy)
            .recommend(groups, lookBack.period()).stream()
                .map(
                    one ->
                        one.firstSeenOn(
                            known.getOrDefault(one.recommendationId(), one.firstSeenOn())))
                .toList();
    store.stageRows(
        run.id(),
        RecommendationTable.SCHEMA,
        asOf.toString(),
        advice.stream().map(one -> RecommendationTable.row(one, asOf)).toList());
  }

  /** An advice that no run of the last month gave is a new one. */
  private Map<String, LocalDate> firstSeenBefore(LocalDate asOf) {
    SortedSet<String> before =
        store.publishedDays(RecommendationTable.SCHEMA).headSet(asOf.toString());
    Set<String> latest =
        before.stream()
            .skip(Math.max(0, before.size() - RUNS_REMEMBERED))
            .collect(Collectors.toSet());
    return store
        .read(RecommendationTable.SCHEMA, latest::contains)
        .groupBy(RecommendationTable.RECOMMENDATION_ID)
        .agg(min(RecommendationTable.FIRST_SEEN))
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(row -> row.getString(0), row -> LocalDate.parse(row.getString(1))));
  }
}
