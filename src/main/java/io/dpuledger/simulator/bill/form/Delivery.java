package io.dpuledger.simulator.bill.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When AWS delivers, how far the bill has come by then, and how the files are laid out.
 *
 * @param meteredUntil the first day that is not in the bill yet
 * @param closedThrough the last month with an invoice; null if there is none
 * @param overwrites whether a delivery replaces the last one, or has a folder of its own
 * @param rowsPerFile after which another file begins
 * @param hasEmptyFile whether a file of an earlier, larger delivery is left, overwritten with
 *     nothing
 */
public record Delivery(
    Instant deliveredAt,
    LocalDate meteredUntil,
    @Nullable YearMonth closedThrough,
    boolean overwrites,
    long rowsPerFile,
    boolean hasEmptyFile) {
  private static final long ROWS_PER_FILE = 1_000_000;

  /** One that overwrites the last; no month is closed. */
  public static Delivery at(Instant deliveredAt, LocalDate meteredUntil) {
    return new Delivery(deliveredAt, meteredUntil, null, true, ROWS_PER_FILE, false);
  }

  /** The same with invoices up to this month. */
  public Delivery closedThrough(YearMonth month) {
    return new Delivery(deliveredAt, meteredUntil, month, overwrites, rowsPerFile, hasEmptyFile);
  }

  /** The same in a folder of its own. */
  public Delivery createNew() {
    return new Delivery(deliveredAt, meteredUntil, closedThrough, false, rowsPerFile, hasEmptyFile);
  }

  /** The same in files of so many rows. */
  public Delivery inFilesOf(long rows) {
    return new Delivery(deliveredAt, meteredUntil, closedThrough, overwrites, rows, hasEmptyFile);
  }

  /** The same with an empty file after the last. */
  public Delivery withEmptyFile() {
    return new Delivery(deliveredAt, meteredUntil, closedThrough, overwrites, rowsPerFile, true);
  }

  /** Whether a month has an invoice. */
  public boolean isClosed(YearMonth month) {
    return closedThrough != null && !month.isAfter(closedThrough);
  }

  /** Its id, from its time. */
  String executionId() {
    String digits = Long.toHexString(deliveredAt.toEpochMilli());
    return "5000000d-0000-4000-8000-" + "0".repeat(12 - digits.length()) + digits;
  }

  /** The folder of a delivery that overwrites none. */
  String folder() {
    return CsvRowFile.TIME.format(deliveredAt) + "-" + executionId();
  }
}
