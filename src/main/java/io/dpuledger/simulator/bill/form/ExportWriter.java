package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the charges of all months, each into files of its own. */
final class ExportWriter implements BillWriter {
  private final ExportFolder folder;
  private final RowFile.Kind kind;
  private final List<BillColumn> columns;
  private final Delivery delivery;
  private final boolean hasDiscountRows;
  private final Map<YearMonth, MonthFiles> months = new TreeMap<>();

  /**
   * @param hasDiscountRows whether this form can have rows of discounts
   */
  ExportWriter(
      ExportFolder folder,
      RowFile.Kind kind,
      List<BillColumn> columns,
      BillHead head,
      boolean hasDiscountRows) {
    this.folder = folder;
    this.kind = kind;
    this.columns =
        columns.stream().filter(column -> !head.shape().leftOut().contains(column.name())).toList();
    this.delivery = head.delivery();
    this.hasDiscountRows = hasDiscountRows;
  }

  @Override
  public void write(Charge charge) throws IOException {
    if (charge.type() == Charge.Type.EDP_DISCOUNT && !hasDiscountRows) {
      return;
    }
    MonthFiles files = months.get(charge.month());
    if (files == null) {
      files = new MonthFiles(charge.month(), folder, kind, columns, delivery);
      months.put(charge.month(), files);
    }
    files.write(charge);
  }

  @Override
  public void close() throws IOException {
    for (MonthFiles files : months.values()) {
      files.close();
    }
  }
}
