package io.dpuledger.analysis.sql;

import java.util.List;

/**
 * A file that an analyst wrote, as it was found.
 *
 * @param place where it is, as messages show it
 */
public record AnalysisFile(String place, String text) {
  static final String COMMENT = "--";
  private static final String SUFFIX = ".sql";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public AnalysisFile {
    text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Whether a file of this name is meant to be one: editors leave hidden ones next to it. */
  public static boolean isOne(String fileName) {
    return fileName.endsWith(SUFFIX) && !fileName.startsWith(".");
  }

  /** The name of its file. */
  public String fileName() {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** What its table and its CSV are called after. */
  public String name() {
    String fileName = fileName();
    return fileName.substring(0, fileName.length() - SUFFIX.length());
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** In which line the SQL begins; 0 if there is none. */
  int firstLineOfSql() {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith(COMMENT)) {
        return i + 1;
      }
    }
    return 0;
  }

  AnalysisFault fault(int line, String what) {
    return new AnalysisFault(place, line, what);
  }

  /** In which line a letter of the text is. */
  int lineOf(int index) {
    return 1 + (int) text.chars().limit(index).filter(letter -> letter == '\n').count();
  }
}
