package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;
import java.util.stream.Collectors;

/** Views for DuckDB, over the files of the lake. */
final class DuckDbViews {
  private static final String HEAD =
      """
      -- Views for DuckDB, written by: scripts/dpu-ledger schema --format duckdb --config FILE
      -- A table that has no file yet can have no view. The last ones may not have any, so their
      -- statements may fail; all others stand.
      SET TimeZone = 'UTC';
      """;

  private DuckDbViews() {}

  static String of(List<TableSchema> tables, LakeLayout lake) {
    return HEAD + tables.stream().map(table -> create(table, lake)).collect(Collectors.joining());
  }

  // Only published days: ** would also read staged files.
  private static String create(TableSchema table, LakeLayout lake) {
    return """

    CREATE OR REPLACE VIEW %1$s AS
    SELECT * FROM read_parquet(
      '%2$s/%3$s=*/*.parquet',
      hive_partitioning = true, hive_types = {'%3$s': VARCHAR}, union_by_name = true);
    COMMENT ON VIEW %1$s IS 'One row: %4$s.';
    """
        .formatted(
            table.name(), SqlText.onS3(lake, table), table.partition().name(), table.grain());
  }
}
