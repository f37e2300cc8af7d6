package io.dpuledger.report.workbook;

import java.math.BigDecimal;
import java.util.Locale;

/** How a spreadsheet shows a value; the value itself is never rounded. */
enum Format {
  /** As text, so that what begins with "=" stays text even after somebody has edited the cell. */
  TEXT("@"),
  COUNT("#,##0"),
  MONEY("#,##0.00"),
  PRICE("0.00####"),
  HOURS("#,##0.0"),
  DATE("d mmm yyyy"),
  TIME("d mmm yyyy hh:mm");

  private static final int WIDE_LETTERS_FROM = 0x2E80;

  private final String code;

  Format(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** In letters. */
  int width(Object value) {
    return switch (this) {
      case TEXT -> letters(value.toString());
      case MONEY -> String.format(Locale.ROOT, "%,.2f", (BigDecimal) value).length();
      case HOURS -> String.format(Locale.ROOT, "%,.1f", (BigDecimal) value).length();
      case COUNT -> String.format(Locale.ROOT, "%,d", (Long) value).length();
      case PRICE -> code.length();
      case DATE, TIME -> code.length() + 1; // a day of two digits
    };
  }

  private static int letters(String text) {
    return text.codePoints().map(letter -> letter < WIDE_LETTERS_FROM ? 1 : 2).sum();
  }
}
