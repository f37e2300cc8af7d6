package io.dpuledger.table.parquet;

import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.jspecify.annotations.Nullable;

/** Reads one file of a table on the driver, without a Spark job. */
public final class ParquetRowReader {
  private ParquetRowReader() {}

  /** All rows of a listed file, as {@link ParquetRows} has them; a small one takes one request. */
  public static List<@Nullable Object[]> read(
      FileStatus file, TableSchema schema, Configuration hadoop) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (ParquetRows all = ParquetRows.open(file, schema, hadoop)) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }
}
