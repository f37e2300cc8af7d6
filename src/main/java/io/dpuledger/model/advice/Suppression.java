package io.dpuledger.model.advice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision to dismiss or defer recommendations. Fields that are not set match anything.
 *
 * @param until the last day of it; null if permanent
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

  /** Whether it is still in effect and matches. */
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

  /** For display. */
  public String reason() {
    return who
        + ": "
        + why
        + Optional.ofNullable(until).map(day -> " (until " + day + ")").orElse("");
  }
}
