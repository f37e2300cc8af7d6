package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says of the report's period when in the week the fleet runs. */
public final class CapacityProfileAnalysis implements Analysis {
  private @Nullable CapacityProfile profile;
  private @Nullable Supplier<HashMap<CapacityProfile.WeekHour, WeekHourSums>> hours;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(CapacityProfileTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    profile = new CapacityProfile(night.knownPeriod());
    hours = scans.ask(CapacityHourlyTable.SCHEMA, night.knownPeriod()::contains, profile);
  }

  @Override
  public void answer(Night night, Answers answers) {
    answers.rows(
        CapacityProfileTable.TABLE,
        Objects.requireNonNull(profile).rows(Objects.requireNonNull(hours).get()));
  }
}
