package io.dpuledger.bill.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.form.UnreadableBillException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of a task: reads one part of a bill, and says why if it cannot. */
final class PartReader {
  private static final Logger LOG = LoggerFactory.getLogger(PartReader.class);
  private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

  private PartReader() {}

  static PartSums read(FilePart part, Configuration hadoop) {
    PartSums sums = new PartSums();
    BillFile file = part.file();
    // AWS empties chunks that a smaller bill no longer needs.
    if (file.length() == 0) {
      return sums;
    }
    try {
      String name = file.fileName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".parquet")) {
        ParquetLines.read(part, hadoop, sums);
      } else if (name.contains(".json")) {
        JsonLines.read(file, hadoop, sums);
      } else {
        CsvLines.read(part, hadoop, sums);
      }
    } catch (UnreadableBillException e) {
      sums.failed(new BillProblem(file.location(), String.valueOf(e.getMessage())));
    } catch (IOException | RuntimeException e) {
      // Messages of parsers may quote what is in the bill.
      LOG.warn("Cannot read {}: {}", file.location(), e.getClass().getName());
      sums.failed(new BillProblem(file.location(), why(e)));
    }
    return sums;
  }

  private static String why(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof JsonProcessingException) {
      return "is not valid JSON: save the answer again";
    }
    if (cause instanceof EOFException
        || cause instanceof ZipException
        || cause instanceof ChecksumException
        || e instanceof RuntimeException) {
      return "is cut off or damaged: deliver or copy it again";
    }
    return "cannot be read ("
        + cause.getClass().getSimpleName()
        + "): allow this user to read it, see the page on bills";
  }

  /** The account that the path of a file names; null if it names none. */
  static @Nullable String account(BillFile file) {
    Matcher found = ACCOUNT.matcher(file.location());
    String last = null;
    while (found.find()) {
      last = found.group();
    }
    return last;
  }
}
