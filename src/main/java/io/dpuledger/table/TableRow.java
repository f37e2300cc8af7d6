package io.dpuledger.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, its columns by name. A value is null where the row has none. A row may be the
 * same object as the one before it: keep its values, not the row.
 */
public interface TableRow {
  @Nullable String text(String column);

  @Nullable Boolean flag(String column);

  @Nullable Integer integer(String column);

  @Nullable Long number(String column);

  @Nullable Double real(String column);

  /** With the scale of the column's type. */
  @Nullable BigDecimal decimal(String column);

  /** A timestamp, in microseconds since 1970. */
  @Nullable Long micros(String column);

  @Nullable List<String> texts(String column);

  @Nullable List<Integer> integers(String column);

  @Nullable List<Long> numbers(String column);

  /**
   * A value of any type: texts, flags and numbers as above, a timestamp as an {@link
   * java.time.Instant}, a day as a {@link java.time.LocalDate}, lists and maps as such.
   */
  @Nullable Object value(String column);
}
