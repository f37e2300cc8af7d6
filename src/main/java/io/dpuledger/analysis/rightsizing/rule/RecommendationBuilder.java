package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.Sha256;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Life;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recommendation in the making: a rule says what it knows, the rest is as for most. */
final class RecommendationBuilder {
  private static final int ID_DIGITS = 8;

  private final Kind kind;
  private final String variant;
  private final SessionProfile.Scope scope;
  private final String currency;
  private final MonthlyMoney monthly;
  private final Map<String, String> details = new LinkedHashMap<>();
  private final BigDecimal cost;
  private long sessions;
  private String current = "";
  private String recommended = "";
  private Saving saving = Saving.NONE;
  private @Nullable Saving oneOff;
  private @Nullable Long interruptions;
  private @Nullable BigDecimal peopleCost;
  private @Nullable Integer uninterruptedMinutes;
  private Confidence confidence = Confidence.C;
  private Level risk = Level.LOW;
  private Level effort = Level.LOW;
  private String rollback = "Nothing to undo.";
  private String rationale = "";
  private @Nullable Double adopted;

  private RecommendationBuilder(
      Kind kind,
      String variant,
      SessionProfile.Scope scope,
      String currency,
      BigDecimal cost,
      MonthlyMoney monthly) {
    this.kind = kind;
    this.variant = variant;
    this.scope = scope;
    this.currency = currency;
    this.cost = monthly.of(cost);
    this.monthly = monthly;
  }

  /**
   * @param variant distinguishes two recommendations of a kind for the same group
   */
  static RecommendationBuilder of(
      Kind kind, String variant, SessionProfile profile, MonthlyMoney monthly) {
    return new RecommendationBuilder(
            kind, variant, profile.scope(), profile.billingCurrency(), profile.listCost(), monthly)
        .of(profile.sessions());
  }

  /** For more than one group. */
  static RecommendationBuilder of(
      Kind kind,
      SessionProfile.Scope scope,
      String currency,
      BigDecimal cost,
      MonthlyMoney monthly) {
    return new RecommendationBuilder(kind, kind.name(), scope, currency, cost, monthly);
  }

  RecommendationBuilder of(long sessionsLookedAt) {
    this.sessions = sessionsLookedAt;
    return this;
  }

  RecommendationBuilder change(String today, String then) {
    this.current = today;
    this.recommended = then;
    return this;
  }

  RecommendationBuilder saves(Saving amount) {
    this.saving = amount;
    return this;
  }

  RecommendationBuilder savesOnce(Saving amount) {
    this.oneOff = amount;
    return this;
  }

  RecommendationBuilder interrupts(
      @Nullable Long number, @Nullable BigDecimal costOfPeople, @Nullable Integer nobodyAt) {
    this.interruptions = number;
    this.peopleCost = costOfPeople;
    this.uninterruptedMinutes = nobodyAt;
    return this;
  }

  RecommendationBuilder sure(Confidence grade) {
    this.confidence = grade;
    return this;
  }

  RecommendationBuilder takes(Level riskOfIt, Level effortOfIt) {
    this.risk = riskOfIt;
    this.effort = effortOfIt;
    return this;
  }

  RecommendationBuilder undo(String how) {
    this.rollback = how;
    return this;
  }

  RecommendationBuilder because(String why) {
    this.rationale = why;
    return this;
  }

  RecommendationBuilder detail(String name, Object value) {
    details.put(name, value instanceof BigDecimal number ? number.toPlainString() : "" + value);
    return this;
  }

  RecommendationBuilder details(Map<String, String> more) {
    details.putAll(more);
    return this;
  }

  /** The share of the latest sessions that have the new setting already. */
  RecommendationBuilder adopted(@Nullable Double share) {
    this.adopted = share;
    return this;
  }

  Recommendation build() {
    return new Recommendation(
        id(),
        kind,
        scope,
        current,
        recommended,
        sessions,
        monthly.lookBack().days(),
        currency,
        cost,
        saving,
        saving,
        oneOff,
        interruptions,
        peopleCost,
        uninterruptedMinutes,
        confidence,
        risk,
        effort,
        rollback,
        rationale,
        details,
        null,
        Life.firstSeen(monthly.lookBack().lastDay(), adopted));
  }

  /** The same advice for the same scope has the same name every night. */
  private String id() {
    String name =
        Stream.of(
                variant,
                currency,
                scope.accountId(),
                scope.roleName(),
                scope.team(),
                scope.sessionOrigin())
            .map(part -> part == null ? "-" : part.length() + ":" + part)
            .collect(Collectors.joining("|"));
    return prefix() + "-" + Sha256.hex(name).substring(0, ID_DIGITS).toUpperCase(Locale.ROOT);
  }

  private String prefix() {
    return switch (kind) {
      case IDLE_TIMEOUT -> "IDLE";
      case ORPHANED_SESSION -> "ORPHAN";
      case DUPLICATE_SESSION -> "DUPLICATE";
      case AUTO_SCALING -> "SCALE";
      case WORKER_COUNT -> "WORKERS";
      case WORKER_TYPE -> "TYPE";
      case GLUE_VERSION -> "VERSION";
      case BILLING_MINIMUM -> "SHORT";
      case FAILED_SESSION -> "FAILED";
      case STOP_LIVE -> "STOP";
      case SHARE_LESS -> "SHARE";
      case EVIDENCE -> "EVIDENCE";
      case USAGE_PROFILE -> "PROFILE";
      case ATTRIBUTION -> "TEAMS";
    };
  }
}
