package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;

import io.dpuledger.analysis.FailedSessionCost;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.Phrases;

/** What failed sessions cost. */
final class FailedSessionsSection {
  private static final Source<FailedSessionCost> SOURCE =
      Source.of(
          FailedSessionCost.TABLE.schema(), FailedSessionCost.TABLE::read, FailedSessionCost.ORDER);

  private static final FigureTable<FailedSessionCost> TABLE =
      FigureTable.<FailedSessionCost>of("failed_session_cost")
          .add(DATE, "week_start", "Week from", cost -> cost.group().weekStart())
          .team(Phrases.NO_TEAM, cost -> cost.group().team())
          .add(CODE, "failure_class", "Failure", cost -> cost.group().failureClass())
          .add(COUNT, "sessions", "Sessions", cost -> cost.sum().sessions())
          .add(MONEY, "list_cost", "List cost", cost -> cost.sum().listCost())
          .orNull()
          .add(COUNT, "sessions_without_cost", "Cost not known", cost -> cost.sum().withoutCost());

  static final Section<CurrencySection, FailedSessionCost> SECTION =
      Section.of("failed-sessions", "What failed sessions cost", TABLE, SOURCE)
          .folded(Section.FIGURES)
          .says("Failed sessions by the UTC week in which they were created.")
          .sheet("Failed sessions")
          .json("failed_session_cost");

  private FailedSessionsSection() {}
}
