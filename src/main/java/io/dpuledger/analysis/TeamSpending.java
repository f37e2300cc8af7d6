package io.dpuledger.analysis;

import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each team spent a day, asked once for all answers that go by it. */
public final class TeamSpending {
  /** How many weeks are known before the period that is judged. */
  public static final int HISTORY_WEEKS = 8;

  private @Nullable Supplier<List<TeamDaySpend>> spent;

  /** Asks, unless another answer has. */
  public void ask(Night night, Scans scans) {
    if (spent == null) {
      UsagePeriod wanted = period(night);
      Supplier<HashMap<TeamDaySpendProfile.Key, TeamDaySpend>> sums =
          scans.ask(SpendDaily.SCHEMA, wanted::contains, new TeamDaySpendProfile(wanted));
      spent = () -> TeamDaySpendProfile.spent(sums.get());
    }
  }

  /** All days that anything here looks at. */
  public UsagePeriod period(Night night) {
    LocalDate lastMonth = night.asOf().minusMonths(1).withDayOfMonth(1);
    LocalDate history = night.period().firstDay().minusWeeks(HISTORY_WEEKS);
    return new UsagePeriod(history.isBefore(lastMonth) ? history : lastMonth, night.asOf());
  }

  public List<TeamDaySpend> get() {
    return Objects.requireNonNull(spent, "nobody has asked").get();
  }
}
