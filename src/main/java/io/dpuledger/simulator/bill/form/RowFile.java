package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file of a bill, with a row for each charge. */
interface RowFile extends AutoCloseable {
  void write(Charge charge) throws IOException;

  @Override
  void close() throws IOException;

  /** Opens a file, which begins with no row. */
  interface Kind {
    RowFile open(Path file, List<BillColumn> columns) throws IOException;
  }
}
