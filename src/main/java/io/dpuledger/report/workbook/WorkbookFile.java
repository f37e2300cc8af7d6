package io.dpuledger.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** The bytes of a workbook (.xlsx): values only, no formula, and the same bytes each time. */
public final class WorkbookFile {
  private static final String WRITTEN_BY = "DPU Ledger";

  /** Each part is packed once it is whole. */
  private static final int UNPACKED = 0;

  private WorkbookFile() {}

  /**
   * Writes the sheets in their order.
   *
   * @param pageHeader stands at the top of every page that is printed; empty for none
   */
  public static byte[] of(String title, String pageHeader, Instant madeAt, List<Sheet<?>> sheets) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(parts, WRITTEN_BY, null)) {
      workbook.setCompressionLevel(UNPACKED);
      workbook.properties().setTitle(CellText.of(title));
      sheets.forEach(sheet -> SheetWriter.write(workbook, sheet, pageHeader));
      workbook.finish();
      return DatedPackage.at(madeAt, parts.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
