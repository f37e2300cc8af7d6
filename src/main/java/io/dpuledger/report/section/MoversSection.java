package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.MONEY;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Mover;
import io.dpuledger.report.words.Phrases;

/** Why teams cost more or less than in the period before. */
final class MoversSection {
  private static final FigureTable<Mover> TABLE =
      FigureTable.<Mover>of("mover")
          .team(Phrases.NO_TEAM, Mover::team)
          .add(MONEY, "previous_list_cost", "Before", Mover::before)
          .add(MONEY, "list_cost", "List cost", Mover::after)
          .add(CHANGE, "Change", Mover::change)
          .add(CHANGE, "change_by_sessions", "By sessions", Mover::bySessions)
          .add(CHANGE, "change_by_hours", "By hours", Mover::byHours)
          .add(CHANGE, "change_by_units", "By units", Mover::byUnits)
          .add(CHANGE, "change_by_price", "By price and mix", Mover::byPrice);

  static final Section<CurrencySection, Mover> SECTION =
      Section.of("movers", "What moved", TABLE, Mover.SOURCE)
          .says("Each team against as many days before. The four causes add up to the change.")
          .caption(money -> "Change of list cost in " + money.currency())
          .sheet("Movers")
          .json("movers");

  private MoversSection() {}
}
