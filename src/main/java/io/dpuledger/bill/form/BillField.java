package io.dpuledger.bill.form;

import java.util.List;

/**
 * What is read of a row of a bill, and the columns that have it, the best first. The CSV form of
 * the legacy CUR has the same columns in another spelling.
 */
public enum BillField {
  SERVICE("line_item_product_code product_servicecode", "x_ServiceCode ServiceName"),
  OPERATION("line_item_operation", "x_Operation"),
  USAGE_TYPE("line_item_usage_type", "x_UsageType SkuMeter"),
  LINE_TYPE("line_item_line_item_type", "ChargeCategory"),
  CHARGE_CLASS("", "ChargeClass"),
  BILLING_PERIOD("bill_billing_period_start_date", "BillingPeriodStart"),
  START("line_item_usage_start_date", "ChargePeriodStart"),
  END("line_item_usage_end_date", "ChargePeriodEnd"),
  ACCOUNT("line_item_usage_account_id bill_payer_account_id", "SubAccountId BillingAccountId"),
  REGION("product_region_code product_region", "RegionId"),
  UNIT("pricing_unit", "PricingUnit ConsumedUnit"),
  RESOURCE("line_item_resource_id", "ResourceId"),
  AMOUNT("line_item_usage_amount", "PricingQuantity ConsumedQuantity"),
  CURRENCY("line_item_currency_code", "BillingCurrency"),
  PRICING_CURRENCY("pricing_currency", ""),
  LIST_RATE("pricing_public_on_demand_rate", "ListUnitPrice"),
  LIST_COST("pricing_public_on_demand_cost", "ListCost"),
  COST("line_item_unblended_cost", "BilledCost"),
  NET_COST("line_item_net_unblended_cost", ""),
  CONTRACTED_COST("", "ContractedCost"),
  RATE_CODE("pricing_rate_code", "SkuPriceId"),
  INVOICE("bill_invoice_id", "InvoiceId");

  private final String cur;
  private final String focus;

  /**
   * @param cur names of columns with spaces between them
   */
  BillField(String cur, String focus) {
    this.cur = cur;
    this.focus = focus;
  }

  List<String> columns(boolean isFocus) {
    String columns = isFocus ? focus : cur;
    return columns.isEmpty() ? List.of() : List.of(columns.split(" ", -1));
  }
}
