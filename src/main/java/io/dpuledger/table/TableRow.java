package io.dpuledger.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, with columns by name; values may be null. The row object may be reused for
 * the next row: keep its values, not the row.
 */
public interface TableRow {
  /**
   * A value of any type: texts, flags and numbers as below, a timestamp as {@link Instant}, a day
   * as {@link java.time.LocalDate}, lists and maps as they are.
   */
  @Nullable Object value(String column);

  /** Whether the value of a column is null. */
  default boolean isNull(String column) {
    return value(column) == null;
  }

  default @Nullable String text(String column) {
    return (String) value(column);
  }

  default @Nullable Boolean flag(String column) {
    return (Boolean) value(column);
  }

  default @Nullable Integer integer(String column) {
    return (Integer) value(column);
  }

  default @Nullable Long number(String column) {
    return (Long) value(column);
  }

  default @Nullable Double real(String column) {
    return (Double) value(column);
  }

  /** With the scale of the column's type. */
  default @Nullable BigDecimal decimal(String column) {
    return (BigDecimal) value(column);
  }

  /** A timestamp, in microseconds since 1970. */
  default @Nullable Long micros(String column) {
    Instant instant = (Instant) value(column);
    return instant == null ? null : Long.valueOf(InstantColumn.micros(instant));
  }

  @SuppressWarnings("unchecked") // the column's type says so
  default @Nullable List<String> texts(String column) {
    return (List<String>) value(column);
  }

  @SuppressWarnings("unchecked") // the column's type says so
  default @Nullable List<Integer> integers(String column) {
    return (List<Integer>) value(column);
  }

  @SuppressWarnings("unchecked") // the column's type says so
  default @Nullable List<Long> numbers(String column) {
    return (List<Long>) value(column);
  }

  /** A text that every row has. */
  default String requireText(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  /** A decimal that every row has. */
  default BigDecimal requireDecimal(String column) {
    return Objects.requireNonNull(decimal(column), column);
  }

  /** A whole number that every row has. */
  default int requireInteger(String column) {
    return Objects.requireNonNull(integer(column), column);
  }

  /** A number that every row has. */
  default double requireReal(String column) {
    return Objects.requireNonNull(real(column), column);
  }

  /** A timestamp that every row has. */
  default long requireMicros(String column) {
    return Objects.requireNonNull(micros(column), column);
  }

  default boolean isTrue(String column) {
    return Boolean.TRUE.equals(flag(column));
  }
}
