package io.dpuledger.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a row had in some columns: what may be kept of it. */
public record KeptRow(List<String> columns, List<@Nullable Object> values)
    implements TableRow, Serializable {

  public static KeptRow of(TableRow row, List<String> columns) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.value(columns.get(i));
    }
    return new KeptRow(columns, Collections.unmodifiableList(Arrays.asList(values)));
  }

  @Override
  public @Nullable Object value(String column) {
    return values.get(columns.indexOf(column));
  }

  /** Rows that are compared have the same columns. */
  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
