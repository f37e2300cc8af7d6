package io.dpuledger.report.words;

import io.dpuledger.model.FailureClass;
import io.dpuledger.report.figures.Capacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Says how near a quota was, and why sessions failed. */
public final class LimitText {
  private static final BigDecimal SECONDS_IN_HOUR = BigDecimal.valueOf(3600);

  private LimitText() {}

  public static List<FailureClass> classes() {
    return List.of(FailureClass.values());
  }

  /** "Command", the head of a column. */
  public static String name(FailureClass one) {
    return Phrases.words(one.name());
  }

  /** What a message of a class says. */
  public static String meaning(FailureClass one) {
    return switch (one) {
      case PERMISSIONS -> "A role or policy refused it.";
      case NETWORK -> "A subnet, endpoint or security group.";
      case CAPACITY -> "AWS or a quota had no room.";
      case COMMAND -> "The code that ran in it failed.";
      case OTHER -> "Another message, or none.";
    };
  }

  /** "150 DPU", or that there is none for DPU. */
  public static String quota(Capacity.Limit limit) {
    BigDecimal quota = limit.quota();
    return quota == null
        ? "none set for " + limit.unit()
        : quota.stripTrailingZeros().toPlainString() + " " + limit.unit();
  }

  /** "52.3 hours"; nothing without a quota. */
  public static String nearQuota(Capacity.Limit limit) {
    BigDecimal seconds = limit.secondsNearQuota();
    return seconds == null
        ? "–"
        : Phrases.hours(seconds.divide(SECONDS_IN_HOUR, 2, RoundingMode.HALF_UP)) + " hours";
  }
}
