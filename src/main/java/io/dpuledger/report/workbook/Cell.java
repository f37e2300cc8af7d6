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

  public static Cell text(@Nullable String typed) {
    return new Cell(Format.TEXT, typed == null ? null : CellText.of(typed));
  }

  /** Of a value of any type. */
  public static Cell ofAny(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return count(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return money(decimal);
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? money(BigDecimal.valueOf(number)) : empty();
    }
    if (value instanceof LocalDate day) {
      return date(day);
    }
    if (value instanceof Instant instant) {
      return time(instant);
    }
    return text(value == null ? null : value.toString());
  }

  public static Cell count(@Nullable Long number) {
    return new Cell(Format.COUNT, number);
  }

  public static Cell money(@Nullable BigDecimal amount) {
    return new Cell(Format.MONEY, amount);
  }

  public static Cell price(@Nullable BigDecimal amount) {
    return new Cell(Format.PRICE, amount);
  }

  public static Cell hours(@Nullable BigDecimal number) {
    return new Cell(Format.HOURS, number);
  }

  public static Cell date(@Nullable LocalDate day) {
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
