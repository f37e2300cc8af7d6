package io.dpuledger.simulator.bill.form;

import static io.dpuledger.simulator.bill.form.BillValues.ofMeter;
import static io.dpuledger.simulator.bill.form.BillValues.ofUsage;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import io.dpuledger.simulator.bill.charge.Skus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The columns that both Cost and Usage Reports have, by their names in CSV files. */
final class CurColumns {
  private CurColumns() {}

  static List<BillColumn> of(BillHead head) {
    List<BillColumn> columns = new ArrayList<>();
    columns.addAll(bill(head));
    columns.addAll(lineItem(head));
    columns.addAll(pricing());
    return columns;
  }

  private static List<BillColumn> bill(BillHead head) {
    AtomicLong rows = new AtomicLong();
    return List.of(
        BillColumn.text(
            "identity/LineItemId",
            charge -> "simulated" + Long.toString(rows.incrementAndGet(), Character.MAX_RADIX)),
        BillColumn.text("identity/TimeInterval", charge -> charge.start() + "/" + charge.end()),
        BillColumn.text("bill/InvoiceId", charge -> head.invoiceId(charge.month())),
        BillColumn.text("bill/InvoicingEntity", BillHead.SELLER),
        BillColumn.text("bill/BillingEntity", "AWS"),
        BillColumn.text(
            "bill/BillType",
            charge -> charge.type() == Charge.Type.REFUND ? "Refund" : "Anniversary"),
        BillColumn.text("bill/PayerAccountId", head.payerId()),
        BillColumn.time("bill/BillingPeriodStartDate", charge -> BillValues.start(charge.month())),
        BillColumn.time("bill/BillingPeriodEndDate", charge -> BillValues.end(charge.month())));
  }

  private static List<BillColumn> lineItem(BillHead head) {
    List<BillColumn> columns =
        new ArrayList<>(
            List.of(
                BillColumn.text("lineItem/UsageAccountId", Charge::accountId),
                BillColumn.text("lineItem/LineItemType", charge -> charge.type().label()),
                BillColumn.time("lineItem/UsageStartDate", Charge::start),
                BillColumn.time("lineItem/UsageEndDate", Charge::end),
                BillColumn.text("lineItem/ProductCode", charge -> charge.product().code()),
                BillColumn.text("lineItem/UsageType", ofMeter(Meter::usageType)),
                BillColumn.text("lineItem/Operation", ofMeter(Meter::operation)),
                BillColumn.empty("lineItem/AvailabilityZone", BillColumn.Type.TEXT),
                BillColumn.number("lineItem/UsageAmount", CurColumns::usage),
                BillColumn.empty("lineItem/NormalizationFactor", BillColumn.Type.NUMBER),
                BillColumn.empty("lineItem/NormalizedUsageAmount", BillColumn.Type.NUMBER),
                BillColumn.text("lineItem/CurrencyCode", BillHead.CURRENCY),
                BillColumn.text("lineItem/UnblendedRate", ofUsage(CurColumns::unblendedRate)),
                BillColumn.number("lineItem/UnblendedCost", charge -> charge.money().unblended()),
                BillColumn.text("lineItem/BlendedRate", ofUsage(CurColumns::unblendedRate)),
                BillColumn.number("lineItem/BlendedCost", charge -> charge.money().unblended()),
                BillColumn.text("lineItem/LineItemDescription", Charge::description),
                BillColumn.text(
                    "lineItem/TaxType", charge -> charge.type() == Charge.Type.TAX ? "VAT" : null),
                BillColumn.text("lineItem/LegalEntity", BillHead.SELLER)));
    if (head.shape().hasResourceIds()) {
      columns.add(BillColumn.text("lineItem/ResourceId", Charge::resourceId));
    }
    if (head.hasNetColumns()) {
      columns.add(
          BillColumn.text(
              "lineItem/NetUnblendedRate",
              charge -> BillValues.rate(BillValues.perUnit(charge, charge.money().net()))));
      columns.add(BillColumn.number("lineItem/NetUnblendedCost", charge -> charge.money().net()));
    }
    return columns;
  }

  private static List<BillColumn> pricing() {
    return List.of(
        BillColumn.text("pricing/currency", BillHead.CURRENCY),
        BillColumn.number("pricing/publicOnDemandCost", ofUsage(charge -> charge.money().list())),
        BillColumn.text(
            "pricing/publicOnDemandRate", ofUsage(charge -> BillValues.rate(charge.rate()))),
        BillColumn.text("pricing/RateCode", ofUsage(Skus::rateCode)),
        BillColumn.empty("pricing/RateId", BillColumn.Type.TEXT),
        BillColumn.text("pricing/term", ofUsage(charge -> "OnDemand")),
        BillColumn.text("pricing/unit", ofMeter(Meter::unit)),
        BillColumn.text("product/region_code", ofMeter(Meter::region)),
        BillColumn.text("product/servicecode", charge -> charge.product().code()),
        BillColumn.text("product/sku", Skus::sku),
        BillColumn.text("product/operation", ofMeter(Meter::operation)),
        BillColumn.text("product/usagetype", ofMeter(Meter::usageType)),
        BillColumn.text("product/productFamily", charge -> charge.product().family()));
  }

  /** AWS writes 1 for what is no usage. */
  private static BigDecimal usage(Charge charge) {
    return charge.usage() == null ? BigDecimal.ONE : charge.usage();
  }

  private static @Nullable String unblendedRate(Charge charge) {
    return BillValues.rate(BillValues.perUnit(charge, charge.money().unblended()));
  }
}
