package io.dpuledger.analysis.movers;

import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** Which teams cost more or less than in the period before, as of each day. */
public final class SpendMoversTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final Table<Mover> TABLE =
      Table.<Mover>named("spend_movers")
          .grain("one team in one currency, as of one day")
          .key(AS_OF_DATE, "team", "billing_currency")
          .text("team", "The team.", Mover::team)
          .nullMeans("sessions of no known team")
          .text("billing_currency", "Currency of all money in the row.", Mover::billingCurrency)
          .date("period_start", "First day of the period.", mover -> mover.period().firstDay())
          .date("period_end", "Last day of the period.", mover -> mover.period().lastDay())
          .money(
              "previous_list_cost", "List cost of as many days before the period.", Mover::before)
          .money("list_cost", "List cost of the period.", Mover::after)
          .money(
              "change",
              "list_cost less previous_list_cost: the sum of the next four.",
              Mover::difference)
          .money(
              "change_by_sessions",
              "The part of change due to more or fewer sessions; all of it where one of the periods has none.",
              mover -> mover.change().bySessions())
          .money(
              "change_by_hours",
              "The part of change due to how long a session runs.",
              mover -> mover.change().byHours())
          .money(
              "change_by_units",
              "The part of change due to how many units a session has while it runs, the billing minimum included.",
              mover -> mover.change().byUnits())
          .money(
              "change_by_price",
              "The part of change due to what a unit-hour costs at list price.",
              mover -> mover.change().byPrice())
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SpendMoversTable() {}
}
