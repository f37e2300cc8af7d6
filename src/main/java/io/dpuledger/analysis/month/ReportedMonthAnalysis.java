package io.dpuledger.analysis.month;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.TeamSpending;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** Keeps what a month came to, once it has ended. */
public final class ReportedMonthAnalysis implements Analysis {
  private final TeamSpending spending;

  public ReportedMonthAnalysis(TeamSpending spending) {
    this.spending = spending;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(ReportedMonthTable.SCHEMA, Days.ONCE));
  }

  @Override
  public void ask(Night night, Scans scans) {
    spending.ask(night, scans);
  }

  @Override
  public void answer(Night night, Answers answers) {
    SortedSet<String> kept = night.publishedDays(ReportedMonthTable.SCHEMA);
    answers.rows(
        ReportedMonthTable.TABLE,
        ReportedMonth.ended(
            spending.get(),
            spending.period(night).since(night.firstKnown()),
            kept.isEmpty() ? null : LocalDate.parse(kept.last())));
  }
}
