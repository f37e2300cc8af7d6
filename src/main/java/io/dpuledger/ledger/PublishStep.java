package io.dpuledger.ledger;

import io.dpuledger.analysis.Analysis;
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
 * Puts what a night has worked out to where readers find it, as long as the run may: what others
 * are built from comes last, so that a reader never finds an answer newer than its facts.
 */
public final class PublishStep {
  private final Lake lake;
  private final Ledger ledger;
  private final LocalDate asOf;
  private final Runnable check;

  /**
   * @param check ends the run if it may change nothing more
   */
  public PublishStep(Lake lake, Ledger ledger, LocalDate asOf, Runnable check) {
    this.lake = lake;
    this.ledger = ledger;
    this.asOf = asOf;
    this.check = check;
  }

  /** What will be put over which days, in this order. */
  public static List<Batch> plan(List<Analysis> analyses, StagedTables staged) {
    List<TableSchema> order = new ArrayList<>(NightAnswers.downstreamFirst(analyses));
    order.add(SessionDayTable.SCHEMA);
    order.add(QuarantineTable.SCHEMA);
    order.add(SessionFactTable.SCHEMA);
    // Last, for it is never written again: what it says was reported has to be what stands.
    order.addAll(NightAnswers.tables(analyses, Analysis.Days.ONCE));
    return staged.batches(order);
  }

  /**
   * Moves the files, and marks the days meanwhile.
   *
   * @param usageDates the days of usage that change
   * @param next what the tables stand on from then on
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

  /** What an earlier run of the same day gave to apply may be advised no more. */
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
