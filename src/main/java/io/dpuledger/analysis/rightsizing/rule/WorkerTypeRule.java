package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Larger workers where peers do with smaller ones of the same unit. Nobody knows whether the work
 * would fit, so the least saved is 0 and no headline counts it.
 */
record WorkerTypeRule(RightsizingPolicy policy) implements RightsizingRule {
  private static final BigDecimal SMALLEST_FOR_BATCH = BigDecimal.ONE;

  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    List<SessionSetup> known = profile.setups().stream().filter(Workers::isFixed).toList();
    Optional<SessionSetup> usual =
        known.stream()
            .filter(setup -> setup.spend().sessions() >= policy.minimumSessions())
            // Workers of a quarter of a DPU are for streams.
            .filter(setup -> perWorker(setup).compareTo(SMALLEST_FOR_BATCH) >= 0)
            .max(Comparator.comparing(setup -> setup.spend().sessions()));
    if (usual.isEmpty()) {
      return List.of();
    }
    SessionSetup peer = usual.orElseThrow();
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : known) {
      if (perWorker(setup).compareTo(perWorker(peer)) > 0
          && Objects.equals(setup.shape().capacityUnit(), peer.shape().capacityUnit())) {
        BigDecimal share =
            BigDecimal.ONE.subtract(
                perWorker(peer).divide(perWorker(setup), MathContext.DECIMAL64));
        cuts.put(setup, new Lever.Part(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, share));
      }
    }
    List<SessionSetup> larger = List.copyOf(cuts.keySet());
    long sessions = SessionProfile.sessions(larger);
    Lever lever = new Lever(cuts);
    if (sessions < policy.minimumSessions()) {
      return List.of();
    }
    Saving saving = lever.alone(monthly, false);
    if (saving.high().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.WORKER_TYPE, profile, saving, policy);
    }
    String type = Objects.requireNonNull(peer.shape().workerType());
    String rationale =
        "%d sessions use larger workers than %s, which %d sessions of the group use. As many"
                .formatted(sessions, type, peer.spend().sessions())
            + " %s cost less; the ceiling is the difference. Whether the work".formatted(type)
            + " fits their memory, and how long it takes, is not known: try it.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.WORKER_TYPE, "type", profile, monthly)
                .of(sessions)
                .change(Workers.sizes(larger), "Try %s".formatted(type))
                .saves(saving)
                .sure(Confidence.D)
                .takes(Level.HIGH, Level.MEDIUM)
                .undo("Set the old worker type again.")
                .because(rationale)
                .adopted(
                    Setting.of(setup -> perWorker(setup).compareTo(perWorker(peer)) <= 0)
                        .adoptedShare(known))
                .detail(Setting.WORKER_TYPE, type)
                .detail("larger_sessions", sessions)
                .build(),
            lever));
  }

  private static BigDecimal perWorker(SessionSetup setup) {
    BigDecimal units = setup.shape().unitsPerWorker();
    return units == null ? BigDecimal.ZERO : units;
  }
}
