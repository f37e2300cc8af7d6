package io.dpuledger.simulator.bill.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A form of a bill, and the kind of its files. */
public enum BillFormat {
  CUR_2_PARQUET,
  CUR_2_CSV,
  FOCUS_1_0_PARQUET,
  FOCUS_1_0_CSV,
  FOCUS_1_2_PARQUET,
  FOCUS_1_2_CSV;

  private static final String PARQUET = ".snappy.parquet";
  private static final String CSV = ".csv.gz";

  /** Its name in options and of its folder, such as cur-2-parquet. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes a bill into a folder. */
  public BillWriter writer(Path folder, BillHead head) {
    return switch (this) {
      case CUR_2_PARQUET -> parquet(folder, Cur2Columns.of(head), head);
      case CUR_2_CSV -> csv(folder, Cur2Columns.of(head), head);
      case FOCUS_1_0_PARQUET -> parquet(folder, FocusColumns.version10(head), head);
      case FOCUS_1_0_CSV -> csv(folder, FocusColumns.version10(head), head);
      case FOCUS_1_2_PARQUET -> parquet(folder, FocusColumns.version12(head), head);
      case FOCUS_1_2_CSV -> csv(folder, FocusColumns.version12(head), head);
    };
  }

  private BillWriter parquet(Path folder, List<BillColumn> columns, BillHead head) {
    return export(folder, PARQUET, ParquetRowFile::new, columns, head);
  }

  private BillWriter csv(Path folder, List<BillColumn> columns, BillHead head) {
    return export(folder, CSV, CsvRowFile::new, columns, head);
  }

  private BillWriter export(
      Path folder, String suffix, RowFile.Kind kind, List<BillColumn> columns, BillHead head) {
    return new ExportWriter(
        new DataExport(folder, "simulated-" + label(), suffix, head.delivery()),
        kind,
        columns,
        head,
        this == CUR_2_PARQUET || this == CUR_2_CSV);
  }
}
