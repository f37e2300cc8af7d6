package io.dpuledger.report.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One table under one row of headings, so that people can sort, filter and pivot it. */
public final class Sheet<T> {
  private final String name;
  private final List<T> rows;
  private final List<Column<T>> columns = new ArrayList<>();

  private Sheet(String name, List<T> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  public static <T> Sheet<T> of(String name, List<T> rows) {
    return new Sheet<>(name, rows);
  }

  public Sheet<T> text(String heading, Function<T, @Nullable String> text) {
    return column(heading, row -> Cell.text(text.apply(row)));
  }

  public Sheet<T> count(String heading, Function<T, @Nullable Long> number) {
    return column(heading, row -> Cell.count(number.apply(row)));
  }

  public Sheet<T> money(String heading, Function<T, @Nullable BigDecimal> amount) {
    return column(heading, row -> Cell.money(amount.apply(row)));
  }

  public Sheet<T> price(String heading, Function<T, BigDecimal> amount) {
    return column(heading, row -> Cell.price(amount.apply(row)));
  }

  public Sheet<T> date(String heading, Function<T, LocalDate> day) {
    return column(heading, row -> Cell.date(day.apply(row)));
  }

  public Sheet<T> time(String heading, Function<T, @Nullable Instant> instant) {
    return column(heading, row -> Cell.time(instant.apply(row)));
  }

  public Sheet<T> column(String heading, Function<T, Cell> cell) {
    columns.add(new Column<>(Cell.text(heading), cell));
    return this;
  }

  String name() {
    return name;
  }

  List<T> rows() {
    return rows;
  }

  List<Column<T>> columns() {
    return columns;
  }
}
