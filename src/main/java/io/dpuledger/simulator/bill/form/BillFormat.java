package io.dpuledger.simulator.bill.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A form of a bill, and the kind of its files. */
public enum BillFormat {
  CUR_2_PARQUET,
  CUR_2_CSV,
  LEGACY_CUR_PARQUET,
  LEGACY_CUR_CSV,
  FOCUS_1_0_PARQUET,
  FOCUS_1_0_CSV,
  FOCUS_1_2_PARQUET,
  FOCUS_1_2_CSV,
  COST_EXPLORER_JSON,
  COST_EXPLORER_CSV;

  static final String PARQUET = ".snappy.parquet";
  static final String CSV = ".csv.gz";

  /** Its name in options and of its folder, such as cur-2-parquet. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes a bill into a folder. */
  public BillWriter writer(Path folder, BillHead head) {
    return switch (this) {
      case CUR_2_PARQUET, CUR_2_CSV -> rows(export(folder, head), Cur2Columns.of(head), head, true);
      case LEGACY_CUR_PARQUET ->
          rows(legacy(folder, head), LegacyColumns.parquet(head), head, true);
      case LEGACY_CUR_CSV -> rows(legacy(folder, head), LegacyColumns.csv(head), head, true);
      case FOCUS_1_0_PARQUET, FOCUS_1_0_CSV ->
          rows(export(folder, head), FocusColumns.version10(head), head, false);
      case FOCUS_1_2_PARQUET, FOCUS_1_2_CSV ->
          rows(export(folder, head), FocusColumns.version12(head), head, false);
      case COST_EXPLORER_JSON -> new CostExplorerJson(folder, head);
      case COST_EXPLORER_CSV -> new CostExplorerCsv(folder, head);
    };
  }

  private boolean isParquet() {
    return name().endsWith("PARQUET");
  }

  private ExportFolder export(Path folder, BillHead head) {
    return new DataExport(
        folder, "simulated-" + label(), isParquet() ? PARQUET : CSV, head.delivery());
  }

  private ExportFolder legacy(Path folder, BillHead head) {
    return new LegacyReport(folder, "simulated-" + label(), isParquet(), head.delivery());
  }

  private BillWriter rows(
      ExportFolder folder, List<BillColumn> columns, BillHead head, boolean hasDiscountRows) {
    return new ExportWriter(
        folder,
        isParquet() ? ParquetRowFile::new : CsvRowFile::new,
        columns,
        head,
        hasDiscountRows);
  }
}
