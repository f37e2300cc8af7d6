package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.Recommendation.Confidence;
import io.dpuledger.model.Recommendation.Kind;
import io.dpuledger.model.Recommendation.Level;
import io.dpuledger.model.Recommendation.Status;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every advice to change an idle timeout has in common. */
final class TimeoutRecommendation {
  /** Below it people who only went for a coffee are cut off. */
  private static final int SHORT_TIMEOUT_MINUTES = 30;

  private TimeoutRecommendation() {}

  static Recommendation of(
      String variant,
      SessionProfile profile,
      UsagePeriod lookBack,
      int minutes,
      String current,
      long sessions,
      BigDecimal low,
      BigDecimal high,
      Confidence confidence,
      String rationale,
      Map<String, String> details) {
    return new Recommendation(
        id(variant, profile.scope()),
        Kind.IDLE_TIMEOUT,
        profile.scope(),
        current,
        "Idle timeout " + minutes + " min (%idle_timeout " + minutes + ")",
        sessions,
        lookBack.days(),
        profile.billingCurrency(),
        new MonthlyMoney(lookBack).of(profile.listCost()),
        low,
        null, // no point estimate without statements
        high,
        low,
        high,
        null,
        confidence,
        minutes < SHORT_TIMEOUT_MINUTES ? Level.MEDIUM : Level.LOW,
        Level.LOW,
        "Set the idle timeout back to what it was; sessions that run keep theirs.",
        rationale,
        details,
        Status.OPEN,
        lookBack.lastDay());
  }

  /** The same advice for the same scope has the same name every night. */
  private static String id(String variant, SessionProfile.Scope scope) {
    String name =
        Stream.of(variant, scope.accountId(), scope.roleName(), scope.team(), scope.sessionOrigin())
            .map(part -> part == null ? "-" : part.length() + ":" + part)
            .collect(Collectors.joining("|"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "IDLE-" + HexFormat.of().withUpperCase().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
