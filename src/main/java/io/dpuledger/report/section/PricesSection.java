package io.dpuledger.report.section;

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
      FigureTable.<PriceUsed>of("price")
          .add(NAME, "region", "Region", PriceUsed::region)
          .add(NAME, "capacity_unit", "Unit", PriceUsed::unit)
          .add(PRICE, "list_unit_price", "Price a unit-hour", PriceUsed::pricePerUnitHour)
          .add(NAME, "price_basis", "Basis", PriceUsed::basis)
          .as("price_basis")
          .inSheet()
          .add(CODE, "Basis", PriceUsed::basis)
          .notInSheet()
          .badIf(price -> price.basis().equals("ASSUMED"))
          .add(TEXT, "source", "Source", PriceUsed::source)
          .orNull()
          .unknown("no longer in the rate card")
          .wide()
          .add(COUNT, "sessions", "Sessions", PriceUsed::sessions)
          .add(MONEY, "list_cost", "List cost", PriceUsed::listCost)
          .inSheet();

  static final Section<CurrencySection, PriceUsed> SECTION =
      Section.<CurrencySection, PriceUsed>of(
              "prices",
              money -> "Prices used, in " + money.currency() + " a unit-hour",
              money -> TABLE,
              CurrencySection::prices)
          .caption(money -> "")
          .sheet("Prices")
          .json("prices");

  private PricesSection() {}
}
