package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.logged.MemoryFit;
import io.dpuledger.analysis.rightsizing.logged.ReplayedCount;
import io.dpuledger.analysis.rightsizing.logged.SmallerType;
import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Larger workers where peers do with smaller ones of the same unit. Event logs say whether the work
 * would fit, but not how long it takes, so the least saved is 0 and no headline counts it.
 */
record WorkerTypeRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    // What replays say of fewer workers holds for workers with as much memory.
    Set<SessionSetup> replayed = ReplayedCount.setups(profile, policy, monthly);
    return SmallerType.ofPeers(profile, replayed, policy)
        .map(List::of)
        .orElseGet(() -> SmallerType.half(profile, replayed, policy))
        .stream()
        .flatMap(smaller -> look(profile, smaller, monthly).stream())
        .toList();
  }

  private List<Finding> look(SessionProfile profile, SmallerType smaller, MonthlyMoney monthly) {
    MemoryFit memory = smaller.memory();
    Optional<String> against = memory.against(smaller.type());
    if (against.isEmpty() && smaller.peers() == 0) {
      against = memory.notKnown(smaller.type());
    }
    if (against.isPresent()) {
      return Finding.withhold(Kind.WORKER_TYPE, profile, against.orElseThrow());
    }
    Lever lever = lever(smaller);
    Saving saving = lever.alone(monthly, false);
    return saving.high().compareTo(policy.minimumMonthlySavings()) < 0
        ? Finding.tooLittle(Kind.WORKER_TYPE, profile, saving, policy)
        : List.of(new Finding.Advice(advice(profile, smaller, memory, saving, monthly), lever));
  }

  private static Recommendation advice(
      SessionProfile profile,
      SmallerType smaller,
      MemoryFit memory,
      Saving saving,
      MonthlyMoney monthly) {
    boolean fits = memory.notKnown(smaller.type()).isEmpty();
    String variant = smaller.peers() == 0 ? "type " + smaller.type() : "type";
    return RecommendationBuilder.of(Kind.WORKER_TYPE, variant, profile, monthly)
        .of(smaller.sessions())
        .change(Workers.sizes(smaller.larger()), "Try %s".formatted(smaller.type()))
        .saves(saving)
        .sure(fits ? Confidence.C : Confidence.D)
        .takes(fits ? Level.MEDIUM : Level.HIGH, Level.MEDIUM)
        .undo("Set the old worker type again.")
        .because(
            alike(smaller)
                + (fits
                    ? memory.sentence(smaller.type())
                    : " Whether the work fits their memory, and how long it takes, is not known: try it."))
        .adopted(
            Setting.of(
                    setup -> SmallerType.perWorker(setup).compareTo(smaller.unitsPerWorker()) <= 0)
                .adoptedShare(profile.setups().stream().filter(Workers::isFixed).toList()))
        .detail(Setting.WORKER_TYPE, smaller.type())
        .detail("larger_sessions", smaller.sessions())
        .detail("fitting_sessions", memory.fitting().size())
        .build();
  }

  private static String alike(SmallerType smaller) {
    String type = smaller.type();
    return (smaller.peers() == 0
            ? "%d sessions use larger workers than %s.".formatted(smaller.sessions(), type)
            : "%d sessions use larger workers than %s, which %d sessions of the group use."
                .formatted(smaller.sessions(), type, smaller.peers()))
        + " As many %s cost less; the ceiling is the difference.".formatted(type);
  }

  private static Lever lever(SmallerType smaller) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : smaller.larger()) {
      BigDecimal share =
          BigDecimal.ONE.subtract(
              smaller.unitsPerWorker().divide(SmallerType.perWorker(setup), MathContext.DECIMAL64));
      cuts.put(setup, new Lever.Part(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, share));
    }
    return new Lever(cuts);
  }
}
