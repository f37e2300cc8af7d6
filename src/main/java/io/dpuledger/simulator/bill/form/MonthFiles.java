package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The files of one month, of which one is open. */
final class MonthFiles implements AutoCloseable {
  private final YearMonth month;
  private final ExportFolder folder;
  private final RowFile.Kind kind;
  private final List<BillColumn> columns;
  private final Delivery delivery;
  private final List<Path> files = new ArrayList<>();
  private RowFile open;
  private long rows;

  MonthFiles(
      YearMonth month,
      ExportFolder folder,
      RowFile.Kind kind,
      List<BillColumn> columns,
      Delivery delivery)
      throws IOException {
    this.month = month;
    this.folder = folder;
    this.kind = kind;
    this.columns = columns;
    this.delivery = delivery;
    Files.createDirectories(folder.data(month));
    this.open = next();
  }

  void write(Charge charge) throws IOException {
    if (rows == delivery.rowsPerFile()) {
      open.close();
      open = next();
      rows = 0;
    }
    open.write(charge);
    rows++;
  }

  @Override
  public void close() throws IOException {
    open.close();
    List<Path> delivered = List.copyOf(files);
    if (delivery.hasEmptyFile()) {
      next().close();
    }
    folder.finish(month, columns, delivered);
  }

  private RowFile next() throws IOException {
    Path file = folder.data(month).resolve(folder.file(files.size() + 1));
    files.add(file);
    return kind.open(file, columns);
  }
}
