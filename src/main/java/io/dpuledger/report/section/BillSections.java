package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.MONTH;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.PRICE;

import io.dpuledger.analysis.calibration.BillPrice;
import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.analysis.reconciliation.Agreement;
import io.dpuledger.analysis.reconciliation.BilledCosts;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.bill.BillCause;
import io.dpuledger.report.figures.bill.BillFigures;
import io.dpuledger.report.section.Section.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What AWS billed, why the ledger differs, and which prices do. */
final class BillSections {
  private static final String NO = "no";
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static final FigureTable<AccountMonth> MONTH_TABLE =
      FigureTable.<AccountMonth>of("bill_month")
          .add(MONTH, "month", "Month", AccountMonth::month)
          .add(NAME, "account_id", "Account", AccountMonth::accountId)
          .as("account_id")
          .badIf(BillFigures::isUncollected)
          .add(CODE, "bill_status", "Status", month -> month.status().name())
          .add(NAME, "Read by a target", month -> month.isCollected() ? "yes" : "no")
          .badIf(BillFigures::isUncollected)
          .add(MONEY, "ledger_list_cost", "Ledger, list cost", AccountMonth::ledgerListCost)
          .orNull()
          .add(MONEY, "billed_list_cost", "Billed, list cost", cost(BilledCosts::list))
          .orNull()
          .add(CHANGE, "difference", "Difference", AccountMonth::difference)
          .orNull()
          .add(MONEY, "unexplained_cost", "Not explained", BillSections::unexplained)
          .orNull()
          .unknown("not judged")
          .add(NAME, "Within tolerance", BillSections::verdict)
          .badIf(month -> verdict(month).equals(NO))
          .add(CHANGE, "contract_discounts", "Contract discounts", cost(BilledCosts::discounts))
          .orNull()
          .inSheet()
          .add(MONEY, "billed_cost", "On the invoice", cost(BilledCosts::billed))
          .orNull()
          .inSheet()
          .add(CHANGE, "credits", "Credits", cost(BilledCosts::credits))
          .orNull()
          .inSheet()
          .add(CHANGE, "refunds", "Refunds", cost(BilledCosts::refunds))
          .orNull()
          .inSheet()
          .add(CHANGE, "tax", "Tax", cost(BilledCosts::tax))
          .orNull()
          .inSheet();

  private static final FigureTable<AccountMonth> BRIDGE_TABLE =
      FigureTable.<AccountMonth>of()
          .add(MONTH, "Month", AccountMonth::month)
          .add(NAME, "Account", AccountMonth::accountId)
          .add(MONEY, "List cost", cost(BilledCosts::list))
          .add(CHANGE, "Contract discounts", cost(BilledCosts::discounts))
          .add(MONEY, "Contracted", cost(BilledCosts::contracted))
          .add(MONEY, "On the invoice", cost(BilledCosts::billed))
          .add(CHANGE, "Credits", cost(BilledCosts::credits))
          .add(CHANGE, "Refunds", cost(BilledCosts::refunds))
          .add(CHANGE, "Tax", cost(BilledCosts::tax))
          .add(CHANGE, "Corrections", cost(BilledCosts::corrections));

  private static final FigureTable<BillCause> CAUSE_TABLE =
      FigureTable.<BillCause>of("bill_cause")
          .add(MONTH, "month", "Month", BillCause::month)
          .add(NAME, "account_id", "Account", cause -> cause.metered().accountId())
          .as("account_id")
          .add(NAME, "region", "Region", cause -> cause.metered().region())
          .add(NAME, "capacity_unit", "Unit", cause -> cause.metered().capacityUnit())
          .add(CODE, "cause", "Cause", cause -> cause.cause().name())
          .badIf(cause -> cause.cause().isUnexplained())
          .add(COUNT, "days", "Days", BillCause::days)
          .add(AMOUNT, "unit_hours", "Unit-hours", BillCause::unitHours)
          .add(CHANGE, "list_cost", "List cost", BillCause::listCost)
          .orNull();

  private static final FigureTable<BillPrice> PRICE_TABLE =
      FigureTable.<BillPrice>of("bill_price")
          .add(MONTH, "month", "Month", BillPrice::month)
          .add(NAME, "region", "Region", BillPrice::region)
          .add(NAME, "capacity_unit", "Unit", BillPrice::capacityUnit)
          .add(
              NAME,
              "glue_version",
              "Glue version",
              price -> price.version() == null ? null : price.version().glueVersion())
          .orNull()
          .unknown("not known")
          .add(PRICE, "list_unit_price", "Billed rate", BillPrice::listUnitPrice)
          .add(PRICE, "ledger_unit_price", "Ledger's price", BillPrice::ledgerPrice)
          .orNull()
          .add(CODE, "price_basis", "Assigned by", price -> price.basis().name())
          .add(AMOUNT, "billed_unit_hours", "Unit-hours", BillPrice::billedHours);

