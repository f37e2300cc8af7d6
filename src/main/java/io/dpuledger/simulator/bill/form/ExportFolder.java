package io.dpuledger.simulator.bill.form;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Where the files of a month go, and what says that they are complete. */
interface ExportFolder {
  /** The folder of a month's files. */
  Path data(YearMonth month);

  /** The name of a file, from 1. */
  String file(int number);

  /** Written after all files of the month. */
  void finish(YearMonth month, List<BillColumn> columns, List<Path> files) throws IOException;
}
