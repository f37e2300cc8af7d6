package io.dpuledger.report.words;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.VisibleText;
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
      return "None of it was paid while nothing ran.";
    }
    String most = withShare(currency, high, totals.listCost());
    if (low.signum() == 0) {
      return "At most " + most + " of it was paid while nothing ran; none of that was seen.";
    }
    String least = withShare(currency, low, totals.listCost());
    String amounts = least.equals(most) ? least : "At least " + least + " and at most " + most;
    return amounts + " of it was paid while nothing ran.";
  }

  /** Nothing if the bounds are all there is to say. */
  static Optional<String> estimate(UsagePeriod reported, String currency, IdleEstimate estimate) {
    if (estimate.low().compareTo(estimate.high()) == 0) {
      return Optional.empty();
    }
    String when =
        estimate.period().equals(reported) ? "" : " in the " + Phrases.period(estimate.period());
    BigDecimal point = estimate.point();
    IdleEstimate.Band band = estimate.band();
    if (point == null || band == null) {
      return Optional.of("No best estimate%s: %s.".formatted(when, reason(estimate)));
    }
    return Optional.of(
        "About %s was probably idle%s (90 %% band %s to %s)."
            .formatted(
                MoneyText.twoDigits(currency, point),
                when,
                MoneyText.twoDigits(currency, band.low()),
                MoneyText.twoDigits(currency, band.high())));
  }

  private static String reason(IdleEstimate estimate) {
    IdleEstimate.MeasuredTeam least = estimate.leastMeasured();
    if (!estimate.basis().equals("TOO_FEW_DAYS") || least == null) {
      return "statements were read too rarely, or do not fit what was running when they were read";
    }
    return "statements of "
        + (least.team() == null
            ? "sessions without a team"
            : "team " + VisibleText.of(least.team()))
        + (least.days() == 0
            ? " were not read by the hour"
            : " were read by the hour on " + Phrases.count(least.days(), "day"))
        + "; it takes 14";
  }

  private static String withShare(String currency, BigDecimal amount, BigDecimal whole) {
    return MoneyText.rounded(currency, amount) + " (" + ShareText.of(amount, whole) + ")";
  }
}
