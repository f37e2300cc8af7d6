package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
            .undo("Set the idle timeout back to what it was; sessions that run keep theirs.")
            .interrupts(
                seen.map(SeenPauses::interruptions).orElse(null),
                seen.map(SeenPauses::peopleCost).orElse(null))
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

  /**
   * All that sessions with a longer timeout ran beyond it, in a month that may be an expensive one.
   * Nobody saves more than can have idled.
   */
  static BigDecimal most(List<SessionSetup> setups, int minutes, MonthlyMoney monthly) {
    List<SessionSetup> longer =
        setups.stream().filter(setup -> setup.isLongerThan(minutes)).toList();
    BigDecimal beyond =
        SessionProfile.sum(
            longer,
            setup ->
                setup
                    .mostCut()
                    .getOrDefault(minutes, BigDecimal.ZERO)
                    .min(setup.spend().idleCostHigh()));
    BigDecimal margin =
        monthly.margin(SessionProfile.sum(longer, setup -> setup.spend().costSquares()));
    BigDecimal cost = monthly.of(SessionProfile.listCost(longer));
    return beyond.signum() == 0 ? beyond : monthly.of(beyond).add(margin).min(cost);
  }
}
