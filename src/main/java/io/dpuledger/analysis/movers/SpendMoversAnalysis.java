package io.dpuledger.analysis.movers;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what moved between two periods of the same length. */
public final class SpendMoversAnalysis implements Analysis {
  private @Nullable Supplier<HashMap<UsageProfile.Part, UsageProfile.Usage>> used;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(SpendMoversTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    UsagePeriod period = night.period();
    UsagePeriod before = period.previous();
    if (isKnown(night, before)) {
      used =
          scans.ask(
              SessionDayTable.SCHEMA,
              day -> before.contains(day) || period.contains(day),
              new UsageProfile(before, period));
    }
  }

  /** Nothing is said where the period before is not known whole. */
  @Override
  public void answer(Night night, Answers answers) {
    answers.rows(
        SpendMoversTable.TABLE,
        used == null ? List.of() : Mover.of(UsageProfile.used(used.get()), night.period()));
  }

  private static boolean isKnown(Night night, UsagePeriod before) {
    return !before.firstDay().isBefore(night.firstKnown());
  }
}
