package io.dpuledger.artefact;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The open recommendations that can be applied to one role of one account, with data on its
 * sessions. A usage profile belongs to a role, whatever teams and tools use it.
 *
 * @param advice in the order of the recommendations
 */
record RoleAdvice(
    String accountId, String roleName, List<SessionProfile> profiles, List<Recommendation> advice) {
  private static final Set<Kind> SETTINGS =
      EnumSet.of(Kind.IDLE_TIMEOUT, Kind.WORKER_COUNT, Kind.AUTO_SCALING, Kind.GLUE_VERSION);

  RoleAdvice {
    profiles = List.copyOf(profiles);
    advice = List.copyOf(advice);
  }

  /** Ordered by folder. */
  static List<RoleAdvice> of(List<SessionProfile> profiles, List<Recommendation> all) {
    Set<Role> roles = new LinkedHashSet<>();
    open(all).filter(one -> SETTINGS.contains(one.kind())).map(Role::of).forEach(roles::add);
    return roles.stream()
        .filter(Role::isNamed)
        .map(role -> of(role, profiles, all))
        .sorted((one, other) -> one.folder().compareTo(other.folder()))
        .toList();
  }

  private static RoleAdvice of(Role role, List<SessionProfile> profiles, List<Recommendation> all) {
    List<Recommendation> ofRole = open(all).filter(one -> Role.of(one).equals(role)).toList();
    boolean hasProfile = ofRole.stream().anyMatch(RoleAdvice::needsProfile);
    return new RoleAdvice(
        role.accountId(),
        role.name(),
        profiles.stream().filter(profile -> Role.of(profile.scope()).equals(role)).toList(),
        ofRole.stream()
            .filter(
                one ->
                    SETTINGS.contains(one.kind())
                        || (hasProfile && one.kind() == Kind.USAGE_PROFILE))
            .toList());
  }

  private static Stream<Recommendation> open(List<Recommendation> all) {
    return all.stream().filter(one -> one.status() == Status.OPEN);
  }

  /** A usage profile cannot contain the argument that turns on auto scaling. */
  private static boolean needsProfile(Recommendation one) {
    return one.kind() == Kind.IDLE_TIMEOUT || one.kind() == Kind.WORKER_COUNT;
  }

  List<Recommendation> advice(Kind kind) {
    return advice.stream().filter(one -> one.kind() == kind).toList();
  }

  List<SessionSetup> setups() {
    return profiles.stream().flatMap(profile -> profile.setups().stream()).toList();
  }

  String folder() {
    return SafeName.of(accountId) + "-" + SafeName.of(roleName);
  }

  /** The path of one of its files, in the report's folder. */
  String file(String name) {
    return Artefacts.ROOT + folder() + "/" + name;
  }

  /** Also a valid value of the tag that assigns the profile to a role. */
  String profileName() {
    return "dpu-ledger-" + SafeName.of(roleName);
  }

  /** A number that a rule put in the details of its recommendation. */
  static int number(Recommendation advice, String detail) {
    return Integer.parseInt(text(advice, detail));
  }

  static String text(Recommendation advice, String detail) {
    return Objects.requireNonNull(
        advice.details().get(detail), () -> advice.recommendationId() + " lacks " + detail);
  }

  private record Role(String accountId, String name) {
    static Role of(Recommendation advice) {
      return of(advice.scope());
    }

    static Role of(SessionProfile.Scope scope) {
      return new Role(scope.accountId(), Objects.requireNonNullElse(scope.roleName(), ""));
    }

    boolean isNamed() {
      return !name.isBlank();
    }
  }
}
