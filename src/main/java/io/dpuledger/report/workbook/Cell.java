package io.dpuledger.report.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value and how to show it; what is not known is an empty cell, never a zero. */
public final class Cell {
  private final Format format;
  private final @Nullable Object value;

  private Cell(Format format, @Nullable Object value) {
    this.format = format;
    this.value = value;
  }

  public static Cell empty() {
    return new Cell(Format.TEXT, null);
  }

  static Cell text(@Nullable String typed) {
    return new Cell(Format.TEXT, typed == null ? null : CellText.of(typed));
  }

  /** What somebody typed, or anything else that is only to be read. */
  public static Cell typed(String text) {
    return text(text);
  }

  public static Cell count(@Nullable Long number) {
    return new Cell(Format.COUNT, number);
  }

  public static Cell money(@Nullable BigDecimal amount) {
    return new Cell(Format.MONEY, amount);
  }

  static Cell price(BigDecimal amount) {
    return new Cell(Format.PRICE, amount);
  }

  public static Cell hours(BigDecimal number) {
    return new Cell(Format.HOURS, number);
  }

  public static Cell date(LocalDate day) {
    return new Cell(Format.DATE, day);
  }

  /** In UTC, as everything. */
  public static Cell time(@Nullable Instant instant) {
    return new Cell(Format.TIME, instant);
  }

  Format format() {
    return format;
  }

  @Nullable Object value() {
    return value;
  }

  /** In letters. */
  int width() {
    return value == null ? 0 : format.width(value);
  }

  /** How many lines it takes in a column; letters of text are narrower than the figures counted. */
  int lines(int columnWidth) {
    return 1 + Math.max(0, width() - 1) / columnWidth;
  }
}
