package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the dialects have in common. */
final class SqlText {
  private SqlText() {}

  /** Columns with type and meaning, one a line; names such as rank are words of some dialects. */
  static String columns(Collection<TableSchema.Column> columns) {
    return columns.stream()
        .map(
            column ->
                "  `%s` %s COMMENT '%s'"
                    .formatted(column.name(), column.type().catalogString(), column.comment()))
        .collect(Collectors.joining(",\n"));
  }

  /** Where a table is for engines that know S3 by one name only. */
  static String onS3(LakeLayout lake, TableSchema table) {
    return lake.table(table).toString().replaceFirst("^s3[an]://", "s3://");
  }
}
