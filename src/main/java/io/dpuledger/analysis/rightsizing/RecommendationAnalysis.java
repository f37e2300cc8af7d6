package io.dpuledger.analysis.rightsizing;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.rightsizing.history.Outcomes;
import io.dpuledger.analysis.rightsizing.history.RecommendationHistory;
import io.dpuledger.analysis.rightsizing.profile.ProfileSums;
import io.dpuledger.analysis.rightsizing.profile.SessionProfiles;
import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveAnalysis;
import io.dpuledger.artefact.AdviceBasis;
import io.dpuledger.artefact.Artefacts;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.model.target.CollectionSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the rules what to advise, and follows what became of earlier advice. */
public final class RecommendationAnalysis implements Analysis {
  private final IdleTimeoutCurveAnalysis curves;
  private @Nullable Supplier<ProfileSums> sessions;

  public RecommendationAnalysis(IdleTimeoutCurveAnalysis curves) {
    this.curves = curves;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(EfficiencyScoreTable.SCHEMA, Days.AS_OF),
        new Output(WithheldAdviceTable.SCHEMA, Days.AS_OF),
        new Output(RecommendationTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    RightsizingPolicy policy = night.settings().rightsizing();
    String firstDay = night.lookBack().firstDay().toString();
    sessions =
        scans.ask(
            SessionFactTable.SCHEMA,
            created -> night.mayReach(created, firstDay),
            new SessionProfiles(
                night.lookBack(),
                night.settings().idle().lifetime(),
                policy.timeoutMinutes(),
                VersionPrices.newest(night.settings().rateCard(), night.asOf()),
                SessionLogs.since(night.lookBack().firstDay(), night)));
  }

  @Override
  public void answer(Night night, Answers answers) {
    RightsizingPolicy policy = night.settings().rightsizing();
    UsagePeriod lookBack = night.lookBack();
    LocalDate asOf = night.asOf();
    List<SessionProfile> groups =
        Objects.requireNonNull(sessions).get().profiles(curves.evidence());
    Rightsizing.Result result = new Rightsizing(policy).recommend(groups, lookBack);
    Artefacts.Result toApply =
        Artefacts.of(
            groups,
            new Outcomes(lookBack, groups)
                .of(
                    new RecommendationHistory(asOf, policy.suppressions(), groups)
                        .of(
                            result.recommendations(),
                            RecommendationTable.mostMoneyFirst(
                                night.before(RecommendationTable.TABLE)))),
            new AdviceBasis(asOf, isSimulated(night)));
    List<Recommendation> advice = toApply.recommendations();
    answers.rows(RecommendationTable.TABLE, advice);
    answers.rows(WithheldAdviceTable.TABLE, result.withheld());
    answers.rows(EfficiencyScoreTable.TABLE, EfficiencyScore.of(groups, advice, lookBack));
    toApply.files().forEach(answers::file);
  }

  /** A lake has one source, so that the last collection tells. */
  private static boolean isSimulated(Night night) {
    return night
        .asOf()
        .plusDays(1)
        .datesUntil(night.lookBack().firstDay().minusDays(1), Period.ofDays(-1))
        .map(night::collected)
        .filter(collected -> !collected.isEmpty())
        .findFirst()
        .map(collected -> collected.get(0).source() == CollectionSource.SIMULATED)
        .orElse(false);
  }
}
