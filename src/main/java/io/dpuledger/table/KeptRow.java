package io.dpuledger.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a row had in some columns: what may be kept of it, and be the key of a sum. */
public final class KeptRow implements TableRow, Serializable {
  private static final long serialVersionUID = 1;

  private final List<String> columns;
  private final @Nullable Object[] values;
  private final int hash;

  private KeptRow(List<String> columns, @Nullable Object[] values) {
    this.columns = columns;
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  public static KeptRow of(TableRow row, List<String> columns) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.value(columns.get(i));
    }
    return new KeptRow(columns, values);
  }

  @Override
  public @Nullable Object value(String column) {
    return values[columns.indexOf(column)];
  }

  /** Rows that are compared have the same columns. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptRow row && hash == row.hash && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
