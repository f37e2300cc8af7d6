package io.dpuledger.report.figures;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What idling cost between its bounds, as far as sessions whose statements were read tell of the
 * others. It has a period of its own, for estimates look back as far as recommendations do.
 *
 * @param point null if too little was seen of peers
 * @param basis how near the peers are that it needed
 * @param onTimeouts how much of the low, at most, is idle only if timeouts were idle timeouts
 */
public record IdleEstimate(
    UsagePeriod period,
    BigDecimal low,
    @Nullable BigDecimal point,
    BigDecimal high,
    String basis,
    BigDecimal onTimeouts) {

  /** What to say of it; nothing if the bounds are all there is to say. */
  public Optional<String> sentence(UsagePeriod reported, String currency) {
    if (low.compareTo(high) == 0) {
      return Optional.empty();
    }
    boolean ofAllReported = period.equals(reported);
    String when = ofAllReported ? "" : " in the " + Phrases.period(period);
    if (point == null) {
      return Optional.of(
          "No estimate between the bounds"
              + when
              + ": statements were polled too rarely, or do not fit what polls found.");
    }
    return Optional.of(
        "Best estimate of idling%s: %s%s (%s)."
            .formatted(
                when,
                MoneyText.rounded(currency, point),
                ofAllReported ? "" : bounds(currency),
                peers()));
  }

  /** Those of the reported period the reader has just read. */
  private String bounds(String currency) {
    return ", between at least %s and at most %s"
        .formatted(MoneyText.rounded(currency, low), MoneyText.rounded(currency, high));
  }

  private String peers() {
    return switch (basis) {
      case "TEAM_AND_ENDING" -> "from sessions of the same team that ended alike";
      case "ENDING" -> "from sessions that ended alike, where need be of other teams";
      case "ALL" -> "from sessions alike, where need be from all whose statements were read";
      default -> "nothing had to be estimated";
    };
  }
}
