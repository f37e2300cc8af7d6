package io.dpuledger.analysis.rightsizing.history;

import io.dpuledger.analysis.rightsizing.setting.Setting;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.model.advice.Recommendation.Life;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.Suppression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of recommendations since the run before: who decided, who followed, what is new. */
public record RecommendationHistory(
    LocalDate asOf, List<Suppression> suppressions, List<SessionProfile> profiles) {
  /** So many make a setting the usual one. */
  private static final double MOST = 0.8;

  private static final int DAYS_REMEMBERED = 30;
  private static final int DAYS_FOLLOWED = 180;
  // A saving that moves less than this is the same news.
  private static final BigDecimal NEWS = new BigDecimal("0.2");

  public RecommendationHistory {
    suppressions = List.copyOf(suppressions);
    profiles = List.copyOf(profiles);
  }

  /**
   * Tonight's recommendations and those of before that nobody repeats.
   *
   * @param before what the run before said
   */
  public List<Recommendation> of(List<Recommendation> tonight, List<Recommendation> before) {
    Map<String, Recommendation> known =
        before.stream()
            .collect(Collectors.toMap(Recommendation::recommendationId, Function.identity()));
    Set<String> repeated =
        tonight.stream().map(Recommendation::recommendationId).collect(Collectors.toSet());
    return Stream.concat(
            tonight.stream().map(advice -> said(advice, known.get(advice.recommendationId()))),
            before.stream()
                .filter(advice -> !repeated.contains(advice.recommendationId()))
                .flatMap(advice -> unsaid(advice).stream()))
        .toList();
  }

  private Recommendation said(Recommendation advice, @Nullable Recommendation before) {
    Double adopted = advice.life().adoptedShare();
    Double first = before == null ? adopted : before.life().firstAdoptedShare();
    Optional<Suppression> decided =
        suppressions.stream().filter(one -> one.isAbout(advice, asOf)).findFirst();
    Status status =
        decided
            .map(Suppression::status)
            .orElse(isFollowed(adopted, first) ? Status.IMPLEMENTED : Status.OPEN);
    String reason =
        decided.map(Suppression::reason).orElse(adopted != null ? adopted(adopted) : null);
    boolean isKnown = before != null && before.status() != Status.EXPIRED;
    Change change =
        !isKnown
            ? Change.NEW
            : isNews(advice, status, Objects.requireNonNull(before)) ? Change.CHANGED : Change.SAME;
    LocalDate firstSeen = before == null ? asOf : before.firstSeenOn();
    return advice
        .with(new Life(status, reason, adopted, first, firstSeen, asOf, change, null))
        .with(FirstDetails.with(advice, isKnown ? before : null));
  }

  /** Of the sessions that did not have it when it was first said, most have it now. */
  private static boolean isFollowed(@Nullable Double adopted, @Nullable Double first) {
    return adopted != null && first != null && first < 1 && (adopted - first) / (1 - first) >= MOST;
  }

  private static boolean isNews(Recommendation advice, Status status, Recommendation before) {
    BigDecimal then = before.estimated().low();
    return before.status() != status
        || !before.recommendedSummary().equals(advice.recommendedSummary())
        || advice.estimated().low().subtract(then).abs().compareTo(then.multiply(NEWS)) > 0;
  }

  /** No rule says it any more: people followed it, or its reason went away. */
  private Optional<Recommendation> unsaid(Recommendation before) {
    Life life = before.life();
    Setting setting = Setting.of(before);
    Double adopted =
        setting == null
            ? null
            : setting.adoptedShare(
                profiles.stream()
                    .filter(before::isAbout)
                    .flatMap(profile -> profile.setups().stream())
                    .toList());
    boolean isFollowed = isFollowed(adopted, life.firstAdoptedShare());
    Status status = isFollowed ? Status.IMPLEMENTED : Status.EXPIRED;
    int days = isFollowed ? DAYS_FOLLOWED : DAYS_REMEMBERED;
    if (life.lastSeenOn().plusDays(days).isBefore(asOf)) {
      return Optional.empty();
    }
    return Optional.of(
        before.with(
            new Life(
                status,
                isFollowed ? adopted(Objects.requireNonNull(adopted)) : "no rule says it any more",
                adopted,
                life.firstAdoptedShare(),
                life.firstSeenOn(),
                life.lastSeenOn(),
                life.status() == status ? Change.SAME : Change.CHANGED,
                null)));
  }

  private static String adopted(double share) {
    return "%.0f %% of the sessions of the last 7 days have it".formatted(100 * share);
  }
}
