package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.form.UnreadableBillException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;

/** Opens listed files of a bill. No request is made for what the listing said. */
final class BillInput {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private BillInput() {}

  static FileStatus status(BillFile file) {
    return new FileStatus(
        file.length(), false, 1, 0, file.modifiedMillis(), new Path(file.location()));
  }

  /** The text of a file, unpacked. */
  static Reader text(BillFile file, Configuration hadoop) throws IOException {
    FileStatus status = status(file);
    FileSystem files = status.getPath().getFileSystem(hadoop);
    FSDataInputStream in =
        FutureIO.awaitFuture(files.openFile(status.getPath()).withFileStatus(status).build());
    try {
      BufferedReader text =
          new BufferedReader(
              new InputStreamReader(unpacked(file, in), StandardCharsets.UTF_8), BUFFER);
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream unpacked(BillFile file, InputStream in) throws IOException {
    String name = file.fileName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(new BufferedInputStream(in, BUFFER), BUFFER);
    }
    if (!name.endsWith(".zip")) {
      return in;
    }
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in, BUFFER));
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      throw new UnreadableBillException("has no file in it, or is cut off: deliver it again");
    }
    return zip;
  }
}
