package io.dpuledger.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes shares of a whole as percentages; a share of nothing is a dash. */
public final class ShareText {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String UNIT = "\u00A0%";

  private ShareText() {}

  /** One share, as "28 %". */
  public static String of(BigDecimal part, BigDecimal whole) {
    String number = number(part, whole);
    return number.equals("–") ? number : number + UNIT;
  }

  /** Two shares, as "28–58 %" or "10 to over 99 %", or one where both read the same. */
  public static String compactRange(BigDecimal low, BigDecimal high, BigDecimal whole) {
    String from = number(low, whole);
    String to = number(high, whole);
    String between = from.contains(" ") || to.contains(" ") ? " to " : "–";
    return from.equals(to) ? of(low, whole) : from + between + to + UNIT;
  }

  /** What a column of shares is sorted by; empty where there is none. */
  public static String sortKey(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? "" : part.divide(whole, 4, RoundingMode.HALF_UP).toPlainString();
  }

  /** How much more or less than before, in whole percent; before must not be zero. */
  public static long changePercent(BigDecimal now, BigDecimal before) {
    return now.subtract(before)
        .multiply(HUNDRED)
        .divide(before, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The same with its sign: "+4 %", "−4 %", "±0 %". */
  public static String change(BigDecimal now, BigDecimal before) {
    long change = changePercent(now, before);
    String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    return sign + Phrases.number(Math.abs(change)) + UNIT;
  }

  private static String number(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return "–";
    }
    BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
    if (percent.signum() == 0 && part.signum() != 0) {
      return "under 1";
    }
    if (percent.compareTo(HUNDRED) == 0 && part.compareTo(whole) != 0) {
      return "over 99";
    }
    return percent.toPlainString();
  }
}
