package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A usage profile makes a setting stick that people would have to type each time. */
final class UsageProfileRule implements RightsizingRule.OfAccount {
  private static final BigDecimal MOST = new BigDecimal("0.8");

  @Override
  public List<Finding> look(
      List<SessionProfile> profiles, List<Recommendation> forThem, MonthlyMoney monthly) {
    Map<String, List<SessionProfile>> byRole =
        profiles.stream()
            .filter(profile -> profile.scope().roleName() != null)
            .collect(
                Collectors.groupingBy(
                    profile -> Objects.requireNonNull(profile.scope().roleName()),
                    TreeMap::new,
                    Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    byRole.forEach(
        (role, ofRole) -> {
          if (forThem.stream().anyMatch(advice -> isSetting(advice, role))) {
            findings.addAll(look(role, ofRole, monthly));
          }
        });
    return findings;
  }

  private static boolean isSetting(Recommendation advice, String role) {
    return role.equals(advice.scope().roleName())
        && (advice.kind() == Kind.IDLE_TIMEOUT || advice.kind() == Kind.WORKER_COUNT);
  }

  private static List<Finding> look(
      String role, List<SessionProfile> ofRole, MonthlyMoney monthly) {
    Account account = Account.of(ofRole);
    List<SessionSetup> setups = account.setups();
    long sessions = SessionProfile.sessions(setups);
    long covered = SessionProfile.count(setups, setup -> setup.watched().withProfile());
    if (BigDecimal.valueOf(covered).compareTo(BigDecimal.valueOf(sessions).multiply(MOST)) >= 0) {
      return List.of();
    }
    SessionProfile.Scope scope =
        new SessionProfile.Scope(ofRole.get(0).scope().accountId(), role, null, null);
    return List.of(
        Finding.Advice.that(
            RecommendationBuilder.of(
                    Kind.USAGE_PROFILE, scope, account.currency(), account.listCost(), monthly)
                .of(sessions)
                .change(
                    "%d of %d sessions under a usage profile".formatted(covered, sessions),
                    "A usage profile for the role")
                .sure(Confidence.A)
                .takes(Level.LOW, Level.LOW)
                .undo("Remove the tag glue:UsageProfile from the role, then delete the profile.")
                .because(
                    "Without a usage profile, other changes for this role last only if everybody"
                        + " sets them every time. A profile sets defaults, and later limits. It"
                        + " saves nothing by itself.")
                .detail("sessions_with_profile", covered)
                .build()));
  }
}
