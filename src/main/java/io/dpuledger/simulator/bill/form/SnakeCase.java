package io.dpuledger.simulator.bill.form;

import java.util.Locale;

/**
 * AWS's rule for names: {@code lineItem/UsageAmount} in CSV is line_item_usage_amount in Parquet.
 */
final class SnakeCase {
  private SnakeCase() {}

  static String of(String name) {
    return name.replaceAll("[/:]", "_")
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
