package io.dpuledger.app.export;

import io.dpuledger.analysis.focus.FocusCharges;
import io.dpuledger.analysis.focus.FocusTable;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.ConfigException;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.price.FocusTerms;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.lock.RunLock;
import io.dpuledger.table.parquet.ParquetRows;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes a month of focus_cost_and_usage, as Parquet into its table and as one CSV file. It reads
 * the published days of session_day one row at a time, without Spark, and replaces what an earlier
 * export of the month wrote.
 */
public final class FocusExport {
  private static final TableSchema DAYS = SessionDayTable.SCHEMA;

  private final Run run;
  private final Path parquet;
  private final Path csv;
  private final YearMonth month;

  public FocusExport(Run run, YearMonth month) {
    this.run = run;
    this.month = month;
    this.parquet = run.layout().dayFile(FocusTable.SCHEMA, month.atDay(1).toString());
    this.csv = run.layout().export(FocusTable.SCHEMA.name() + "-" + month + ".csv");
  }

  /** Where the table's file of the month is. */
  public Path parquet() {
    return parquet;
  }

  /** Where the CSV file is. */
  public Path csv() {
    return csv;
  }

  /**
   * Writes both files. No analysis changes the days meanwhile, so that all are of one night.
   *
   * @return the charges, counted
   */
  public FocusCharges write() {
    requireBillingAccount(run.config().focus());
    try (RunLock lock = run.takeLock()) {
      List<FileStatus> days = days();
      FocusCharges charges = new FocusCharges(run.config().focus(), GlueTargets::region);
      Path folder = run.layout().stagedTable(run.id(), FocusTable.SCHEMA);
      Path stagedParquet = new Path(folder, parquet.getName());
      Path stagedCsv = new Path(folder, csv.getName());
      try (FocusFiles files = new FocusFiles(stagedParquet, stagedCsv, run.files().hadoop())) {
        days.forEach(day -> write(day, charges, files));
      }
      lock.beginPublishing();
      run.files().replace(stagedParquet, parquet);
      run.files().replace(stagedCsv, csv);
      return charges;
    } finally {
      run.clearStaging();
    }
  }

  private void write(FileStatus file, FocusCharges charges, FocusFiles files) {
    String day = KnownFiles.day(file);
    try (ParquetRows rows = ParquetRows.open(file, DAYS, run.files().hadoop())) {
      rows.forEachRemaining(row -> charges.of(row(row, day)).ifPresent(files::write));
    }
  }

  private static TableRow row(@Nullable Object[] values, String day) {
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = day;
    return ValueRow.of(DAYS, all);
  }

  private List<FileStatus> days() {
    KnownFiles known = new KnownFiles(run.files(), run.layout());
    List<FileStatus> days = known.files(DAYS, day -> day.startsWith(month + "-"));
    if (days.isEmpty()) {
      SortedSet<String> all = known.days(DAYS);
      throw new ConfigException(
          List.of(
              all.isEmpty()
                  ? run.config().lake().path() + " was never analyzed: run nightly first"
                  : "--month "
                      + month
                      + ": nothing was analyzed; there is usage from "
                      + all.first()
                      + " to "
                      + all.last()));
    }
    return days;
  }

  private static void requireBillingAccount(FocusTerms terms) {
    if (terms.billingAccountId() == null) {
      throw new ConfigException(
          List.of(
              "dpu-ledger.focus.billing-account-id: missing, needs the id of the account that AWS bills: FOCUS requires it, and no Glue API returns it"));
    }
  }
}
