package io.dpuledger.report.aggregate;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from a row: by what its group is told from others, or what is summed.
 *
 * @param columns the columns that it is read from
 */
public record RowPart<T>(List<String> columns, Reading<T> reading) implements Serializable {
  private static final long serialVersionUID = 1;

  public RowPart {
    columns = List.copyOf(columns);
  }

  /** How it is read. */
  public interface Reading<T> extends Serializable {
    @Nullable T of(TableRow row);
  }

  public static RowPart<Object> column(String name) {
    return new RowPart<>(List.of(name), row -> row.value(name));
  }

  /** The same for all rows. */
  public static <T> RowPart<T> always(@Nullable T value) {
    return new RowPart<>(List.of(), row -> value);
  }

  /** Whether the day of a column is one of a period. */
  public static RowPart<Boolean> within(String dayColumn, UsagePeriod period) {
    String firstDay = period.firstDay().toString();
    String lastDay = period.lastDay().toString();
    return new RowPart<>(
        List.of(dayColumn),
        row -> {
          String day = row.text(dayColumn);
          return day != null && day.compareTo(firstDay) >= 0 && day.compareTo(lastDay) <= 0;
        });
  }

  /** A column of numbers, in millionths. */
  public static RowPart<Long> amount(String column) {
    return new RowPart<>(List.of(column), row -> Millionths.of(row.value(column)));
  }

  /** Counts each row. */
  public static RowPart<Long> count() {
    return always(Millionths.ONE);
  }

  @Nullable public T of(TableRow row) {
    return reading.of(row);
  }
}
