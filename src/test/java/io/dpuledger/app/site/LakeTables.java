package io.dpuledger.app.site;

import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every row of the tables that an analysis derives, to compare two lakes. */
public final class LakeTables {
  private static final List<String> DERIVED =
      List.of("session_fact", "session_day", "spend_daily", "capacity_hourly");

  private LakeTables() {}

  public static Map<String, List<List<String>>> of(Path lake) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (String table : DERIVED) {
        sql.table(lake, table);
        tables.put(table, sql.rows("SELECT * FROM " + table + " ORDER BY ALL"));
      }
    }
    return tables;
  }

  /** The rows of each derived file that a reader finds; he can read every one of them. */
  public static Map<String, List<List<String>>> byFile(Path lake) {
    Map<String, List<List<String>>> days = new LinkedHashMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(lake)) {
        if (file.endsWith("/data.parquet") && !file.startsWith("staging/")) {
          days.put(
              file,
              sql.rows(
                  "SELECT * FROM read_parquet('%s') ORDER BY ALL".formatted(lake.resolve(file))));
        }
      }
    }
    return days;
  }
}
