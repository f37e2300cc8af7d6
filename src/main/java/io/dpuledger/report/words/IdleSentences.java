package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.Totals;
import java.math.BigDecimal;
import java.util.Optional;

/** How much of it idled. */
final class IdleSentences {
  private IdleSentences() {}

  static String bounds(String currency, Totals totals) {
    BigDecimal low = totals.idleCostLow();
    BigDecimal high = totals.idleCostHigh();
    if (high.signum() == 0) {
      return "None of it was paid while no statement ran.";
    }
    String most = withShare(currency, high, totals.listCost());
    if (low.signum() == 0) {
      return "At most " + most + " of it was paid while no statement ran; none of that is certain.";
    }
    String least = withShare(currency, low, totals.listCost());
    String amounts = least.equals(most) ? least : "At least " + least + " and at most " + most;
    return amounts + " of it was paid while no statement ran.";
  }

  /** Nothing if the bounds are all there is to say. */
  static Optional<String> estimate(UsagePeriod reported, String currency, IdleEstimate estimate) {
    if (estimate.low().compareTo(estimate.high()) == 0) {
      return Optional.empty();
    }
    boolean ofAllReported = estimate.period().equals(reported);
    String when = ofAllReported ? "" : " in the " + Phrases.period(estimate.period());
    BigDecimal point = estimate.point();
    if (point == null) {
      return Optional.of(
          "No estimate between the bounds"
              + when
              + ": statements were polled too rarely, or do not fit what polls found.");
    }
    // Those of the reported period the reader has just read.
    String bounds =
        ofAllReported
            ? ""
            : ", between at least %s and at most %s"
                .formatted(
                    MoneyText.rounded(currency, estimate.low()),
                    MoneyText.rounded(currency, estimate.high()));
    return Optional.of(
        "Best estimate of idling%s: %s%s (%s)."
            .formatted(when, MoneyText.rounded(currency, point), bounds, peers(estimate.basis())));
  }

  private static String peers(String basis) {
    return switch (basis) {
      case "TEAM_AND_ENDING" -> "from sessions of the same team that ended alike";
      case "ENDING" -> "from sessions that ended alike, where need be of other teams";
      case "ALL" -> "from sessions alike, where need be from all whose statements were read";
      default -> "nothing had to be estimated";
    };
  }

  private static String withShare(String currency, BigDecimal amount, BigDecimal whole) {
    return MoneyText.rounded(currency, amount) + " (" + ShareText.of(amount, whole) + ")";
  }
}
