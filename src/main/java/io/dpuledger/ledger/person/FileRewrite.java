package io.dpuledger.ledger.person;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.SpendDailyProfile;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.ledger.Lake;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.table.parquet.ParquetRows;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes files of a table again without persons, each over its name in one step: a reader, and a
 * run that dies, leave the old file or the new one. A file in which nothing changes is only read.
 */
final class FileRewrite {
  private final Lake lake;
  private final TableSchema table;
  private final PersonColumns persons;
  private final Runnable check;

  /**
   * @param check throws if the run may no longer change the lake
   */
  FileRewrite(Lake lake, TableSchema table, PersonColumns persons, Runnable check) {
    this.lake = lake;
    this.table = table;
    this.persons = persons;
    this.check = check;
  }

  /** Whether the file changed. */
  boolean rewrite(FileStatus file) {
    String day = KnownFiles.day(file);
    FileRows rows = new FileRows(table, persons, day);
    read(file, rows::look);
    if (!rows.isChanged()) {
      return false;
    }
    Path staged =
        new Path(
            lake.layout().stagedTable(lake.runId(), table), day + "-" + file.getPath().getName());
    SpendDailyProfile spend = new SpendDailyProfile();
    var spent = spend.zero();
    try (ParquetRowWriter writer = new ParquetRowWriter(staged, table, lake.files().hadoop())) {
      read(
          file,
          row -> {
            @Nullable Object[] kept = rows.kept(row);
            if (kept != null) {
              writer.write(kept);
              if (isOfDays()) {
                spend.add(spent, ValueRow.of(table, day, List.<@Nullable Object[]>of(kept)).get(0));
              }
            }
          });
    }
    check.run();
    if (isOfDays()) {
      // First, because a run that dies finds by its sessions which days are left.
      lake.files()
          .writeBytes(
              lake.layout().dayFile(SpendDaily.SCHEMA, day),
              ParquetRowWriter.bytesOf(SpendDaily.SCHEMA, spend.rows(spent)));
    }
    lake.files().replace(staged, file.getPath());
    return true;
  }

  private boolean isOfDays() {
    return table == SessionDayTable.SCHEMA;
  }

  private void read(FileStatus file, Consumer<@Nullable Object[]> rows) {
    try (ParquetRows all = ParquetRows.open(file, table, lake.files().hadoop())) {
      all.forEachRemaining(rows);
    }
  }
}
