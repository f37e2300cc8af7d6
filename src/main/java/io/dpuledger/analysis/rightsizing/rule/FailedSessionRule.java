package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.FailureClass;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions of a role that run and fail for the same reason again and again. Nobody knows what they
 * did before, so cautiously nothing is saved.
 */
record FailedSessionRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    Lapses lapses = Lapses.of(profile.setups());
    List<Finding> findings = new ArrayList<>();
    for (FailureClass why : FailureClass.values()) {
      Lapses.Failures failed = lapses.failed().get(why.name());
      if (failed != null && isWorthIt(failed, monthly)) {
        findings.add(advice(profile, why, failed, monthly));
      }
    }
    return findings;
  }

  private boolean isWorthIt(Lapses.Failures failed, MonthlyMoney monthly) {
    return failed.sessions() >= policy.minimumSessions()
        && monthly.of(failed.listCost()).compareTo(policy.minimumMonthlySavings()) >= 0;
  }

  private static Finding advice(
      SessionProfile profile, FailureClass why, Lapses.Failures failed, MonthlyMoney monthly) {
    BigDecimal high = monthly.of(failed.idleCostHigh().min(failed.listCost()));
    String rationale =
        "%d sessions failed in %d days after they ran, and cost %s. Their messages name %s."
                .formatted(
                    failed.sessions(),
                    monthly.lookBack().days(),
                    AmountText.exact(profile.billingCurrency(), failed.listCost()),
                    reason(why))
            + " What they did before is not known, so the cautious saving is nothing; the ceiling is"
            + " what may have been idle.";
    return new Finding.Advice(
        RecommendationBuilder.of(Kind.FAILED_SESSION, "failed-" + why.name(), profile, monthly)
            .of(failed.sessions())
            .change("%d sessions failed: %s".formatted(failed.sessions(), reason(why)), remedy(why))
            .saves(Saving.unknown(high))
            .sure(Confidence.D)
            .takes(Level.LOW, Level.MEDIUM)
            .because(rationale)
            .detail("failure_class", why)
            .detail("failed_sessions", failed.sessions())
            .detail("failed_cost", failed.listCost())
            .build(),
        lever(profile, why));
  }

  private static Lever lever(SessionProfile profile, FailureClass why) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : profile.setups()) {
      Lapses.Failures failed = setup.lapses().failed().get(why.name());
      if (failed != null) {
        cuts.put(setup, new Lever.Amounts(BigDecimal.ZERO, BigDecimal.ZERO, failed.idleCostHigh()));
      }
    }
    return new Lever(cuts);
  }

  private static String reason(FailureClass why) {
    return switch (why) {
      case PERMISSIONS -> "missing permissions";
      case NETWORK -> "the network";
      case CAPACITY -> "capacity or quotas";
      case COMMAND -> "a failed command or too little memory";
      case OTHER -> "other reasons";
    };
  }

  private static String remedy(FailureClass why) {
    return switch (why) {
      case PERMISSIONS -> "Give the role the permission that the error message names";
      case NETWORK -> "Check the subnets, security groups and endpoints of the connection";
      case CAPACITY -> "Use fewer workers, spread the starts, or raise the quota";
      case COMMAND -> "Fix the command, or use workers with more memory";
      case OTHER -> "Read the error messages of these sessions";
    };
  }
}
