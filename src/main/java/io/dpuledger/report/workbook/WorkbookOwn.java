package io.dpuledger.report.workbook;

import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.AnalystAnswers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to analysts as sheets, a column a sheet column, each with its type. */
final class WorkbookOwn {
  /** What Excel takes, less a number that tells alike names apart. */
  private static final int LONGEST_NAME = 27;

  private WorkbookOwn() {}

  static List<Sheet<?>> sheets(AnalystAnswers analyses) {
    List<Sheet<?>> sheets = new ArrayList<>();
    for (AnalystAnswer answer : analyses.answers()) {
      sheets.add(sheet((sheets.size() + 1) + " " + shortened(answer.file()), answer));
    }
    return sheets;
  }

  private static Sheet<?> sheet(String name, AnalystAnswer answer) {
    Sheet<List<@Nullable Object>> sheet = Sheet.of(name, answer.rows());
    for (int i = 0; i < answer.columns().size(); i++) {
      int index = i;
      sheet.column(answer.columns().get(i).name(), row -> cell(row.get(index)));
    }
    return sheet;
  }

  private static Cell cell(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return Cell.count(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return Cell.money(decimal);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return Cell.money(BigDecimal.valueOf(number));
    }
    if (value instanceof LocalDate day) {
      return Cell.date(day);
    }
    if (value instanceof Instant instant) {
      return Cell.time(instant);
    }
    return value == null || value instanceof Double ? Cell.empty() : Cell.typed(value.toString());
  }

  private static String shortened(String file) {
    String name = file.replaceAll("\\.sql$", "");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
