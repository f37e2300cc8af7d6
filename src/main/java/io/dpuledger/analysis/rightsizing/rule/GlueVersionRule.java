package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The same unit-hours cost less under another Glue version, where its price is published. */
record GlueVersionRule(RightsizingPolicy policy) implements RightsizingRule {
  @Override
  public List<Finding> look(SessionProfile profile, MonthlyMoney monthly) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : profile.setups()) {
      BigDecimal cut = setup.cheaper().cut();
      if (setup.cheaper().glueVersion() != null && cut.signum() > 0) {
        BigDecimal share = cut.divide(setup.spend().listCost(), MathContext.DECIMAL64);
        cuts.put(setup, new Lever.Part(BigDecimal.ZERO, share, share, share));
      }
    }
    List<SessionSetup> earlier = List.copyOf(cuts.keySet());
    long sessions = SessionProfile.sessions(earlier);
    if (sessions < policy.minimumSessions()) {
      return List.of();
    }
    Lever lever = new Lever(cuts);
    Saving saving = lever.alone(monthly, true);
    if (saving.low().compareTo(policy.minimumMonthlySavings()) < 0) {
      return Finding.tooLittle(Kind.GLUE_VERSION, profile, saving, policy);
    }
    String version = Objects.requireNonNull(earlier.get(0).cheaper().glueVersion());
    BigDecimal cost = SessionProfile.listCost(earlier);
    String rationale =
        "%d sessions on older Glue versions cost %s in %d days. At the price of Glue %s the same"
                .formatted(
                    sessions,
                    AmountText.exact(profile.billingCurrency(), cost),
                    monthly.lookBack().days(),
                    version)
            + " unit-hours cost %s less, if the work takes as long. Spark and Python change too: test"
                .formatted(
                    AmountText.exact(
                        profile.billingCurrency(),
                        SessionProfile.sum(earlier, setup -> setup.cheaper().cut())))
            + " first.";
    return List.of(
        new Finding.Advice(
            RecommendationBuilder.of(Kind.GLUE_VERSION, "version", profile, monthly)
                .of(sessions)
                .change(
                    versions(earlier), "Glue %s (%%glue_version %s)".formatted(version, version))
                .saves(saving)
                .sure(Confidence.C)
                .takes(Level.MEDIUM, Level.MEDIUM)
                .undo("Set the old Glue version again.")
                .because(rationale)
                .adopted(Setting.version(version).adoptedShare(profile.setups()))
                .detail(Setting.GLUE_VERSION, version)
                .detail("dearer_sessions", sessions)
                .detail("dearer_cost", cost)
                .build(),
            lever));
  }

  private static String versions(List<SessionSetup> setups) {
    return setups.stream()
        .map(setup -> Objects.requireNonNullElse(setup.shape().glueVersion(), "unknown"))
        .distinct()
        .sorted()
        .reduce((one, other) -> one + ", " + other)
        .map("Glue "::concat)
        .orElse("");
  }
}
