package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.report.figures.CurrencySection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A recommendation in the words of the report. */
public final class RecommendationText {
  private RecommendationText() {}

  /** Whom it concerns first: the team, else the role, else the account. */
  public static String subject(Recommendation change) {
    SessionProfile.Scope scope = change.scope();
    String account = "account " + scope.accountId();
    return VisibleText.orElse(scope.team(), VisibleText.orElse(scope.roleName(), account));
  }

  /** The rest of what the setting reaches. */
  public static String reach(Recommendation change) {
    SessionProfile.Scope scope = change.scope();
    List<String> parts = new ArrayList<>();
    if (scope.roleName() != null && scope.team() != null) {
      parts.add("role " + VisibleText.of(scope.roleName()));
    }
    if (scope.sessionOrigin() != null) {
      parts.add(Phrases.words(VisibleText.of(scope.sessionOrigin())).toLowerCase(Locale.ROOT));
    }
    parts.add("account " + VisibleText.of(scope.accountId()));
    parts.add(Phrases.count(change.sessions(), "session"));
    return String.join(" · ", parts);
  }

  /** Where it applies, in short: the role or the team, and the account. */
  public static String place(Recommendation change) {
    SessionProfile.Scope scope = change.scope();
    String account = "account " + VisibleText.of(scope.accountId());
    String name = VisibleText.orElse(scope.roleName(), VisibleText.orElse(scope.team(), ""));
    return name.isEmpty() ? account : name + " (" + account + ")";
  }

  /** One sentence why: the first of its rationale. The others show the arithmetic. */
  public static String why(Recommendation change) {
    int end = endOfFirst(change.rationale());
    return VisibleText.of(change.rationale().substring(0, end));
  }

  /** The arithmetic behind it; empty if one sentence says it all. */
  public static String arithmetic(Recommendation change) {
    int end = endOfFirst(change.rationale());
    return VisibleText.of(change.rationale().substring(end).strip());
  }

  private static int endOfFirst(String rationale) {
    int end = rationale.indexOf(". ");
    return end < 0 ? rationale.length() : end + 1;
  }

  /** How sure, how risky and how much work it is, in words. */
  public static String grades(Recommendation change) {
    String sure =
        switch (change.confidence()) {
          case A -> "Measured";
          case B -> "Well supported";
          case C -> "Fairly supported";
          case D -> "Assumed";
        };
    return "%s · %s risk: %s · %s effort"
        .formatted(
            sure, level(change.risk()), RecommendationTitle.risk(change), level(change.effort()));
  }

  /** What it is expected to save a month after the changes above it, or once. */
  public static String saving(Recommendation change) {
    Recommendation.Saving once = change.oneOff();
    if (once != null) {
      return MoneyText.range(change.billingCurrency(), once.low(), once.high()) + " once";
    }
    Recommendation.Saving saving = change.incremental();
    if (saving.high().signum() == 0) {
      return "nothing by itself";
    }
    String currency = change.billingCurrency();
    if (saving.point() != null) {
      return MoneyText.rounded(currency, saving.point());
    }
    return saving.low().signum() == 0
        ? "an unknown amount"
        : MoneyText.rounded(currency, saving.low()) + " or more";
  }

  /** What the column of savings is sorted by. */
  public static BigDecimal expected(Recommendation change) {
    Recommendation.Saving once = change.oneOff();
    return once == null ? change.incremental().expected() : once.high();
  }

  /** The cautious figure, and the saving if it were the only change; empty if neither says more. */
  public static String savingDetail(Recommendation change) {
    List<String> details = new ArrayList<>();
    String currency = change.billingCurrency();
    Recommendation.Saving saving = change.incremental();
    if (saving.point() != null) {
      details.add("cautiously " + MoneyText.rounded(currency, saving.low()));
    }
    Recommendation.Saving alone = change.estimated();
    if (!alone.equals(saving)) {
      details.add("alone " + MoneyText.rounded(currency, alone.expected()));
    }
    return String.join(", ", details);
  }

  public static String interruptions(Recommendation change) {
    Long expected = change.interruptionsExpected();
    BigDecimal people = change.peopleCost();
    if (expected == null) {
      return change.kind() == Recommendation.Kind.IDLE_TIMEOUT ? "not known" : "–";
    }
    return Phrases.number(expected)
        + (people == null || people.signum() == 0
            ? ""
            : ", " + MoneyText.rounded(change.billingCurrency(), people) + " of people’s time");
  }

  public static String confidence(Recommendation change) {
    return switch (change.confidence()) {
      case A -> "A, measured";
      case B -> "B, good";
      case C -> "C, fair";
      case D -> "D, assumed";
    };
  }

  /** Risk and effort, as "low / very low". */
  public static String riskAndEffort(Recommendation change) {
    return level(change.risk()) + " / " + level(change.effort());
  }

  /** How many changes were put off or turned down; empty if none. */
  public static String decided(CurrencySection section) {
    int decided = section.recommendations().size() - section.openRecommendations().size();
    return decided == 0
        ? ""
        : Phrases.capital(Phrases.inWords(decided, "more change"))
            + (decided == 1 ? " is" : " are")
            + " deferred, dismissed, implemented or expired, and not counted.";
  }

  private static String level(Recommendation.Level level) {
    return Phrases.words(level.name()).toLowerCase(Locale.ROOT);
  }
}
