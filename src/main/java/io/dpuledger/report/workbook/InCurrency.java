package io.dpuledger.report.workbook;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import java.util.List;
import java.util.function.Function;

/** A row of a table that has the rows of all currencies. */
record InCurrency<T>(String currency, T row) {
  static <T> List<InCurrency<T>> all(LedgerReport report, Function<CurrencySection, List<T>> rows) {
    return report.sections().stream()
        .flatMap(
            section ->
                rows.apply(section).stream().map(row -> new InCurrency<>(section.currency(), row)))
        .toList();
  }

  /** What it has of the row. */
  static <T, V> Function<InCurrency<T>, V> its(Function<T, V> value) {
    return line -> value.apply(line.row());
  }
}
