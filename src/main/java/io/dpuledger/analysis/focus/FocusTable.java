package io.dpuledger.analysis.focus;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Days of sessions in the columns of FOCUS 1.2, and after them those of the ledger. */
public final class FocusTable {
  private static final String CURRENCY = "BillingCurrency";
  private static final String RESOURCE_ID = "ResourceId";
  private static final String CHARGE_PERIOD_START = "ChargePeriodStart";
  private static final String SESSION_CREATED_ON = "x_SessionCreatedOn";

  private static final ColumnKind QUANTITY = ColumnKind.UNIT_HOURS;
  private static final ColumnKind MONEY = money(ColumnTypes.MONEY);

  /** A product has the decimals of both factors. */
  private static final ColumnKind LIST = money(DataTypes.createDecimalType(30, 12));

  private static final ColumnKind CONTRACTED_UNIT =
      money(DataTypes.createDecimalType(24, FocusPrice.UNIT_PRICE_SCALE));
  private static final ColumnKind CONTRACTED = money(DataTypes.createDecimalType(38, 18));

  public static final Table<FocusCharge> TABLE =
      Table.<FocusCharge>named("focus_cost_and_usage")
          .grain("one UTC day of a session that has a price, as a charge of FOCUS")
          .key(RESOURCE_ID, SESSION_CREATED_ON, CHARGE_PERIOD_START)
          .column(
              "BilledCost",
              MONEY,
              "Always 0: DPU Ledger issues no invoice, and AWS bills this usage in its own export.",
              charge -> BigDecimal.ZERO)
          .text(
              "BillingAccountId",
              "The account that AWS bills (focus.billing-account-id).",
              charge -> charge.terms().billingAccountId())
          .text(
              "BillingAccountName",
              "Name of that account (focus.billing-account-name).",
              charge -> charge.terms().billingAccountName())
          .nullMeans("not configured")
          .text(
              "BillingCurrency",
              "Currency of all costs of the row.",
              charge -> charge.day().text(SessionDayTable.BILLING_CURRENCY))
          .instant(
              "BillingPeriodEnd",
              "Start of the next month.",
              charge -> FocusCharge.start(charge.month().plusMonths(1)))
          .instant(
              "BillingPeriodStart",
              "Start of the month.",
              charge -> FocusCharge.start(charge.month()))
          .text("ChargeCategory", "Always Usage.", charge -> "Usage")
          .text(
              "ChargeClass",
              "Would mark a correction of a closed month; an export replaces the month instead.",
              charge -> null)
          .nullMeans("always")
          .text(
              "ChargeDescription",
              "Service, worker type, and that this is an estimate.",
              FocusCharge::description)
          .text("ChargeFrequency", "Always Usage-Based.", charge -> "Usage-Based")
          .instant(
              "ChargePeriodEnd",
              "Start of the next UTC day.",
              charge -> FocusCharge.start(charge.date().plusDays(1)))
          .instant(
              CHARGE_PERIOD_START,
              "Start of the UTC day on which the session ran.",
              charge -> FocusCharge.start(charge.date()))
          .text(
              "CommitmentDiscountStatus",
              "Glue sessions have no commitment discounts; rules of FOCUS refer to the column.",
              charge -> null)
          .nullMeans("always")
          .column(
              "ConsumedQuantity",
              QUANTITY,
              "Usage of the day, with the 60 s billing minimum.",
              charge -> charge.price().quantity())
          .text("ConsumedUnit", "DPU-Hours or M-DPU-Hours.", FocusCharge::unit)
          .column(
              "ContractedCost",
              CONTRACTED,
              "ContractedUnitPrice times PricingQuantity: contracted_cost of session_day, an estimate.",
              charge -> charge.price().contractedCost())
          .column(
              "ContractedUnitPrice",
              CONTRACTED_UNIT,
              "ListUnitPrice times contracted_share of the session.",
              charge -> charge.price().contractedUnit())
          .column(
              "EffectiveCost",
              CONTRACTED,
              "0, because the export of AWS has this cost; ContractedCost if focus.merge-safe is false.",
              FocusCharge::effectiveCost)
          .text(
              "InvoiceIssuerName",
              "Who invoices this usage (focus.invoice-issuer).",
              charge -> charge.terms().invoiceIssuer())
          .column(
              "ListCost",
              LIST,
              "ListUnitPrice times PricingQuantity: list_cost of session_day, an estimate before discounts, credits and tax.",
              FocusCharge::listCost)
          .column(
              "ListUnitPrice",
              MONEY,
              "List price of one unit-hour.",
              charge -> charge.price().listUnit())
          .text("PricingCategory", "Always Standard.", charge -> "Standard")
          .column(
              "PricingQuantity", QUANTITY, "ConsumedQuantity.", charge -> charge.price().quantity())
          .text("PricingUnit", "ConsumedUnit.", FocusCharge::unit)
          .text("ProviderName", "Always AWS.", charge -> "AWS")
          .text(
              "PublisherName",
              "Always Amazon Web Services, Inc.",
              charge -> "Amazon Web Services, Inc.")
          .text("RegionId", "Region of the session, such as eu-west-1.", FocusCharge::regionId)
          .text(
              "RegionName",
              "Name of the region in the AWS SDK, such as Europe (Ireland).",
              charge -> charge.region().name())
          .nullMeans("the SDK does not know the region")
          .text(
              RESOURCE_ID,
              "ARN of the session. Ids are reused: x_SessionCreatedOn tells sessions apart.",
              FocusCharge::resourceId)
          .text(
              "ResourceName",
              "Session id, which its creator chose.",
              charge -> charge.day().text(SessionDayTable.SESSION_ID))
          .text("ResourceType", "Always Glue Session.", charge -> "Glue Session")
          .text("ServiceCategory", "Always Analytics.", charge -> "Analytics")
          .text("ServiceName", "Always AWS Glue.", charge -> "AWS Glue")
          .text("ServiceSubcategory", "Always Data Processing.", charge -> "Data Processing")
          .text(
              "SkuId",
              "Region and unit: an id of DPU Ledger, not the SKU of AWS.",
              FocusCharge::skuId)
          .text("SkuMeter", "What is measured.", charge -> "Interactive session " + charge.unit())
          .column(
              "SkuPriceDetails",
              ColumnKind.TEXT_MAP,
              "The unit that the price is for, as x_CapacityUnit.",
              FocusCharge::skuPriceDetails)
          .text(
              "SkuPriceId",
              "SkuId, currency and list price: an id of DPU Ledger, not of AWS.",
              FocusCharge::skuPriceId)
          .text("SubAccountId", "Account that used the session.", FocusCharge::account)
          .text(
              "SubAccountName",
              "Name of that account (focus.account-names).",
              FocusCharge::accountName)
          .nullMeans("not configured")
          .column(
              "Tags",
              ColumnKind.TEXT_MAP,
              "dpu-ledger/team, dpu-ledger/owner and dpu-ledger/project, as attributed; not the tags of AWS.",
              FocusCharge::tags)
          .nullMeans("none of them is known")
          .text(
              "x_GlueVersion",
              "Version of Glue.",
              charge -> charge.day().text(SessionDayTable.GLUE_VERSION))
          .nullMeans("AWS returned none")
          .column(
              "x_IdleCostHigh",
              MONEY,
              "The part of ListCost that was idle, at most.",
              charge -> charge.day().decimal(SessionDayTable.IDLE_COST_HIGH))
          .nullMeans("the running time is unknown")
          .column(
              "x_IdleCostLow",
              MONEY,
              "The part of ListCost that was idle, at least.",
              charge -> charge.day().decimal(SessionDayTable.IDLE_COST_LOW))
          .nullMeans("the running time is unknown")
          .text(
              "x_IdleEvidence",
              "How sure the idle cost is: idle_evidence of session_day.",
              charge -> charge.day().text(SessionDayTable.IDLE_EVIDENCE))
          .flag(
              "x_IsConfirmed",
              "Whether the session has ended, AWS reported its usage, and its price is a list price or an override.",
              charge -> charge.day().flag(SessionDayTable.IS_CONFIRMED))
          .flag(
              "x_IsEstimated",
              "Whether later nights restate the usage, because the session had not ended.",
              charge -> charge.day().flag(SessionDayTable.IS_ESTIMATED))
          .text(
              "x_Lifecycle",
              "LIVE, ENDED, VANISHED or STALE.",
              charge -> charge.day().text(SessionDayTable.LIFECYCLE))
          .text(
              "x_Owner",
              "Who opened the session: a pseudonym unless privacy.persons is named.",
              charge -> charge.day().text(SessionDayTable.OWNER))
          .nullMeans("unknown or not kept")
          .text(
              "x_Project",
              "Id of the project in SageMaker Unified Studio.",
              charge -> charge.day().text(SessionDayTable.PROJECT))
          .nullMeans("not opened by Unified Studio")
          .instant(
              SESSION_CREATED_ON,
              "When the session was created.",
              charge -> (Instant) charge.day().value(SessionDayTable.CREATED_ON))
          .text(
              "x_SessionOrigin",
              "The tool that opened the session.",
              charge -> charge.day().text(SessionDayTable.SESSION_ORIGIN))
          .text("x_Team", "Team of the session.", charge -> charge.day().text(SessionDayTable.TEAM))
          .nullMeans("no rule names a team")
          .text(
              "x_UsageBasis",
              "Where the quantity comes from: usage_basis of session_fact.",
              charge -> charge.day().text(SessionDayTable.USAGE_BASIS))
          .text(
              "x_WorkerType",
              "Worker type.",
              charge -> charge.day().text(SessionDayTable.WORKER_TYPE))
          .nullMeans("AWS returned none")
          .partitionedBy(
              "billing_period",
              "First day of the month; not a column of FOCUS.",
              charge -> charge.month().toString())
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private FocusTable() {}

  private static ColumnKind money(DataType type) {
    return new ColumnKind(type, CURRENCY);
  }
}
