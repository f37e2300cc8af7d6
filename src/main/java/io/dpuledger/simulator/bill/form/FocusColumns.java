package io.dpuledger.simulator.bill.form;

import static io.dpuledger.simulator.bill.form.BillColumn.Type.NUMBER;
import static io.dpuledger.simulator.bill.form.BillColumn.Type.TEXT;
import static io.dpuledger.simulator.bill.form.BillColumn.empty;
import static io.dpuledger.simulator.bill.form.BillColumn.number;
import static io.dpuledger.simulator.bill.form.BillColumn.numbers;
import static io.dpuledger.simulator.bill.form.BillColumn.text;
import static io.dpuledger.simulator.bill.form.BillColumn.texts;
import static io.dpuledger.simulator.bill.form.BillColumn.time;
import static io.dpuledger.simulator.bill.form.BillValues.ofMeter;
import static io.dpuledger.simulator.bill.form.BillValues.ofUsage;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import io.dpuledger.simulator.bill.charge.Skus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The columns of the FOCUS exports of AWS: 48 of version 1.0, 60 of version 1.2. */
final class FocusColumns {
  private FocusColumns() {}

  static List<BillColumn> version10(BillHead head) {
    List<BillColumn> columns = shared(head);
    columns.add(texts("x_CostCategories", charge -> Map.of()));
    columns.add(text("x_UsageType", ofMeter(Meter::usageType)));
    return sorted(columns);
  }

  static List<BillColumn> version12(BillHead head) {
    List<BillColumn> columns = shared(head);
    columns.add(empty("BillingAccountType", TEXT));
    columns.add(empty("CapacityReservationId", TEXT));
    columns.add(empty("CapacityReservationStatus", TEXT));
    columns.add(empty("CommitmentDiscountQuantity", NUMBER));
    columns.add(empty("CommitmentDiscountUnit", TEXT));
    columns.add(text("InvoiceId", charge -> head.invoiceId(charge.month())));
    columns.add(text("PricingCurrency", BillHead.CURRENCY));
    columns.add(
        number(
            "PricingCurrencyContractedUnitPrice",
            charge -> BillValues.perUnit(charge, charge.money().net())));
    columns.add(number("PricingCurrencyEffectiveCost", charge -> charge.money().net()));
    columns.add(number("PricingCurrencyListUnitPrice", ofUsage(Charge::rate)));
    columns.add(empty("ServiceSubcategory", TEXT));
    columns.add(empty("SkuMeter", TEXT));
    columns.add(texts("SkuPriceDetails", charge -> Map.of()));
    columns.add(empty("SubAccountType", TEXT));
    return sorted(columns);
  }

  private static List<BillColumn> shared(BillHead head) {
    List<BillColumn> columns = new ArrayList<>();
    columns.addAll(bill(head));
    columns.addAll(charge());
    columns.addAll(usage());
    columns.addAll(place(head));
    return columns;
  }

  private static List<BillColumn> bill(BillHead head) {
    return List.of(
        text("BillingAccountId", head.payerId()),
        text("BillingAccountName", BillHead.COMPANY),
        text("BillingCurrency", BillHead.CURRENCY),
        time("BillingPeriodEnd", charge -> BillValues.end(charge.month())),
        time("BillingPeriodStart", charge -> BillValues.start(charge.month())),
        text("InvoiceIssuerName", BillHead.SELLER),
        text("ProviderName", "AWS"),
        text("PublisherName", BillHead.SELLER),
        // Tax is charged to the payer.
        text(
            "SubAccountId", charge -> charge.type() == Charge.Type.TAX ? null : charge.accountId()),
        text(
            "SubAccountName",
            charge -> charge.type() == Charge.Type.TAX ? null : "simulated-" + charge.accountId()));
  }

  private static List<BillColumn> charge() {
    return List.of(
        number("BilledCost", charge -> charge.money().net()),
        number("ContractedCost", FocusColumns::contracted),
        number("EffectiveCost", charge -> charge.money().net()),
        number("ListCost", charge -> charge.money().list()),
        text("ChargeCategory", FocusColumns::category),
        text("ChargeClass", charge -> charge.type() == Charge.Type.REFUND ? "Correction" : null),
        text("ChargeDescription", Charge::description),
        text("ChargeFrequency", charge -> BillValues.isUsage(charge) ? "Usage-Based" : "One-Time"),
        time("ChargePeriodEnd", Charge::end),
        time("ChargePeriodStart", Charge::start),
        empty("CommitmentDiscountCategory", TEXT),
        empty("CommitmentDiscountId", TEXT),
        empty("CommitmentDiscountName", TEXT),
        empty("CommitmentDiscountStatus", TEXT),
        empty("CommitmentDiscountType", TEXT),
        numbers("x_Discounts", FocusColumns::discounts));
  }

  private static List<BillColumn> usage() {
    return List.of(
        number("ConsumedQuantity", ofUsage(Charge::usage)),
        text("ConsumedUnit", ofUsage(ofMeter(Meter::unit))),
        number("ContractedUnitPrice", charge -> BillValues.perUnit(charge, charge.money().net())),
        number("ListUnitPrice", ofUsage(Charge::rate)),
        text("PricingCategory", ofUsage(charge -> "Standard")),
        number("PricingQuantity", ofUsage(Charge::usage)),
        text("PricingUnit", ofUsage(ofMeter(Meter::unit))),
        text("SkuId", ofUsage(Skus::sku)),
        text("SkuPriceId", ofUsage(Skus::rateCode)),
        text("x_Operation", ofMeter(Meter::operation)));
  }

  private static List<BillColumn> place(BillHead head) {
    boolean named = head.shape().hasResourceIds();
    return List.of(
        empty("AvailabilityZone", TEXT),
        text("RegionId", ofMeter(Meter::region)),
        text("RegionName", ofMeter(Meter::region)),
        text("ResourceId", charge -> named ? charge.resourceId() : null),
        empty("ResourceName", TEXT),
        empty("ResourceType", TEXT),
        text("ServiceCategory", charge -> charge.product().category()),
        text("ServiceName", charge -> charge.product().title()),
        text("x_ServiceCode", charge -> charge.product().code()),
        texts("Tags", charge -> named ? Cur2Columns.tags(charge, "") : Map.of()));
  }

  private static BigDecimal contracted(Charge charge) {
    return BillValues.isUsage(charge) ? charge.money().net() : BigDecimal.ZERO;
  }

  private static String category(Charge charge) {
    return switch (charge.type()) {
      case USAGE -> "Usage";
      case CREDIT -> "Credit";
      case TAX -> "Tax";
      case EDP_DISCOUNT, REFUND -> "Adjustment";
    };
  }

  private static Map<String, BigDecimal> discounts(Charge charge) {
    BigDecimal discount = charge.money().net().subtract(charge.money().unblended());
    return discount.signum() == 0 ? Map.of() : Map.of("edp", discount);
  }

  private static List<BillColumn> sorted(List<BillColumn> columns) {
    columns.sort(
        Comparator.comparing((BillColumn column) -> column.name().startsWith("x_"))
            .thenComparing(BillColumn::name));
    return columns;
  }
}
