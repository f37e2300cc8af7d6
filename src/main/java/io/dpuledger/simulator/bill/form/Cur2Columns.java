package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of Cost and Usage Report 2.0: those of the first, the names of accounts, and maps.
 */
final class Cur2Columns {
  private Cur2Columns() {}

  static List<BillColumn> of(BillHead head) {
    List<BillColumn> columns = new ArrayList<>();
    CurColumns.of(head).forEach(column -> columns.add(column.named(SnakeCase.of(column.name()))));
    columns.add(BillColumn.text("bill_payer_account_name", BillHead.COMPANY));
    columns.add(
        BillColumn.text(
            "line_item_usage_account_name", charge -> "simulated-" + charge.accountId()));
    columns.add(BillColumn.texts("product", Cur2Columns::product));
    columns.add(BillColumn.texts("resource_tags", charge -> tags(charge, "user_")));
    columns.add(BillColumn.texts("cost_category", charge -> Map.of()));
    columns.add(BillColumn.texts("tags", charge -> Map.of()));
    if (head.hasNetColumns()) {
      columns.add(BillColumn.numbers("discount", Cur2Columns::discounts));
      columns.add(BillColumn.number("discount_total_discount", Cur2Columns::discount));
      columns.add(BillColumn.number("discount_bundled_discount", charge -> BigDecimal.ZERO));
    }
    return columns;
  }

  private static Map<String, String> product(Charge charge) {
    return charge.meter() == null
        ? Map.of("product_name", charge.product().title())
        : Map.of("product_name", charge.product().title(), "region", charge.meter().region());
  }

  /** Keys as AWS writes them: characters other than letters, digits and _ become _. */
  static Map<String, String> tags(Charge charge, String prefix) {
    Map<String, String> tags = new TreeMap<>();
    charge.tags().forEach((key, value) -> tags.put(prefix + key.replaceAll("[./:-]", "_"), value));
    return tags;
  }

  private static Map<String, BigDecimal> discounts(Charge charge) {
    BigDecimal discount = discount(charge);
    return discount.signum() == 0 ? Map.of() : Map.of("edp_discount", discount);
  }

  private static BigDecimal discount(Charge charge) {
    return charge.money().net().subtract(charge.money().unblended());
  }
}
