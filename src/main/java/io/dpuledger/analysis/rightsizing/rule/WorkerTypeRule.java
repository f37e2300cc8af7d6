package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.ReplayedCount;
import io.dpuledger.analysis.rightsizing.logged.SmallerType;
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
import java.util.Set;

/**
 * Larger workers where peers do with smaller ones of the same unit. Event logs say whether the work
 * would fit, but not how long it takes, so the least saved is 0 and no headline counts it.
 */
record WorkerTypeRule(RightsizingPolicy policy) implements RightsizingRule {
  private static final BigDecimal SMALLEST_FOR_BATCH = BigDecimal.ONE;

  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    // What replays say of fewer workers holds for workers with as much memory.
    Set<SessionSetup> replayed = ReplayedCount.setups(profile, policy, monthly);
    List<SessionSetup> known = profile.setups().stream().filter(Workers::isFixed).toList();
    return known.stream()
        .filter(setup -> setup.spend().sessions() >= policy.minimumSessions())
        // Workers of a quarter of a DPU are for streams.
        .filter(setup -> perWorker(setup).compareTo(SMALLEST_FOR_BATCH) >= 0)
        .max(Comparator.comparing(setup -> setup.spend().sessions()))
        .map(
            peer ->
                look(
                    profile,
                    peer,
                    known.stream()
                        .filter(setup -> isLarger(setup, peer) && !replayed.contains(setup))
                        .toList(),
                    monthly))
        .orElse(List.of());
  }

  private static boolean isLarger(SessionSetup setup, SessionSetup peer) {
    return perWorker(setup).compareTo(perWorker(peer)) > 0
        && Objects.equals(setup.shape().capacityUnit(), peer.shape().capacityUnit());
  }

  private List<Finding> look(
      SessionProfile profile, SessionSetup peer, List<SessionSetup> larger, MonthlyMoney monthly) {
    long sessions = SessionProfile.sessions(larger);
    if (sessions < policy.minimumSessions()) {
      return List.of();
    }
    String type = Objects.requireNonNull(peer.shape().workerType());
    SmallerType memory = SmallerType.of(larger, perWorker(peer));
    Optional<String> tooSmall = memory.tooSmall(type);
    if (tooSmall.isPresent()) {
      return Finding.withhold(Kind.WORKER_TYPE, profile, tooSmall.orElseThrow());
    }
    Lever lever = lever(larger, peer);
    Saving saving = lever.alone(monthly, false);
    if (saving.high().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.WORKER_TYPE, profile, saving, policy);
    }
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.WORKER_TYPE, "type", profile, monthly)
                .of(sessions)
                .change(Workers.sizes(larger), "Try %s".formatted(type))
                .saves(saving)
                .sure(memory.fits() ? Confidence.C : Confidence.D)
                .takes(memory.fits() ? Level.MEDIUM : Level.HIGH, Level.MEDIUM)
                .undo("Set the old worker type again.")
                .because(rationale(peer, type, sessions, memory))
                .adopted(
                    Setting.of(setup -> perWorker(setup).compareTo(perWorker(peer)) <= 0)
                        .adoptedShare(profile.setups().stream().filter(Workers::isFixed).toList()))
                .detail(Setting.WORKER_TYPE, type)
                .detail("larger_sessions", sessions)
                .detail("fitting_sessions", memory.fitting().size())
                .build(),
            lever));
  }

  private static String rationale(
      SessionSetup peer, String type, long sessions, SmallerType memory) {
    String alike =
        "%d sessions use larger workers than %s, which %d sessions of the group use. As many"
                .formatted(sessions, type, peer.spend().sessions())
            + " %s cost less; the ceiling is the difference.".formatted(type);
    return memory.fits()
        ? alike
            + " By event logs of %d sessions on %d working days, %s of the cost, the work fits: no"
                .formatted(
                    memory.evidence().sessions(),
                    memory.evidence().workingDays(),
                    memory.evidence().percent())
            + " executor used more than %.0f %% of the heap that %s has in proportion, nothing spilled"
                .formatted(Math.ceil(100 * memory.mostUsed()), type)
            + " or was cached, and garbage collection took at most 10 % of task time. How long the"
            + " work takes is not known: try it."
        : alike
            + " Whether the work fits their memory, and how long it takes, is not known: try it.";
  }

  private static Lever lever(List<SessionSetup> larger, SessionSetup peer) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : larger) {
      BigDecimal share =
          BigDecimal.ONE.subtract(perWorker(peer).divide(perWorker(setup), MathContext.DECIMAL64));
      cuts.put(setup, new Lever.Part(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, share));
    }
    return new Lever(cuts);
  }

  private static BigDecimal perWorker(SessionSetup setup) {
    BigDecimal units = setup.shape().unitsPerWorker();
    return units == null ? BigDecimal.ZERO : units;
  }
}
