package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The columns of the Cost and Usage Report before 2.0: a column for each activated tag. */
final class LegacyColumns {
  private static final List<String> ACTIVATED_TAGS = List.of("team", "owner");

  private LegacyColumns() {}

  static List<BillColumn> csv(BillHead head) {
    List<BillColumn> columns = new ArrayList<>();
    for (BillColumn column : CurColumns.of(head)) {
      columns.add(column.type() == BillColumn.Type.TIME ? withoutMillis(column) : column);
    }
    columns.add(BillColumn.text("product/ProductName", charge -> charge.product().title()));
    columns.add(BillColumn.text("product/region", BillValues.ofMeter(Meter::region)));
    if (head.shape().hasResourceIds()) {
      for (String tag : ACTIVATED_TAGS) {
        columns.add(BillColumn.text("resourceTags/user:" + tag, charge -> charge.tags().get(tag)));
      }
    }
    return columns;
  }

  static List<BillColumn> parquet(BillHead head) {
    List<BillColumn> columns = new ArrayList<>();
    List<BillColumn> shared = CurColumns.of(head);
    columns.addAll(shared);
    columns.addAll(csv(head).subList(shared.size(), csv(head).size()));
    return columns.stream().map(column -> column.named(SnakeCase.of(column.name()))).toList();
  }

  private static BillColumn withoutMillis(BillColumn column) {
    return BillColumn.text(column.name(), charge -> text(column, charge));
  }

  private static String text(BillColumn column, Charge charge) {
    return ((Instant) Objects.requireNonNull(column.value().apply(charge))).toString();
  }
}
