package io.dpuledger.report.words;

import io.dpuledger.model.price.AmountText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes amounts the way people read them. Only here and in {@link AmountText} is money rounded.
 */
public final class MoneyText {
  private static final BigDecimal CENTS_BELOW = BigDecimal.valueOf(100);
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final MathContext TWO_DIGITS = new MathContext(2);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private MoneyText() {}

  /** Whole currency from 100 on, cents below. */
  public static String rounded(String currency, BigDecimal amount) {
    if (amount.signum() == 0) {
      return AmountText.sign(currency) + "0";
    }
    BigDecimal size = amount.abs();
    if (size.compareTo(CENT) < 0) {
      return "under " + AmountText.sign(currency) + CENT;
    }
    int digits = size.compareTo(CENTS_BELOW) < 0 ? 2 : 0;
    return AmountText.of(currency, amount, digits);
  }

  /** The same without cents where there are none, for the round values of an axis. */
  public static String onAxis(String currency, BigDecimal value) {
    String text = rounded(currency, value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** Three digits that count, for what is no more exact: "$2,010". */
  public static String about(String currency, BigDecimal amount) {
    return rounded(currency, amount.round(THREE_DIGITS));
  }

  /** Down to the cent: what is less than this is less than the amount. */
  public static String below(String currency, BigDecimal amount) {
    return exact(currency, amount.setScale(2, RoundingMode.DOWN));
  }

  /** With no more than two digits that count, as an estimate deserves: $8,234 is "$8,200". */
  public static String twoDigits(String currency, BigDecimal amount) {
    BigDecimal rounded = amount.round(TWO_DIGITS);
    return rounded.abs().compareTo(BigDecimal.TEN) < 0
        ? rounded(currency, rounded)
        : AmountText.of(currency, rounded, 0);
  }

  /** The same with its sign: "+$1,256", "−$896". */
  public static String signed(String currency, BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + rounded(currency, amount);
  }

  /** To the cent. */
  public static String exact(String currency, BigDecimal amount) {
    return AmountText.exact(currency, amount);
  }

  /** Two amounts as "$2,900 to $4,400", "up to $4,400", or one where both read the same. */
  public static String range(String currency, BigDecimal low, BigDecimal high) {
    String from = rounded(currency, low);
    String to = rounded(currency, high);
    if (from.equals(to)) {
      return from;
    }
    return low.signum() == 0 ? "up to " + to : from + " to " + to;
  }

  /** The same in little room: "$2,900–$4,400". */
  public static String compactRange(String currency, BigDecimal low, BigDecimal high) {
    String from = rounded(currency, low);
    String to = rounded(currency, high);
    return from.equals(to) ? from : from + "–" + to;
  }

  /** A unit price, with all of its digits and no fewer than two. */
  public static String price(String currency, BigDecimal price) {
    BigDecimal plain = price.stripTrailingZeros();
    return AmountText.sign(currency) + plain.setScale(Math.max(2, plain.scale())).toPlainString();
  }
}
