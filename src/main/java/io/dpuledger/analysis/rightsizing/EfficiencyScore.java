package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.Recommendation.Saving;
import io.dpuledger.model.Recommendation.Status;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of the spend no known change would save, in percent: of the fleet and of each team.
 *
 * @param dimension TOTAL or TEAM
 * @param value the team; null for the total and for what belongs to none
 * @param attainable what open and deferred changes save a month: likely where that is known, else
 *     at least
 * @param evidenceShare the share of the cost that something is known about
 * @param score 0 to 100; null where too little is known
 * @param withheldBecause why it is null
 */
public record EfficiencyScore(
    String dimension,
    @Nullable String value,
    String billingCurrency,
    long sessions,
    BigDecimal monthlyCost,
    BigDecimal attainable,
    double evidenceShare,
    @Nullable Double score,
    @Nullable String withheldBecause) {
  private static final double LEAST_EVIDENCE = 0.5;
  private static final long LEAST_SESSIONS = 30;

  private record Key(String dimension, @Nullable String value, String currency) {}

  /** All scores, those of fleets first. */
  public static List<EfficiencyScore> of(
      List<SessionProfile> profiles, List<Recommendation> advice, UsagePeriod lookBack) {
    MonthlyMoney monthly = new MonthlyMoney(lookBack);
    List<EfficiencyScore> scores = new ArrayList<>();
    scores.addAll(of(profiles, advice, monthly, scope -> "TOTAL", scope -> null));
    scores.addAll(of(profiles, advice, monthly, scope -> "TEAM", SessionProfile.Scope::team));
    return scores;
  }

  private static List<EfficiencyScore> of(
      List<SessionProfile> profiles,
      List<Recommendation> advice,
      MonthlyMoney monthly,
      Function<SessionProfile.Scope, String> dimension,
      Function<SessionProfile.Scope, @Nullable String> value) {
    Map<Key, List<SessionProfile>> groups = new LinkedHashMap<>();
    for (SessionProfile profile : profiles) {
      Key key =
          new Key(
              dimension.apply(profile.scope()),
              value.apply(profile.scope()),
              profile.billingCurrency());
      groups.computeIfAbsent(key, one -> new ArrayList<>()).add(profile);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                score(
                    group.getKey(),
                    group.getValue(),
                    attainable(
                        advice,
                        one ->
                            new Key(
                                    dimension.apply(one.scope()),
                                    value.apply(one.scope()),
                                    one.billingCurrency())
                                .equals(group.getKey())),
                    monthly))
        .sorted(Comparator.comparing(EfficiencyScore::monthlyCost).reversed())
        .toList();
  }

  private static BigDecimal attainable(
      List<Recommendation> advice, Function<Recommendation, Boolean> isOfIt) {
    return advice.stream()
        .filter(one -> one.status() == Status.OPEN || one.status() == Status.DEFERRED)
        .filter(one -> one.kind().isInHeadline() && isOfIt.apply(one))
        .map(Recommendation::incremental)
        .map(EfficiencyScore::likely)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal likely(Saving saving) {
    BigDecimal point = saving.point();
    return point == null ? saving.low() : point;
  }

  private static EfficiencyScore score(
      Key key, List<SessionProfile> profiles, BigDecimal attainable, MonthlyMoney monthly) {
    Account all = Account.of(profiles);
    long sessions = SessionProfile.count(all.setups(), setup -> setup.spend().sessions());
    BigDecimal known = all.sum(setup -> setup.watched().knownCost());
    double evidence =
        all.listCost().signum() == 0
            ? 0
            : known.divide(all.listCost(), 6, RoundingMode.HALF_UP).doubleValue();
    String withheld =
        sessions < LEAST_SESSIONS
            ? "fewer than %d sessions".formatted(LEAST_SESSIONS)
            : evidence < LEAST_EVIDENCE ? "idling is known of less than half of the cost" : null;
    BigDecimal cost = monthly.of(all.listCost());
    return new EfficiencyScore(
        key.dimension(),
        key.value(),
        key.currency(),
        sessions,
        cost,
        attainable,
        evidence,
        withheld == null
            ? 100 * (1 - attainable.min(cost).doubleValue() / cost.doubleValue())
            : null,
        withheld);
  }
}
