package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.AnalystAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value of an answer as people read it; JSON, the workbook and the CSV have all its digits. */
public final class AnalystCell {
  private static final String UNKNOWN = "–";
  private static final int DECIMALS = 2;

  /** Of shares and other small figures cents would leave nothing. */
  private static final MathContext SMALL = new MathContext(3, RoundingMode.HALF_UP);

  private AnalystCell() {}

  public static String text(@Nullable Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal(decimal);
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number)) : UNKNOWN;
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof Instant instant) {
      return Phrases.time(instant);
    }
    if (value instanceof LocalDate day) {
      return Phrases.date(day);
    }
    return VisibleText.of(value.toString());
  }

  /** The name of a column as people read it: list_cost is "List cost". */
  public static String heading(AnalystAnswer.Column column) {
    return Phrases.words(column.name()) + (column.type().equals("timestamp") ? " (UTC)" : "");
  }

  /** By what a column is sorted: what is unknown comes last. */
  public static String sortKey(@Nullable Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return "";
    }
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : VisibleText.of(value.toString());
  }

  private static String decimal(BigDecimal number) {
    BigDecimal rounded =
        number.scale() <= DECIMALS
            ? number.setScale(Math.max(0, number.scale()))
            : number.abs().compareTo(BigDecimal.ONE) >= 0 || number.signum() == 0
                ? number.setScale(DECIMALS, RoundingMode.HALF_UP)
                : number.round(SMALL);
    return String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded);
  }
}
