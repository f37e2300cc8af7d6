package io.dpuledger.app.export;

import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export as a stranger reads it.
 *
 * @param types the type of each column in Parquet
 * @param rows the texts of each row in CSV
 */
record FocusSample(Map<String, String> types, List<Map<String, @Nullable String>> rows) {
  static FocusSample read(Path parquet, Path csv) {
    try (DuckDb sql = new DuckDb()) {
      Map<String, String> types = new LinkedHashMap<>();
      sql.rows("DESCRIBE SELECT * FROM read_parquet('" + parquet + "', hive_partitioning = false)")
          .forEach(column -> types.put(column.get(0), column.get(1)));
      List<List<Object>> table =
          sql.answer("SELECT * FROM read_csv('" + csv + "', all_varchar = true)");
      List<Map<String, @Nullable String>> rows = new ArrayList<>();
      for (List<Object> values : table.subList(1, table.size())) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
          row.put(String.valueOf(table.get(0).get(i)), (String) values.get(i));
        }
        rows.add(row);
      }
      return new FocusSample(types, rows);
    }
  }

  /** The same with another value in the last row. */
  FocusSample with(String column, @Nullable String value) {
    List<Map<String, @Nullable String>> changed = new ArrayList<>(rows);
    Map<String, @Nullable String> last = new LinkedHashMap<>(rows.get(rows.size() - 1));
    last.put(column, value);
    changed.set(rows.size() - 1, last);
    return new FocusSample(types, changed);
  }

  FocusSample without(String column) {
    Map<String, String> otherTypes = new LinkedHashMap<>(types);
    otherTypes.remove(column);
    return new FocusSample(
        otherTypes,
        rows.stream()
            .map(
                row -> {
                  Map<String, @Nullable String> other = new LinkedHashMap<>(row);
                  other.remove(column);
                  return other;
                })
            .toList());
  }

  boolean has(String column) {
    return types.containsKey(column);
  }
}
