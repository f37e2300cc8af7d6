package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every advice to change an idle timeout has in common. */
final class TimeoutAdvice {
  /** Below it people who only went for a coffee are cut off. */
  private static final int SHORT_TIMEOUT_MINUTES = 30;

  private TimeoutAdvice() {}

  static RecommendationBuilder builder(
      String variant,
      SessionProfile profile,
      List<SessionSetup> setups,
      int minutes,
      Optional<SeenPauses> seen,
      RightsizingPolicy policy,
      MonthlyMoney monthly) {
    RecommendationBuilder builder =
        RecommendationBuilder.of(Kind.IDLE_TIMEOUT, variant, profile, monthly)
            .takes(minutes < SHORT_TIMEOUT_MINUTES ? Level.MEDIUM : Level.LOW, Level.LOW)
            .undo("Restore the old idle timeout. Running sessions keep theirs.")
            .interrupts(
                seen.map(SeenPauses::interruptions).orElse(null),
                seen.map(SeenPauses::peopleCost).orElse(null),
                seen.map(SeenPauses::uninterruptedMinutes).orElse(null))
            .adopted(Setting.timeout(minutes).adoptedShare(profile.setups()))
            .detail(
                "sessions_unchanged",
                SessionProfile.count(
                    setups, setup -> setup.isLongerThan(minutes) ? 0 : setup.spend().sessions()));
    return TimeoutWorth.of(profile, setups, minutes, seen, policy).addTo(builder);
  }

  static String today(List<SessionSetup> setups) {
    Integer median = SessionProfile.medianTimeout(setups);
    return median == null
        ? "Idle timeout unknown"
        : "Idle timeout %d min (median)".formatted(median);
  }

  static String then(int minutes) {
    return "Idle timeout %d min (%%idle_timeout %d)".formatted(minutes, minutes);
  }

  static boolean isOwn(@Nullable TimeoutEvidence pauses, Optional<SeenPauses> seen) {
    return seen.isPresent() && pauses != null && pauses.isOwn();
  }

  /** The ceiling of a saving: what can have idled beyond the timeout. */
  static BigDecimal ceiling(List<SessionSetup> setups, int minutes, MonthlyMoney monthly) {
    return monthly.of(SessionProfile.sum(setups, setup -> setup.idleBeyond(minutes)));
  }

  /**
   * What the timeout leaves to later changes: the expected saving is shared out by what can have
   * idled beyond it.
   *
   * @param low what it takes of the sessions of one setup at least
   */
  static Lever lever(
      List<SessionSetup> setups,
      int minutes,
      Saving saving,
      Function<SessionSetup, BigDecimal> low) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : setups) {
      BigDecimal most = setup.idleBeyond(minutes);
      if (most.signum() > 0 && saving.high().signum() > 0) {
        cuts.put(
            setup,
            new Lever.Amounts(
                low.apply(setup).min(most),
                Shares.of(most, saving.expected(), saving.high()),
                most));
      }
    }
    return new Lever(cuts);
  }
}
