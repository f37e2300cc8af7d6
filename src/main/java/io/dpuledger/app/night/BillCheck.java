package io.dpuledger.app.night;

import io.dpuledger.app.run.Run;
import io.dpuledger.bill.reading.BillSample;
import io.dpuledger.bill.reading.SourceListing;
import io.dpuledger.table.files.InParallel;
import java.io.PrintWriter;
import java.util.List;

/** Lists each source of the bill, and reads one file of it. */
public final class BillCheck {
  private final Run run;

  public BillCheck(Run run) {
    this.run = run;
  }

  /** Prints the form and the months of each source; false if one cannot be read. */
  public boolean check(PrintWriter out) {
    List<BillSample> samples =
        InParallel.map(
            InParallel.REQUESTS,
            run.config().bill().sources(),
            source -> BillSample.of(SourceListing.of(run.files(), source), run.files().hadoop()));
    samples.forEach(sample -> out.println(text(sample)));
    return samples.stream().allMatch(sample -> sample.problem() == null);
  }

  private static String text(BillSample sample) {
    if (sample.problem() != null) {
      return "Bill: " + sample.problem();
    }
    String months =
        sample.months().isEmpty()
            ? "no month yet"
            : sample.months().size() == 1
                ? sample.months().first().toString()
                : sample.months().first() + " to " + sample.months().last();
    return "The bill "
        + sample.source()
        + " can be read: "
        + (sample.form() == null ? "no rows yet" : sample.form())
        + ", "
        + months
        + ".";
  }
}
