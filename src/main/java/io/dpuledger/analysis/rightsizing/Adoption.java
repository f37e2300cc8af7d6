package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which share of a group's latest sessions has a setting already. */
final class Adoption {
  private Adoption() {}

  /** Null if no session started lately. */
  static @Nullable Double share(List<SessionSetup> setups, Predicate<SessionSetup> hasIt) {
    long recent = SessionProfile.count(setups, setup -> setup.spend().recentSessions());
    long adopted =
        SessionProfile.count(
            setups, setup -> hasIt.test(setup) ? setup.spend().recentSessions() : 0);
    return recent == 0 ? null : adopted / (double) recent;
  }

  static Predicate<SessionSetup> timeout(int minutes) {
    return setup -> setup.idleTimeoutMinutes() != null && setup.idleTimeoutMinutes() <= minutes;
  }

  /** This Glue version or a later one. */
  static Predicate<SessionSetup> version(String least) {
    return setup -> Workers.version(setup.shape().glueVersion()) >= Workers.version(least);
  }

  /** Of what was recommended once; null where sessions do not show it. */
  static @Nullable Double of(Recommendation before, List<SessionProfile> profiles) {
    List<SessionSetup> setups =
        profiles.stream()
            .filter(before::isAbout)
            .flatMap(profile -> profile.setups().stream())
            .toList();
    return switch (before.kind()) {
      case IDLE_TIMEOUT -> share(setups, timeout(number(before, "timeout_minutes")));
      case AUTO_SCALING -> share(setups, setup -> setup.shape().autoScaling());
      case GLUE_VERSION ->
          share(setups, version(before.details().getOrDefault("glue_version", "0")));
      case WORKER_COUNT ->
          share(
              setups.stream()
                  .filter(Workers::isFixed)
                  .filter(
                      setup ->
                          Objects.equals(
                              before.details().get("worker_type"), setup.shape().workerType()))
                  .toList(),
              setup -> Workers.count(setup) <= number(before, "number_of_workers"));
      default -> null;
    };
  }

  private static int number(Recommendation before, String detail) {
    return Integer.parseInt(before.details().getOrDefault(detail, "0"));
  }
}
