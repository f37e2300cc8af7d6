package io.dpuledger.artefact;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The content of a role's usage profile, from the recommendations for all groups that use the role.
 *
 * @param workerType the default type; null if none is recommended
 */
record ProfileSettings(List<NumberSetting> numbers, @Nullable String workerType) {
  static final String IDLE_TIMEOUT = "idleTimeout";
  static final String NUMBER_OF_WORKERS = "numberOfWorkers";
  static final String WORKER_TYPE = "workerType";

  /** AWS starts this many of this type by default. */
  private static final int AWS_WORKERS = 5;

  private static final String AWS_WORKER_TYPE = "G.1X";

  /** Glue has no session below 2 DPU. */
  private static final int FEWEST_WORKERS = 2;

  ProfileSettings {
    numbers = List.copyOf(numbers);
  }

  /** Empty if no recommendation can be applied by a usage profile. */
  static Optional<ProfileSettings> of(RoleAdvice role) {
    List<NumberSetting> numbers = new ArrayList<>();
    longest(role).ifPresent(minutes -> numbers.add(idleTimeout(minutes)));
    largest(role).ifPresent(workers -> numbers.add(workers(workers, role)));
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProfileSettings(numbers, workerType(role)));
  }

  private static OptionalInt longest(RoleAdvice role) {
    return role.advice(Kind.IDLE_TIMEOUT).stream().mapToInt(ProfileSettings::minutes).max();
  }

  private static OptionalInt largest(RoleAdvice role) {
    return role.advice(Kind.WORKER_COUNT).stream().mapToInt(ProfileSettings::workers).max();
  }

  static int minutes(Recommendation advice) {
    return RoleAdvice.number(advice, "timeout_minutes");
  }

  static int workers(Recommendation advice) {
    return Math.max(FEWEST_WORKERS, RoleAdvice.number(advice, "number_of_workers"));
  }

  /**
   * The limit is the recommended timeout: the saving assumes that no session is idle for longer,
   * and the longest of all recommendations is already generous.
   */
  private static NumberSetting idleTimeout(int minutes) {
    return new NumberSetting(
        IDLE_TIMEOUT,
        minutes,
        1,
        minutes,
        SessionSetup::idleTimeoutMinutes,
        setup -> setup.idleTimeoutMinutes() == null || !setup.idleProtected());
  }

  /** No limit for auto-scaled sessions: capping their maximum saves almost nothing. */
  private static NumberSetting workers(int advised, RoleAdvice role) {
    int scaled =
        role.setups().stream()
            .filter(setup -> setup.shape().autoScaling())
            .map(setup -> setup.shape().numberOfWorkers())
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(advised);
    return new NumberSetting(
        NUMBER_OF_WORKERS,
        Math.min(advised, AWS_WORKERS),
        FEWEST_WORKERS,
        Math.max(advised, scaled),
        setup -> setup.shape().numberOfWorkers(),
        setup ->
            Objects.requireNonNullElse(setup.shape().numberOfWorkers(), AWS_WORKERS)
                == AWS_WORKERS);
  }

  /** A default type larger than AWS's own would make sessions more expensive. */
  private static @Nullable String workerType(RoleAdvice role) {
    List<Recommendation> advice = role.advice(Kind.WORKER_COUNT);
    return !advice.isEmpty()
            && advice.stream()
                .allMatch(one -> AWS_WORKER_TYPE.equals(RoleAdvice.text(one, "worker_type")))
        ? AWS_WORKER_TYPE
        : null;
  }

  boolean refuses(SessionSetup setup) {
    return numbers.stream().anyMatch(setting -> setting.refuses(setup));
  }

  /** Whether defaults certainly do not change such a session. */
  boolean keeps(SessionSetup setup) {
    return numbers.stream().allMatch(setting -> setting.keeps(setup))
        && (workerType == null || setup.shape().workerType() != null);
  }

  /** Whether a default would likely have changed it: some value looks like AWS's default. */
  boolean likelyChanges(SessionSetup setup) {
    return numbers.stream()
        .anyMatch(setting -> !setting.keeps(setup) && setting.looksUnset().test(setup));
  }

  /** Whether it would likely have got the default rather than be rejected by the limits. */
  boolean likelySpares(SessionSetup setup) {
    return refuses(setup)
        && numbers.stream()
            .filter(setting -> setting.refuses(setup))
            .allMatch(setting -> setting.looksUnset().test(setup));
  }
}
