package io.dpuledger.model.advice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision not to follow a recommendation, or not yet. What it does not name, it does
 * not ask for.
 *
 * @param until the last day of it; null if it is for good
 */
public record Suppression(
    @Nullable String recommendationId,
    Recommendation.@Nullable Kind kind,
    @Nullable String accountId,
    @Nullable String roleName,
    @Nullable String team,
    @Nullable String sessionOrigin,
    String who,
    String why,
    @Nullable LocalDate until) {

  /** Whether it still holds and is about this. */
  public boolean isAbout(Recommendation advice, LocalDate asOf) {
    SessionProfile.Scope scope = advice.scope();
    return (until == null || !until.isBefore(asOf))
        && agrees(recommendationId, advice.recommendationId())
        && agrees(kind, advice.kind())
        && agrees(accountId, scope.accountId())
        && agrees(roleName, scope.roleName())
        && agrees(team, scope.team())
        && agrees(sessionOrigin, scope.sessionOrigin());
  }

  private static <T> boolean agrees(@Nullable T asked, @Nullable T found) {
    return asked == null || Objects.equals(asked, found);
  }

  public Recommendation.Status status() {
    return until == null ? Recommendation.Status.DISMISSED : Recommendation.Status.DEFERRED;
  }

  /** As people read it. */
  public String reason() {
    return who
        + ": "
        + why
        + Optional.ofNullable(until).map(day -> " (until " + day + ")").orElse("");
  }
}
