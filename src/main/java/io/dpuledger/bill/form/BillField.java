package io.dpuledger.bill.form;

import java.util.List;

/**
 * What is read of a row of a bill, and the columns that have it, the best first. The CSV form of the
 * legacy CUR has the same columns in another spelling.
 */
public enum BillField {
  SERVICE(
      List.of("line_item_product_code", "product_servicecode"),
      List.of("x_ServiceCode", "ServiceName")),
  OPERATION(List.of("line_item_operation"), List.of("x_Operation")),
  USAGE_TYPE(List.of("line_item_usage_type"), List.of("x_UsageType", "SkuMeter")),
  LINE_TYPE(List.of("line_item_line_item_type"), List.of("ChargeCategory")),
  CHARGE_CLASS(List.of(), List.of("ChargeClass")),
  BILLING_PERIOD(List.of("bill_billing_period_start_date"), List.of("BillingPeriodStart")),
  START(List.of("line_item_usage_start_date"), List.of("ChargePeriodStart")),
  END(List.of("line_item_usage_end_date"), List.of("ChargePeriodEnd")),
  ACCOUNT(
      List.of("line_item_usage_account_id", "bill_payer_account_id"),
      List.of("SubAccountId", "BillingAccountId")),
  REGION(List.of("product_region_code", "product_region"), List.of("RegionId")),
  UNIT(List.of("pricing_unit"), List.of("PricingUnit", "ConsumedUnit")),
  RESOURCE(List.of("line_item_resource_id"), List.of("ResourceId")),
  AMOUNT(List.of("line_item_usage_amount"), List.of("PricingQuantity", "ConsumedQuantity")),
  CURRENCY(List.of("line_item_currency_code"), List.of("BillingCurrency")),
  PRICING_CURRENCY(List.of("pricing_currency"), List.of()),
  LIST_RATE(List.of("pricing_public_on_demand_rate"), List.of("ListUnitPrice")),
  LIST_COST(List.of("pricing_public_on_demand_cost"), List.of("ListCost")),
  COST(List.of("line_item_unblended_cost"), List.of("BilledCost")),
  NET_COST(List.of("line_item_net_unblended_cost"), List.of()),
  CONTRACTED_COST(List.of(), List.of("ContractedCost")),
  RATE_CODE(List.of("pricing_rate_code"), List.of("SkuPriceId")),
  INVOICE(List.of("bill_invoice_id"), List.of("InvoiceId"));

  private final List<String> cur;
  private final List<String> focus;

  BillField(List<String> cur, List<String> focus) {
    this.cur = cur;
    this.focus = focus;
  }

  List<String> columns(boolean isFocus) {
    return isFocus ? focus : cur;
  }
}
