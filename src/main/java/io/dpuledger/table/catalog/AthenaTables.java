package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables of the Glue catalog, with partition projection, so that no partitions need to be added.
 */
final class AthenaTables {
  private static final String HEAD =
      """
      -- Tables for Amazon Athena, written by: scripts/dpu-ledger schema --format athena --config FILE
      -- Athena runs one statement at a time. It looks for days from 2021 on. AWS published the calls for sessions on
      -- 2022-03-18 (https://github.com/aws/aws-sdk-java-v2/commit/8c3f26b0086ee93732a33019cd3a88300d3a4b35).
      -- Dates are texts: WHERE usage_date >= '2026-11-01'. Without such a condition it looks for every day.
      """;

  private AthenaTables() {}

  static String of(List<TableSchema> tables, LakeLayout lake) {
    return HEAD + tables.stream().map(table -> create(table, lake)).collect(Collectors.joining());
  }

  private static String create(TableSchema table, LakeLayout lake) {
    return """

    CREATE EXTERNAL TABLE IF NOT EXISTS `%1$s` (
    %2$s
    )
    COMMENT 'One row: %3$s.'
    PARTITIONED BY (
    %4$s
    )
    STORED AS PARQUET
    LOCATION '%5$s/'
    TBLPROPERTIES (
      'projection.enabled' = 'true',
      'projection.%6$s.type' = 'date',
      'projection.%6$s.format' = 'yyyy-MM-dd',
      'projection.%6$s.range' = '2021-01-01,NOW',
      'projection.%6$s.interval' = '1',
      'projection.%6$s.interval.unit' = 'DAYS',
      'storage.location.template' = '%5$s/%6$s=${%6$s}/'
    );
    """
        .formatted(
            table.name(),
            SqlText.columns(table.columns()),
            table.grain(),
            SqlText.columns(List.of(table.partition())),
            SqlText.onS3(lake, table),
            table.partition().name());
  }
}
