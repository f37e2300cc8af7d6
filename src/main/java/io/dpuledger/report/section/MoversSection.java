package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.MONEY;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.picture.MoversPicture;
import io.dpuledger.report.words.Phrases;

/** Why teams cost more or less than in the period before. */
final class MoversSection {
  private static final FigureTable<Outlook.Mover> TABLE =
      FigureTable.<Outlook.Mover>of("mover")
          .team(Phrases.NO_TEAM, Outlook.Mover::team)
          .add(MONEY, "previous_list_cost", "Before", Outlook.Mover::before)
          .add(MONEY, "list_cost", "List cost", Outlook.Mover::after)
          .add(CHANGE, "Change", Outlook.Mover::change)
          .add(CHANGE, "change_by_sessions", "By sessions", Outlook.Mover::bySessions)
          .add(CHANGE, "change_by_hours", "By hours", Outlook.Mover::byHours)
          .add(CHANGE, "change_by_units", "By units", Outlook.Mover::byUnits)
          .add(CHANGE, "change_by_price", "By price and mix", Outlook.Mover::byPrice);

  static final Section<CurrencySection, Outlook.Mover> SECTION =
      Section.of("movers", "What moved", TABLE, Outlook.MOVERS)
          .says("Each team against as many days before. The four causes add up to the change.")
          .chart(MoversPicture::of)
          .caption(money -> "Change of list cost in " + money.currency())
          .sheet("Movers")
          .json("movers");

  private MoversSection() {}
}
