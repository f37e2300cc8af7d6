package io.dpuledger.bill.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of a CUR 2.0 as tests write it: 2 DPU-hours of a session in an hour, unless changed. */
public final class CurRow {
  private final Map<String, String> cells = new LinkedHashMap<>();

  /** A row of usage. */
  public CurRow() {
    cells.put("bill_payer_account_name", "Payer");
    cells.put("bill_billing_period_start_date", "2026-10-01T00:00:00.000Z");
    cells.put("bill_invoice_id", "");
    cells.put("line_item_usage_account_id", "444455556666");
    cells.put("line_item_line_item_type", "Usage");
    cells.put("line_item_usage_start_date", "2026-10-03T14:00:00.000Z");
    cells.put("line_item_usage_end_date", "2026-10-03T15:00:00.000Z");
    cells.put("line_item_product_code", "AWSGlue");
    cells.put("line_item_usage_type", "USE1-GlueInteractiveSession-DPU-Hour");
    cells.put("line_item_operation", "GlueInteractiveSession");
    cells.put("line_item_resource_id", "");
    cells.put("line_item_usage_amount", "2.0000000000");
    cells.put("line_item_currency_code", "USD");
    cells.put("line_item_unblended_cost", "0.8800000000");
    cells.put("pricing_public_on_demand_cost", "0.8800000000");
    cells.put("pricing_public_on_demand_rate", "0.4400000000");
    cells.put("pricing_unit", "DPU-Hour");
    cells.put("pricing_rate_code", "SKU.JRTCKXETXF.6YS6EN2CT7");
    cells.put("product", "{\"region\":\"us-east-1\",\"group\":\"ETL, \\\"Spark\\\"\"}");
  }

  /** The same with another value. */
  public CurRow with(String column, String value) {
    CurRow other = new CurRow();
    other.cells.clear();
    other.cells.putAll(cells);
    other.cells.put(column, value);
    return other;
  }

  /** The same without a column. */
  public CurRow without(String column) {
    CurRow other = with(column, "");
    other.cells.remove(column);
    return other;
  }

  /** The same of another service. */
  public CurRow ofService(String code) {
    return with("line_item_product_code", code);
  }

  /** The same for money that is no usage of a session. */
  public CurRow as(String type, String cost) {
    return with("line_item_line_item_type", type)
        .with("line_item_unblended_cost", cost)
        .with("pricing_public_on_demand_cost", "")
        .with("pricing_public_on_demand_rate", "");
  }

  public Map<String, String> cells() {
    return cells;
  }

  /** The line that it becomes. */
  public BillLine line() {
    BillColumns columns = BillColumns.of(cells.keySet()).orElseThrow();
    return new LineReader(columns, null).read(cells::get);
  }

  /** Rows with a header, as CSV. */
  public static String csv(List<CurRow> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", rows.get(0).cells.keySet()));
    rows.forEach(
        row ->
            lines.add(
                row.cells.values().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(","))));
    return String.join("\n", lines) + "\n";
  }
}
