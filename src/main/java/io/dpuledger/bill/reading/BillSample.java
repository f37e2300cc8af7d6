package io.dpuledger.bill.reading;

import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.delivery.Delivery;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What a look at one file of a source shows.
 *
 * @param form null if there is no file, or only an empty one
 * @param months those that folders name, and of a file without such a folder those in it
 * @param problem null if it can be read
 */
public record BillSample(
    String source,
    @Nullable BillForm form,
    SortedSet<YearMonth> months,
    @Nullable BillProblem problem) {
  /** Reads the smallest file of the newest delivery that has rows. */
  public static BillSample of(SourceListing listing, Configuration hadoop) {
    SortedSet<YearMonth> months = new TreeSet<>();
    Delivery newest = null;
    for (List<Delivery> versions : listing.groups()) {
      Delivery one = versions.get(0);
      if (one.month() != null) {
        months.add(one.month());
      }
      if (newest == null || one.deliveredAt().isAfter(newest.deliveredAt())) {
        newest = one;
      }
    }
    BillFile smallest = newest == null ? null : smallest(newest);
    if (newest == null || smallest == null) {
      return new BillSample(listing.source(), null, months, listing.problem());
    }
    PartSums sums =
        PartReader.read(new FilePart(smallest, 0, newest.month(), 0, smallest.length()), hadoop);
    months.addAll(sums.months().keySet());
    return new BillSample(listing.source(), sums.form(), months, sums.problem());
  }

  private static @Nullable BillFile smallest(Delivery delivery) {
    return delivery.files().stream()
        .filter(file -> file.length() > 0)
        .min((one, other) -> Long.compare(one.length(), other.length()))
        .orElse(null);
  }
}
