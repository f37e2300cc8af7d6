package io.dpuledger.bill.form;

import io.dpuledger.bill.BillCharge.Kind;
import java.util.Map;

/** What AWS's line item types (CUR) and charge categories (FOCUS) mean. */
final class LineTypes {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("Usage", Kind.USAGE),
          Map.entry("DiscountedUsage", Kind.USAGE),
          Map.entry("SavingsPlanCoveredUsage", Kind.USAGE),
          Map.entry("EdpDiscount", Kind.DISCOUNT),
          Map.entry("PrivateRateDiscount", Kind.DISCOUNT),
          Map.entry("BundledDiscount", Kind.DISCOUNT),
          Map.entry("SppDiscount", Kind.DISCOUNT),
          Map.entry("Discount", Kind.DISCOUNT),
          Map.entry("Credit", Kind.CREDIT),
          Map.entry("Refund", Kind.REFUND),
          Map.entry("Tax", Kind.TAX));

  private LineTypes() {}

  /** OTHER for a type that is not known, so that it is never lost. */
  static Kind kind(String type) {
    return KINDS.getOrDefault(type, Kind.OTHER);
  }
}