  /** By month and account. */
  static final Section<CurrencySection, AccountMonth> MONTHS =
      Section.of(
              "bill-months",
              "Bill and ledger, by month and account",
              MONTH_TABLE,
              BillFigures.MONTHS)
          .says(
              "The difference is the bill minus the ledger, both at list rates. “Not explained” adds up the"
                  + " amounts without a known cause, over and under the bill, as positive numbers."
                  + " Tolerance is in unit-hours, by day and month. If the bill has more on most"
                  + " days, collect every hour: sessions that end between two runs are never seen.")
          .stacked()
          .sheet("Bill")
          .json("bill_months");

  /** From list cost to what is paid. */
  static final Section<CurrencySection, AccountMonth> BRIDGE =
      Section.of("bill-bridge", "From list price to the invoice", BRIDGE_TABLE, BillFigures.MONTHS)
          .in(Form.PAGE, Form.MARKDOWN)
          .says(
              "“On the invoice” is the cost of sessions before credits, refunds and tax. Those three"
                  + " columns are for all of AWS Glue, not only sessions. Corrections are charges of"
                  + " later bills for the month.")
          .stacked()
          .folded(Section.FIGURES);

  /** By month, account, region and unit. */
  static final Section<CurrencySection, BillCause> CAUSES =
      Section.<CurrencySection, BillCause>of(
              "bill-causes",
              "Why they differ",
              CAUSE_TABLE,
              money -> BillCause.of(BillFigures.of(money)))
          .reads(BillFigures.PARTS)
          .shows(
              money ->
                  BillCause.of(BillFigures.of(money)).stream().filter(BillSections::shows).toList(),
              Form.PAGE,
              Form.MARKDOWN)
          .says(
              "Each cause in unit-hours and list cost, the bill minus the ledger. They add up to the"
                  + " difference of the month. Causes of less than a cent are only in the workbook.")
          .stacked()
          .folded("Show the causes")
          .sheet("Bill causes")
          .json("bill_causes");

  /** Rates of the bill that the ledger does not have, and mixes. */
  static final Section<CurrencySection, BillPrice> PRICES =
      Section.<CurrencySection, BillPrice>of(
              "bill-prices",
              "Billed rates that differ",
              PRICE_TABLE.from(BillFigures.PRICES.table()),
              BillSections::differing)
          .reads(BillFigures.PRICES)
          .says(
              "Rates of closed bills that are not the ledger's price. A mix is a rate that the bill does not"
                  + " show to be the price of one Glue version: it is no price.")
          .stacked()
          .sheet("Bill prices")
          .json("bill_prices");

  private BillSections() {}

  /** Only the last month of each rate: the same difference need not be read twelve times. */
  private static List<BillPrice> differing(CurrencySection money) {
    Map<String, BillPrice> last = new TreeMap<>();
    money.outlook().of(BillFigures.PRICES).stream()
        .filter(price -> !price.isPrice() || isOff(price))
        .forEach(
            price ->
                last.putIfAbsent(
                    String.join(
                        " ",
                        price.region(),
                        price.capacityUnit(),
                        String.valueOf(price.version()),
                        price.listUnitPrice().toPlainString()),
                    price));
    return List.copyOf(last.values());
  }

  private static boolean isOff(BillPrice price) {
    BigDecimal difference = price.difference();
    return difference == null || difference.signum() != 0;
  }

  private static String verdict(AccountMonth month) {
    Agreement agreement = month.agreement();
    return agreement == null || !month.isCollected()
        ? "not judged"
        : agreement.isWithinTolerance() ? "yes" : NO;
  }

  private static Function<AccountMonth, @Nullable BigDecimal> cost(
      Function<BilledCosts, @Nullable BigDecimal> getter) {
    return month -> month.costs() == null ? null : getter.apply(month.costs());
  }

  private static @Nullable BigDecimal unexplained(AccountMonth month) {
    return month.agreement() == null || !month.isCollected()
        ? null
        : month.agreement().unexplainedCost();
  }

  private static boolean shows(BillCause cause) {
    return cause.listCost() == null || cause.listCost().abs().compareTo(CENT) >= 0;
  }
}
