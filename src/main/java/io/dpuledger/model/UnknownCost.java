package io.dpuledger.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why it is unknown what a live session cost, or what it may still cost. */
public enum UnknownCost {
  UNKNOWN_CAPACITY("with unknown capacity"),
  NO_PRICE("without a price in the rate card"),
  /** Its assumed lifetime was wrong, or its timeout is late. */
  OVERDUE("that should have ended by now");

  private final String words;

  UnknownCost(String words) {
    this.words = words;
  }

  /** As the end of a phrase about sessions. */
  public String words() {
    return words;
  }

  /** Null if it is known what a session may still cost. */
  public static @Nullable UnknownCost of(
      @Nullable BigDecimal units, @Nullable String currency, boolean hasTimeLeft) {
    if (currency == null) {
      return NO_PRICE;
    }
    if (units == null) {
      return UNKNOWN_CAPACITY;
    }
    return hasTimeLeft ? null : OVERDUE;
  }
}
