package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.Collection;
import java.util.stream.Collectors;

/** Shared by all dialects. */
final class SqlText {
  private SqlText() {}

  /** Columns with type and meaning, one per line; quoted, because some are keywords. */
  static String columns(Collection<TableSchema.Column> columns) {
    return columns.stream()
        .map(
            column ->
                "  `%s` %s COMMENT '%s'"
                    .formatted(column.name(), column.type().catalogString(), column.comment()))
        .collect(Collectors.joining(",\n"));
  }

  /** The location of a table for engines that support only the s3 scheme. */
  static String onS3(LakeLayout lake, TableSchema table) {
    return lake.table(table).toString().replaceFirst("^s3[an]://", "s3://");
  }
}
