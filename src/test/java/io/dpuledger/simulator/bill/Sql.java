package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.bill.form.BillFormat;
import java.nio.file.Path;

/** Reads the files of a bill as SQL of DuckDB. */
final class Sql {
  private Sql() {}

  /** All files of a form, without those that hold no data. */
  static String files(Path folder, BillFormat format) {
    Path root = folder.resolve(format.label());
    return isParquet(format)
        ? "read_parquet('"
            + root
            + (format == BillFormat.LEGACY_CUR_PARQUET ? "/*/*/year=*/*" : "/**")
            + "/*.parquet', union_by_name = true, hive_partitioning = false)"
        : "read_csv('"
            + root
            + "/**/*.csv.gz', header = true, all_varchar = true, quote = '\"', escape = '\"', union_by_name = true, hive_partitioning = false)";
  }

  /** Rows of sessions with the same columns for each form. */
  static String sessions(BillFormat format, String files, String select, String groupBy) {
    return "SELECT %s FROM (SELECT %s FROM %s WHERE %s) GROUP BY %s ORDER BY %s"
        .formatted(select, columns(format), files, isOfSessions(format), groupBy, groupBy);
  }

  private static boolean isParquet(BillFormat format) {
    return format.name().endsWith("PARQUET");
  }

  private static boolean isFocus(BillFormat format) {
    return format.name().startsWith("FOCUS");
  }

  private static String columns(BillFormat format) {
    if (isFocus(format)) {
      return """
          SubAccountId account, RegionId region, replace(PricingUnit, '-Hour', '') unit,
          substr(CAST(ChargePeriodStart AS VARCHAR), 1, 10) AS on_day, CAST(ConsumedQuantity AS DOUBLE) usage,
          CAST(ListCost AS DOUBLE) list, CAST(BilledCost AS DOUBLE) net
          """;
    }
    return named(
        format,
        """
        line_item_usage_account_id account, product_region_code region, replace(pricing_unit, '-Hour', '') unit,
        substr(CAST(line_item_usage_start_date AS VARCHAR), 1, 10) AS on_day, CAST(line_item_usage_amount AS DOUBLE) usage,
        CAST(pricing_public_on_demand_cost AS DOUBLE) list, CAST(line_item_net_unblended_cost AS DOUBLE) net
        """);
  }

  /** The legacy CSV has other names. */
  private static String named(BillFormat format, String sql) {
    return format == BillFormat.LEGACY_CUR_CSV
        ? sql.replace("line_item_usage_account_id", "\"lineItem/UsageAccountId\"")
            .replace("line_item_usage_start_date", "\"lineItem/UsageStartDate\"")
            .replace("line_item_usage_amount", "\"lineItem/UsageAmount\"")
            .replace("line_item_net_unblended_cost", "\"lineItem/NetUnblendedCost\"")
            .replace("line_item_line_item_type", "\"lineItem/LineItemType\"")
            .replace("line_item_operation", "\"lineItem/Operation\"")
            .replace("product_region_code", "\"product/region\"")
            .replace("pricing_unit", "\"pricing/unit\"")
            .replace("pricing_public_on_demand_cost", "\"pricing/publicOnDemandCost\"")
        : sql;
  }

  private static String isOfSessions(BillFormat format) {
    return isFocus(format)
        ? "ChargeCategory = 'Usage' AND x_Operation = 'GlueInteractiveSession'"
        : named(
            format,
            "line_item_line_item_type = 'Usage' AND line_item_operation = 'GlueInteractiveSession'");
  }
}
