package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says who was running when most sessions did: the peaks first, and then who was there. */
public final class CapacityPeakAnalysis implements Analysis {
  private @Nullable Supplier<HashMap<CapacityPeakProfile.Place, CapacityPeakProfile.Peak>> peaks;
  private @Nullable Supplier<Rows> facts;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(CapacityPeakTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    UsagePeriod period = night.knownPeriod();
    String firstDay = period.firstDay().toString();
    String lastDay = period.lastDay().toString();
    peaks =
        scans.ask(CapacityHourlyTable.SCHEMA, period::contains, new CapacityPeakProfile(period));
    facts =
        scans.rows(
            SessionFactTable.SCHEMA,
            PeakSessionsProfile.COLUMNS,
            created -> created.compareTo(lastDay) <= 0 && night.mayReach(created, firstDay));
  }

  @Override
  public void answer(Night night, Answers answers) {
    PeakSessionsProfile atPeak = new PeakSessionsProfile(Objects.requireNonNull(peaks).get());
    answers.rows(
        CapacityPeakTable.TABLE,
        PeakSessionsProfile.sorted(RowScan.of(Objects.requireNonNull(facts).get(), atPeak)));
  }
}
