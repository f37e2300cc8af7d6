package io.dpuledger.bill;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The delivery that the bill of a month was read from. It is written last: a month without it is
 * read again.
 *
 * @param source as the configuration names it
 * @param delivery the folder, manifest or file that makes it one delivery
 * @param hash of the names, lengths and times of its files, by which a changed month is found
 * @param hasSessions whether its rows name sessions
 */
public record BillDelivery(
    YearMonth month,
    String source,
    BillForm form,
    String delivery,
    List<String> files,
    long bytes,
    String hash,
    long rows,
    long glueRows,
    long sessionRows,
    boolean hasSessions,
    BillStatus status,
    Instant deliveredAt,
    Instant readAt) {
  private static final ColumnKind ROWS = new ColumnKind(ColumnTypes.LONG, "rows");

  public BillDelivery {
    files = List.copyOf(files);
  }

  public static final Table<BillDelivery> TABLE =
      Table.<BillDelivery>named("bill_delivery")
          .grain("one delivery of the bill of a month that the other bill tables are from")
          .key(BillDaily.BILLING_PERIOD, "source", "delivery")
          .text("source", "Entry of bill.sources.", BillDelivery::source)
          .text(
              "bill_form",
              "Form of the files: CUR_2, LEGACY_CUR, FOCUS_1_0, FOCUS_1_2 or COST_EXPLORER.",
              BillDelivery::form)
          .text("delivery", "Folder, manifest or file of the delivery.", BillDelivery::delivery)
          .column("files", ColumnKind.TEXTS, "Its files, within the source.", BillDelivery::files)
          .column(
              "bytes",
              new ColumnKind(ColumnTypes.LONG, "bytes"),
              "Length of all files.",
              BillDelivery::bytes)
          .text(
              "files_hash",
              "Hash of the names, lengths and times of the files. If it changes, the month is read again.",
              BillDelivery::hash)
          .column("rows_read", ROWS, "Rows of all services.", BillDelivery::rows)
          .column("glue_rows", ROWS, "Rows of AWS Glue.", BillDelivery::glueRows)
          .column("session_rows", ROWS, "Rows of interactive sessions.", BillDelivery::sessionRows)
          .flag("has_sessions", "Whether its rows name sessions.", BillDelivery::hasSessions)
          .text(
              "bill_status",
              "OPEN, PRESUMED_CLOSED, CLOSED or RESTATED, as in bill_daily.",
              BillDelivery::status)
          .instant(
              "delivered_at",
              "When the newest of its files was written.",
              BillDelivery::deliveredAt)
          .instant("read_at", "When it was read.", BillDelivery::readAt)
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for.",
              bill -> bill.month().atDay(1).toString())
          .readBy(BillDelivery::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private static BillDelivery read(TableRow row) {
    return new BillDelivery(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        row.requireText("source"),
        BillForm.valueOf(row.requireText("bill_form")),
        row.requireText("delivery"),
        Objects.requireNonNull(row.texts("files")),
        Objects.requireNonNull(row.number("bytes")),
        row.requireText("files_hash"),
        Objects.requireNonNull(row.number("rows_read")),
        Objects.requireNonNull(row.number("glue_rows")),
        Objects.requireNonNull(row.number("session_rows")),
        Objects.requireNonNull(row.flag("has_sessions")),
        BillStatus.valueOf(row.requireText("bill_status")),
        (Instant) Objects.requireNonNull(row.value("delivered_at")),
        (Instant) Objects.requireNonNull(row.value("read_at")));
  }
}
