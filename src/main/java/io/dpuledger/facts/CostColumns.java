package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.BILLING_CURRENCY;
import static io.dpuledger.facts.SessionFactTable.CONTRACTED_COST;
import static io.dpuledger.facts.SessionFactTable.LIST_COST;
import static io.dpuledger.facts.SessionFactTable.LIST_UNIT_PRICE;
import static io.dpuledger.facts.SessionFactTable.MINIMUM_CHARGE_COST;
import static io.dpuledger.facts.SessionFactTable.PRICE_BASIS;
import static io.dpuledger.facts.SessionFactTable.UNIT_HOURS;

import io.dpuledger.facts.session.Cost;
import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;

/** The columns of a session's price and {@link Cost}. */
final class CostColumns {
  private CostColumns() {}

  static void describe(Table.Builder<DescribedSession> columns) {
    columns
        .column(
            UNIT_HOURS,
            ColumnKind.UNIT_HOURS,
            "Billed usage: dpu_seconds in hours, including the 60 s billing minimum.",
            s -> s.cost().unitHours())
        .nullMeans("capacity or running time is unknown")
        .column(
            LIST_UNIT_PRICE,
            new ColumnKind(ColumnTypes.MONEY, "billing_currency per DPU-hour or M-DPU-hour"),
            "List price on the day of started_on, before any discount.",
            s -> s.price().perUnitHour())
        .nullMeans("the price is unknown")
        .text(
            PRICE_BASIS,
            "LIST (published), BILLED (by a closed bill), ASSUMED, OVERRIDE (set in your rate card) or MISSING.",
            s -> s.price().basis())
        .text(BILLING_CURRENCY, "Currency of all amounts in the row.", s -> s.price().currency())
        .nullMeans("the price is unknown")
        .money(
            LIST_COST,
            "unit_hours at list price: an estimate before tax, discounts and credits, not the bill.",
            s -> s.cost().list())
        .nullMeans("the price or usage is unknown")
        .money(
            CONTRACTED_COST,
            "list_cost after discounts: by contracted_share of the session.",
            s -> s.cost().contracted())
        .nullMeans("the price or usage is unknown")
        .money(
            MINIMUM_CHARGE_COST,
            "The part of list_cost due only to the 60 s billing minimum: neither idle nor busy.",
            s -> s.cost().minimumCost())
        .nullMeans("the price or usage is unknown");
  }
}
