package io.dpuledger.ledger;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.eventlog.SparkReplayTable;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.staging.Publisher;
import io.dpuledger.table.staging.Publisher.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.hadoop.fs.Path;

/**
 * Publishes the results of a night, as long as the run holds the lock. Tables that others are built
 * from come last, so that a reader never finds facts newer than an answer.
 */
public final class PublishStep {
  /** The delivery last: a month without it, or with an old one, is read again. */
  private static final List<TableSchema> BILL =
      List.of(BillDaily.SCHEMA, BilledSession.SCHEMA, BillCharge.SCHEMA, BillDelivery.SCHEMA);

  private final Lake lake;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final Runnable check;

  /**
   * @param check throws if the run may no longer change the lake
   */
  public PublishStep(Lake lake, Ledger ledger, LocalDate asOf, Runnable check) {
    this.lake = lake;
    this.ledger = ledger;
    this.asOf = asOf;
    this.check = check;
  }

  /** What will replace which days, in this order. */
  public static List<Batch> plan(List<Analysis> analyses, StagedTables staged) {
    List<TableSchema> order = new ArrayList<>(NightAnswers.downstreamFirst(analyses));
    order.addAll(BILL);
    order.add(SparkReplayTable.SCHEMA);
    order.add(SparkActivityTable.SCHEMA);
    order.add(SessionDayTable.SCHEMA);
    order.add(QuarantineTable.SCHEMA);
    order.add(SessionFactTable.SCHEMA);
    // Last, because it is never rewritten: what it records as reported must be what is published.
    order.addAll(NightAnswers.tables(analyses, Analysis.Days.ONCE));
    return staged.batches(order);
  }

  /**
   * Moves the files, with the days marked until done.
   *
   * @param usageDates the usage days that change
   * @param next the state of the tables from then on
   */
  public void publish(
      List<Batch> batches,
      HalfMovedDays halfMoved,
      SortedSet<String> usageDates,
      LedgerState next) {
    halfMoved.whileMoving(
        usageDates,
        check,
        () -> {
          new Publisher(lake.files(), lake.layout(), ledger.store().known())
              .publish(batches, check);
          check.run();
          ledger.stand(next);
        });
  }

  /** Files to apply from an earlier run of the same day may no longer be recommended. */
  public void writeToApply(SortedMap<String, byte[]> files) {
    Path report = lake.layout().report(asOf.toString());
    check.run();
    lake.files().delete(new Path(report, "apply"));
    InParallel.map(
        InParallel.REQUESTS,
        List.copyOf(files.entrySet()),
        file -> {
          check.run();
          Path path = new Path(report, file.getKey());
          lake.files().writeBytes(path, file.getValue());
          return path;
        });
  }
}
