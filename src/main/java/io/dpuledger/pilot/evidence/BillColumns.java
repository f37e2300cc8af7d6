package io.dpuledger.pilot.evidence;

import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names that the forms of an AWS bill give to the columns that findings are made of. */
final class BillColumns {
  static final String NO_BILL = "not an AWS bill";
  static final String PRODUCT = "product";
  static final String OPERATION = "operation";
  static final String USAGE_TYPE = "usageType";
  static final String LINE_TYPE = "lineType";
  static final String UNIT = "unit";
  static final String RESOURCE = "resource";
  static final String AMOUNT = "amount";
  static final String LIST_RATE = "listRate";
  static final String START = "start";
  static final String END = "end";
  static final String INVOICE = "invoice";
  static final String METER = "meter";
  static final String TAGS = "tags";

  private static final Map<String, String> CUR =
      Map.ofEntries(
          Map.entry(PRODUCT, "line_item_product_code"),
          Map.entry(OPERATION, "line_item_operation"),
          Map.entry(USAGE_TYPE, "line_item_usage_type"),
          Map.entry(LINE_TYPE, "line_item_line_item_type"),
          Map.entry(UNIT, "pricing_unit"),
          Map.entry(RESOURCE, "line_item_resource_id"),
          Map.entry(AMOUNT, "line_item_usage_amount"),
          Map.entry(LIST_RATE, "pricing_public_on_demand_rate"),
          Map.entry(START, "line_item_usage_start_date"),
          Map.entry(END, "line_item_usage_end_date"),
          Map.entry(INVOICE, "bill_invoice_id"),
          Map.entry(TAGS, "resource_tags"));

  private static final Map<String, String> LEGACY_CSV =
      Map.ofEntries(
          Map.entry(PRODUCT, "lineItem/ProductCode"),
          Map.entry(OPERATION, "lineItem/Operation"),
          Map.entry(USAGE_TYPE, "lineItem/UsageType"),
          Map.entry(LINE_TYPE, "lineItem/LineItemType"),
          Map.entry(UNIT, "pricing/unit"),
          Map.entry(RESOURCE, "lineItem/ResourceId"),
          Map.entry(AMOUNT, "lineItem/UsageAmount"),
          Map.entry(LIST_RATE, "pricing/publicOnDemandRate"),
          Map.entry(START, "lineItem/UsageStartDate"),
          Map.entry(END, "lineItem/UsageEndDate"),
          Map.entry(INVOICE, "bill/InvoiceId"));

  private static final Map<String, String> FOCUS =
      Map.ofEntries(
          Map.entry(PRODUCT, "x_ServiceCode"),
          Map.entry(OPERATION, "x_Operation"),
          Map.entry(USAGE_TYPE, "x_UsageType"),
          Map.entry(LINE_TYPE, "ChargeCategory"),
          Map.entry(UNIT, "PricingUnit"),
          Map.entry(RESOURCE, "ResourceId"),
          Map.entry(AMOUNT, "PricingQuantity"),
          Map.entry(LIST_RATE, "ListUnitPrice"),
          Map.entry(START, "ChargePeriodStart"),
          Map.entry(END, "ChargePeriodEnd"),
          Map.entry(INVOICE, "InvoiceId"),
          Map.entry(METER, "SkuMeter"),
          Map.entry(TAGS, "Tags"));

  private static final Vocabulary AWS_COLUMNS =
      Vocabulary.matching(
          "(bill|identity|line_item|pricing|product|reservation|savings_plan|split_line_item|discount)(_[a-z0-9]{1,24}){0,9}"
              + "|resource_tags|cost_category|tags"
              + "|(bill|identity|lineItem|pricing|product|reservation|savingsPlan)/[A-Za-z]{2,45}");

  private static final Vocabulary FOCUS_COLUMNS =
      Vocabulary.of(
          ("AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingAccountType "
                  + "BillingCurrency BillingPeriodEnd BillingPeriodStart CapacityReservationId "
                  + "CapacityReservationStatus ChargeCategory ChargeClass ChargeDescription "
                  + "ChargeFrequency ChargePeriodEnd ChargePeriodStart CommitmentDiscountCategory "
                  + "CommitmentDiscountId CommitmentDiscountName CommitmentDiscountQuantity "
                  + "CommitmentDiscountType CommitmentDiscountUnit CommitmentDiscountStatus "
                  + "ConsumedQuantity ConsumedUnit ContractedCost ContractedUnitPrice EffectiveCost "
                  + "InvoiceId InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingCurrency "
                  + "PricingCurrencyContractedUnitPrice PricingCurrencyEffectiveCost "
                  + "PricingCurrencyListUnitPrice PricingQuantity PricingUnit ProviderName PublisherName "
                  + "RegionId RegionName ResourceId ResourceName ResourceType ServiceCategory ServiceName "
                  + "ServiceSubcategory SkuId SkuMeter SkuPriceId SkuPriceDetails SubAccountId "
                  + "SubAccountName SubAccountType Tags x_Discounts x_Operation x_ServiceCode x_UsageType "
                  + "x_CostCategories InvoiceIssuer Publisher Provider")
              .split(" "));

  /** After these comes a key that a customer chose. */
  private static final List<String> CUSTOMERS =
      List.of("resource_tags", "resourceTags", "cost_category", "costCategory", "tags");

  private BillColumns() {}

  /** The form of a bill by its columns. */
  static String form(Set<String> columns) {
    if (columns.contains("ChargePeriodStart")) {
      return "FOCUS";
    }
    if (columns.contains("lineItem/UsageType")) {
      return "legacy CUR, CSV";
    }
    if (!columns.contains("line_item_usage_type")) {
      return NO_BILL;
    }
    return columns.contains("bill_payer_account_name") || columns.contains("product")
        ? "CUR 2.0"
        : "legacy CUR, Parquet";
  }

  /** What the columns of a form are called. */
  static Map<String, String> of(String form) {
    return switch (form) {
      case "FOCUS" -> FOCUS;
      case "legacy CUR, CSV" -> LEGACY_CSV;
      default -> CUR;
    };
  }

  /** A column's name; of a customer's tags and cost categories only the prefix and a hash. */
  static PublicText shown(String column, Pseudonyms names) {
    for (String prefix : CUSTOMERS) {
      if (column.startsWith(prefix) && !column.equals(prefix)) {
        return PublicText.ours(prefix + " " + names.of(column));
      }
    }
    return AWS_COLUMNS.has(column) || FOCUS_COLUMNS.has(column)
        ? PublicText.ours(column)
        : names.of(column);
  }

  static boolean isGlue(String product) {
    return product.toLowerCase(Locale.ROOT).equals("awsglue");
  }
}
