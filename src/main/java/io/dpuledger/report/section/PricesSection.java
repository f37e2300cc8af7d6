package io.dpuledger.report.section;

import static io.dpuledger.report.section.Form.MARKDOWN;
import static io.dpuledger.report.section.Form.PAGE;
import static io.dpuledger.report.section.Form.SHEET;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.PRICE;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.PriceUsed;

/** The prices that sessions of the period were valued at. */
final class PricesSection {
  private static final FigureTable<PriceUsed> TABLE =
      FigureTable.<PriceUsed>of("price", "A price that some session of the period was valued at.")
          .add(NAME, "region", "Region", "Region.", PriceUsed::region)
          .add(NAME, "capacity_unit", "Unit", "DPU or M-DPU.", PriceUsed::unit)
          .add(
              PRICE,
              "list_unit_price",
              "Price a unit-hour",
              "Price of one unit-hour.",
              PriceUsed::pricePerUnitHour)
          .add(NAME, "price_basis", "Basis", "How sure it is.", PriceUsed::basis)
          .as("price_basis")
          .in(SHEET)
          .add(CODE, "Basis", PriceUsed::basis)
          .in(PAGE, MARKDOWN)
          .badIf(price -> price.basis().equals("ASSUMED"))
          .add(
              TEXT,
              "source",
              "Source",
              "Where the rate card has it from; null if today's card no longer has this price.",
              PriceUsed::source)
          .orNull()
          .unknown("no longer in the rate card")
          .wide()
          .add(COUNT, "sessions", "Sessions", "Sessions at this price.", PriceUsed::sessions)
          .add(
              MONEY,
              "list_cost",
              "List cost",
              "List cost of these sessions, also of their days outside the period.",
              PriceUsed::listCost)
          .in(SHEET);

  static final Section<CurrencySection, PriceUsed> SECTION =
      Section.<CurrencySection, PriceUsed>of(
              "prices",
              money -> "Prices used, in " + money.currency() + " a unit-hour",
              money -> TABLE,
              CurrencySection::prices)
          .sheet("Prices")
          .json("prices", "Prices that sessions of the period were valued at.");

  private PricesSection() {}
}
