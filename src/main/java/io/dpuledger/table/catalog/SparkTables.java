package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables for Spark SQL, over the files of the lake. */
final class SparkTables {
  private static final String HEAD =
      """
      -- Tables for Spark SQL, written by: scripts/dpu-ledger schema --format spark --config FILE
      -- Days are found by their folders, so that new ones need no MSCK REPAIR.
      SET spark.sql.hive.manageFilesourcePartitions = false;
      SET spark.sql.session.timeZone = UTC;
      """;

  private SparkTables() {}

  static String of(List<TableSchema> tables, LakeLayout lake) {
    return HEAD + tables.stream().map(table -> create(table, lake)).collect(Collectors.joining());
  }

  private static String create(TableSchema table, LakeLayout lake) {
    return """

    CREATE TABLE IF NOT EXISTS `%s` (
    %s
    )
    USING parquet
    PARTITIONED BY (`%s`)
    LOCATION '%s'
    COMMENT 'One row: %s.';
    """
        .formatted(
            table.name(),
            SqlText.columns(
                Stream.concat(table.columns().stream(), Stream.of(table.partition())).toList()),
            table.partition().name(),
            lake.table(table),
            table.grain());
  }
}
