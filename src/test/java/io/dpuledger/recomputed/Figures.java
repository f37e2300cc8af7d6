package io.dpuledger.recomputed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The recomputed rows of one table by their keys, to hold a table of the lake against. */
public final class Figures {
  private static final int NAMED = 10;

  private final String table;
  private final String keySql;
  private final List<String> columns;
  private final Map<String, List<Object>> rows = new HashMap<>();

  Figures(String table, String keySql, List<String> columns) {
    this.table = table;
    this.keySql = keySql;
    this.columns = columns;
  }

  void put(String key, List<Object> values) {
    if (rows.put(key, values) != null) {
      throw new IllegalStateException("twice in " + table + ": " + key);
    }
  }

  public int size() {
    return rows.size();
  }

  /** The columns, as SQL has them. */
  public List<String> columns() {
    return columns;
  }

  /** How many figures there are, labels included. */
  public long cells() {
    return (long) rows.size() * columns.size();
  }

  /** Reads the same rows from the lake: key, then the columns. Sums need a grain to be sums of. */
  public String sql() {
    String grouped = columns.get(0).startsWith("sum(") ? " GROUP BY ALL" : "";
    return "SELECT %s, %s FROM %s%s".formatted(keySql, String.join(", ", columns), table, grouped);
  }

  /** What differs, the first few in words; rows that only one side has included. */
  public List<String> differences(Collection<List<String>> lake) {
    List<String> differences = new ArrayList<>();
    Map<String, List<Object>> missing = new HashMap<>(rows);
    for (List<String> row : lake) {
      List<Object> expected = missing.remove(row.get(0));
      if (expected == null) {
        differences.add(table + " has a row too many: " + row);
      } else {
        compare(row, expected, differences);
      }
    }
    missing.keySet().forEach(key -> differences.add(table + " lacks " + key));
    return differences.size() <= NAMED ? differences : List.copyOf(cut(differences));
  }

  private static List<String> cut(List<String> differences) {
    List<String> some = new ArrayList<>(differences.subList(0, NAMED));
    some.add("and " + (differences.size() - NAMED) + " more");
    return some;
  }

  private void compare(List<String> row, List<Object> expected, List<String> differences) {
    for (int i = 0; i < columns.size(); i++) {
      String actual = row.get(i + 1);
      Object recomputed = expected.get(i);
      if (!same(recomputed, actual)) {
        differences.add(
            "%s %s: %s is %s in the lake and %s by recomputation"
                .formatted(table, row.get(0), columns.get(i), actual, recomputed));
      }
    }
  }

  private static boolean same(Object recomputed, String actual) {
    if (recomputed instanceof BigDecimal number && actual != null) {
      return number.compareTo(new BigDecimal(actual)) == 0;
    }
    return Objects.equals(recomputed == null ? null : recomputed.toString(), actual);
  }
}
