package io.dpuledger.model.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** An amount as people write it: sign of the currency, commas between thousands. */
public final class AmountText {
  private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£");

  private AmountText() {}

  /** To the cent: "$3,224.59", "−$0.50". */
  public static String exact(String currency, BigDecimal amount) {
    return of(currency, amount, 2);
  }

  /** Rounded to so many decimals. */
  public static String of(String currency, BigDecimal amount, int digits) {
    String minus = amount.signum() < 0 ? "−" : "";
    return minus + sign(currency) + grouped(amount.abs(), digits);
  }

  /** What is before an amount: a sign, or the code of the currency and a space. */
  public static String sign(String currency) {
    String sign = SIGNS.get(currency);
    return sign == null ? currency + "\u00A0" : sign;
  }

  /** By hand, for a page has a thousand amounts and a night a page a team. */
  private static String grouped(BigDecimal size, int digits) {
    StringBuilder text =
        new StringBuilder(size.setScale(digits, RoundingMode.HALF_UP).toPlainString());
    int wholeDigits = digits == 0 ? text.length() : text.length() - digits - 1;
    for (int comma = wholeDigits - 3; comma > 0; comma -= 3) {
      text.insert(comma, ',');
    }
    return text.toString();
  }
}
