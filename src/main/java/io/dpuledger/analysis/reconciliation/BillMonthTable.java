package io.dpuledger.analysis.reconciliation;

import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillStatus;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the bill of each account compares with the ledger, by month. */
public final class BillMonthTable {
  static final String JUDGED_BY = "judged_by";

  private static final String NOT_IN_BILL = "the bill has nothing of AWS Glue for the account";
  private static final String NOT_SAID = NOT_IN_BILL + ", or does not say";
  private static final String NOT_JUDGED = "no day of the account is in the bill yet";
  private static final ColumnKind CELLS =
      new ColumnKind(ColumnTypes.INT, "days of a region and unit");

  public static final Table<AccountMonth> TABLE =
      Table.<AccountMonth>named("bill_month")
          .grain("one account and currency in a month with a bill")
          .key(BillDaily.BILLING_PERIOD, BillDaily.ACCOUNT_ID, BillDaily.BILLING_CURRENCY)
          .columnOf(BillDaily.SCHEMA, BillDaily.ACCOUNT_ID, AccountMonth::accountId)
          .columnOf(BillDaily.SCHEMA, BillDaily.BILLING_CURRENCY, AccountMonth::billingCurrency)
          .columnOf(BillDaily.SCHEMA, "bill_status", AccountMonth::status)
          .flag(
              "is_collected",
              "Whether any target of the account was read for a day of the month.",
              AccountMonth::isCollected)
          .money(
              "ledger_list_cost",
              "List cost of sessions in the ledger. Usage without a price is not in it.",
              AccountMonth::ledgerListCost)
          .nullMeans("no usage of the account has a price in this currency")
          .money("billed_list_cost", "Billed sessions at list rates.", cost(BilledCosts::list))
          .nullMeans(NOT_SAID)
          .money("difference", "billed_list_cost minus ledger_list_cost.", AccountMonth::difference)
          .nullMeans("either is unknown")
          .money(
              "contract_discounts",
              "Private rates, EDP and bundled discounts: contracted_cost minus billed_list_cost.",
              cost(BilledCosts::discounts))
          .nullMeans(NOT_SAID)
          .money(
              "contracted_cost",
              "Billed sessions after the discounts of the contract.",
              cost(BilledCosts::contracted))
          .nullMeans(NOT_SAID)
          .column(
              "contracted_share",
              ColumnKind.EXACT_SHARE,
              "contracted_cost divided by billed_list_cost.",
              AccountMonth::contractedShare)
          .nullMeans("either is unknown, or the month is not closed")
          .money(
              "billed_cost",
              "Sessions on the invoice, before credits, refunds and tax.",
              cost(BilledCosts::billed))
          .nullMeans(NOT_IN_BILL)
          .money("credits", "Credits for AWS Glue as a whole.", cost(BilledCosts::credits))
          .nullMeans(NOT_IN_BILL)
          .money("refunds", "Refunds for AWS Glue as a whole.", cost(BilledCosts::refunds))
          .nullMeans(NOT_IN_BILL)
          .money("tax", "Tax on AWS Glue as a whole.", cost(BilledCosts::tax))
          .nullMeans(NOT_IN_BILL)
          .money(
              "other_charges",
              "Other charges for AWS Glue as a whole, of line item types that are neither usage nor a discount.",
              cost(BilledCosts::other))
          .nullMeans(NOT_IN_BILL)
          .money(
              "corrections",
              "Charges of later bills that correct this month, for AWS Glue as a whole.",
              cost(BilledCosts::corrections))
          .nullMeans(NOT_IN_BILL)
          .money(
              "unexplained_cost",
              "List cost of usage that only the bill or only the ledger has, without a known cause. Parts are added up without their signs.",
              of(Agreement::unexplainedCost))
          .nullMeans(NOT_JUDGED + ", or a price is unknown")
          .share(
              "explained_share",
              "Share of the differences that has a known cause, in list cost without signs.",
              of(Agreement::explainedShare))
          .nullMeans("there is no difference, " + NOT_JUDGED + ", or a price is unknown")
          .column(
              "days_judged",
              CELLS,
              "Days of a region and unit that the bill has.",
              of(Agreement::days))
          .nullMeans(NOT_JUDGED)
          .column(
              "days_beyond_tolerance",
              CELLS,
              "Those on which more is unexplained than bill.tolerance allows.",
              of(Agreement::daysBeyond))
          .nullMeans(NOT_JUDGED)
          .share(
              "monthly_bias",
              "Unexplained unit-hours, added up with their signs, divided by those billed; of the region and unit where it is largest.",
              of(Agreement::bias))
          .nullMeans("nothing was billed, or " + NOT_JUDGED)
          .flag(
              "is_within_tolerance",
              "Whether all days and the month are within bill.tolerance.",
              of(Agreement::isWithinTolerance))
          .nullMeans(NOT_JUDGED)
          .text(
              JUDGED_BY,
              "Hash of the bill and of bill.tolerance. If it changes, the month is judged again.",
              AccountMonth::judgedBy)
          .partitionedBy(
              BillDaily.BILLING_PERIOD,
              "First day of the month that the bill is for.",
              one -> one.month().atDay(1).toString())
          .readBy(BillMonthTable::read)
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private BillMonthTable() {}

  private static Function<AccountMonth, @Nullable BigDecimal> cost(
      Function<BilledCosts, @Nullable BigDecimal> getter) {
    return month -> month.costs() == null ? null : getter.apply(month.costs());
  }

  private static <V> Function<AccountMonth, @Nullable V> of(
      Function<Agreement, @Nullable V> getter) {
    return month -> month.agreement() == null ? null : getter.apply(month.agreement());
  }

  private static AccountMonth read(TableRow row) {
    return new AccountMonth(
        YearMonth.from(LocalDate.parse(row.requireText(BillDaily.BILLING_PERIOD))),
        row.requireText(BillDaily.ACCOUNT_ID),
        row.requireText(BillDaily.BILLING_CURRENCY),
        BillStatus.valueOf(row.requireText("bill_status")),
        row.isTrue("is_collected"),
        row.decimal("ledger_list_cost"),
        row.isNull("billed_cost") ? null : costs(row),
        row.isNull("days_judged") ? null : agreement(row),
        row.requireText(JUDGED_BY));
  }

  private static BilledCosts costs(TableRow row) {
    return new BilledCosts(
        row.decimal("billed_list_cost"),
        row.decimal("contracted_cost"),
        row.requireDecimal("billed_cost"),
        row.requireDecimal("credits"),
        row.requireDecimal("refunds"),
        row.requireDecimal("tax"),
        row.requireDecimal("other_charges"),
        row.requireDecimal("corrections"));
  }

  private static Agreement agreement(TableRow row) {
    return new Agreement(
        row.decimal("unexplained_cost"),
        row.real("explained_share"),
        row.requireInteger("days_judged"),
        row.requireInteger("days_beyond_tolerance"),
        row.real("monthly_bias"),
        row.isTrue("is_within_tolerance"));
  }
}
