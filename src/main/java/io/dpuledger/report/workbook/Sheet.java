package io.dpuledger.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  public Sheet<T> column(String heading, Function<T, Cell> cell) {
    columns.add(new Column<>(Cell.text(heading), cell));
    return this;
  }

  public String name() {
    return name;
  }

  List<T> rows() {
    return rows;
  }

  List<Column<T>> columns() {
    return columns;
  }
}
