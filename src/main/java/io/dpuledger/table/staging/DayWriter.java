package io.dpuledger.table.staging;

import io.dpuledger.table.DayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.parquet.ParquetOutput;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.table.rows.Folds;
import io.dpuledger.table.rows.SparkRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/** Writes the days of one table one by one, and computes the profiles of their rows. */
final class DayWriter {
  private final Staging.Target table;
  private final String folder;
  private final Configuration hadoop;
  private final Folds folds;
  private final List<Serializable> sums;
  private final List<StagedFile> files = new ArrayList<>();
  private @Nullable Serializable counted;
  private @Nullable OpenDay open;

  DayWriter(Staging.Target table, String folder, Configuration hadoop) {
    this.table = table;
    this.folder = folder;
    this.hadoop = hadoop;
    this.folds = new Folds(table.profiles());
    this.sums = folds.zero();
  }

  void write(String day, SparkRow row) {
    OpenDay to = open(day);
    to.writer.write(row.packed(), row.positions(table.schema()));
    to.count(row);
  }

  private OpenDay open(String day) {
    if (open == null) {
      open = new OpenDay(day);
    }
    return open;
  }

  /** Adds a row of the table that this one is derived from. */
  void count(TableRow row) {
    DayTable<Serializable> maker = table.madeBy();
    counted = maker.add(counted == null ? maker.zero() : counted, row);
  }

  /** Writes the day whose rows were added. */
  void make(String day) {
    if (counted != null) {
      List<@Nullable Object[]> rows = table.madeBy().rows(counted);
      List<TableRow> views = ValueRow.of(table.schema(), day, rows);
      for (int i = 0; i < rows.size(); i++) {
        OpenDay to = open(day);
        to.writer.write(rows.get(i));
        to.count(views.get(i));
      }
      counted = null;
      end();
    }
  }

  void end() {
    if (open != null) {
      files.add(open.close());
      open = null;
    }
  }

  DayFiles.Result result() {
    return new DayFiles.Result(files, sums);
  }

  /** The file of a day, with a name unique to this attempt of the task. */
  private final class OpenDay {
    private final String day;
    private final Path file;
    private final ParquetOutput output;
    private final ParquetRowWriter writer;
    private final Folds.Seeing seeing;
    private long rows;

    private OpenDay(String day) {
      this.day = day;
      String name = day + "-" + TaskContext.get().taskAttemptId() + ".parquet";
      this.file = new Path(folder, table.schema().name() + "/" + name);
      this.output = ParquetOutput.to(file, hadoop);
      this.writer = new ParquetRowWriter(file.toString(), output, table.schema());
      this.seeing = folds.seeing(table.schema().partition().name(), day);
    }

    private void count(TableRow row) {
      seeing.add(sums, row);
      rows++;
    }

    private StagedFile close() {
      writer.close();
      return new StagedFile(day, file.toString(), output.length(), rows);
    }
  }
}
