package io.dpuledger.app;

import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every row of the tables that an analysis derives, to compare two lakes. */
final class LakeTables {
  private static final List<String> DERIVED =
      List.of("session_fact", "session_day", "spend_daily", "capacity_hourly");

  private LakeTables() {}

  static Map<String, List<List<String>>> of(Path lake) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (String table : DERIVED) {
        sql.table(lake, table);
        tables.put(table, sql.rows("SELECT * FROM " + table + " ORDER BY ALL"));
      }
    }
    return tables;
  }
}
