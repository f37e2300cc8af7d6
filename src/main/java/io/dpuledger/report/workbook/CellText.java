package io.dpuledger.report.workbook;

import io.dpuledger.model.VisibleText;
import java.util.regex.Pattern;

/** Makes text that somebody typed fit for a cell, where it is shown as typed and does nothing. */
final class CellText {
  /** More than this, and the file counts as damaged. */
  static final int LONGEST = 32_767;

  private static final String CUT = "…";

  /** Spreadsheets read _x0041_ as the letter A, unless its first character is itself so written. */
  private static final Pattern CODED_LETTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  static String of(String typed) {
    return shortened(CODED_LETTER.matcher(VisibleText.of(typed)).replaceAll("_x005F_"));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - CUT.length();
    boolean splitsLetter = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsLetter ? end - 1 : end) + CUT;
  }
}
