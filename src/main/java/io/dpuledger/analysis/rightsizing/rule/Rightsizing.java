package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.WithheldAdvice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks every rule about every group. A new rule is one line here. */
public final class Rightsizing {
  private static final Comparator<Recommendation> MOST_MONEY_FIRST =
      Recommendation.MOST_MONEY_FIRST
          .thenComparing(Recommendation::kind)
          .thenComparing(Recommendation::recommendationId);

  private final RightsizingPolicy policy;
  private final List<RightsizingRule> rules;
  private final List<RightsizingRule.OfAccount> accountRules;

  public Rightsizing(RightsizingPolicy policy) {
    this.policy = policy;
    this.rules =
        List.of(
            new IdleTailRule(policy),
            new NoIdleProtectionRule(policy),
            new OrphanedSessionRule(policy),
            new DuplicateSessionRule(policy),
            new AutoScalingRule(policy),
            new ReplayedCountRule(policy),
            new WorkerCountRule(policy),
            new WorkerTypeRule(policy),
            new GlueVersionRule(policy),
            new BillingMinimumRule(policy),
            new FailedSessionRule(policy),
            new ShareLessRule(policy),
            new StopLiveRule(policy));
    this.accountRules =
        List.of(new EvidenceRule(policy), new UsageProfileRule(), new AttributionRule(policy));
  }

  /**
   * What the rules say.
   *
   * @param recommendations the most money first
   */
  public record Result(List<Recommendation> recommendations, List<WithheldAdvice> withheld) {
    public Result {
      recommendations = List.copyOf(recommendations);
      withheld = List.copyOf(withheld);
    }
  }

  public Result recommend(List<SessionProfile> profiles, UsagePeriod lookBack) {
    if (lookBack.days() < policy.minimumDays()) {
      return new Result(List.of(), List.of());
    }
    MonthlyMoney monthly = new MonthlyMoney(lookBack);
    List<Recommendation> advice = new ArrayList<>();
    List<WithheldAdvice> withheld = new ArrayList<>();
    profiles.parallelStream()
        .map(profile -> ofGroup(profile, monthly))
        .toList()
        .forEach(
            group -> {
              advice.addAll(group.recommendations());
              withheld.addAll(group.withheld());
            });
    byAccount(profiles)
        .forEach(account -> advice.addAll(ofAccount(account, List.copyOf(advice), monthly)));
    return new Result(
        advice.stream().sorted(MOST_MONEY_FIRST).toList(), withheld.stream().distinct().toList());
  }

  private Result ofGroup(SessionProfile profile, MonthlyMoney monthly) {
    List<Finding> findings =
        rules.stream().flatMap(rule -> rule.look(profile, monthly).stream()).toList();
    return new Result(
        Increments.of(only(Finding.Advice.class, findings)),
        only(Finding.Withheld.class, findings).stream().map(Finding.Withheld::why).toList());
  }

  private List<Recommendation> ofAccount(
      List<SessionProfile> account, List<Recommendation> all, MonthlyMoney monthly) {
    List<Recommendation> forIt =
        all.stream()
            .filter(one -> one.scope().accountId().equals(account.get(0).scope().accountId()))
            .filter(one -> one.billingCurrency().equals(account.get(0).billingCurrency()))
            .toList();
    return accountRules.stream()
        .flatMap(rule -> only(Finding.Advice.class, rule.look(account, forIt, monthly)).stream())
        .map(Finding.Advice::recommendation)
        .toList();
  }

  private static Stream<List<SessionProfile>> byAccount(List<SessionProfile> profiles) {
    return profiles.stream()
        .collect(
            Collectors.groupingBy(
                profile -> List.of(profile.scope().accountId(), profile.billingCurrency())))
        .values()
        .stream();
  }

  private static <T> List<T> only(Class<T> kind, List<Finding> findings) {
    return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
