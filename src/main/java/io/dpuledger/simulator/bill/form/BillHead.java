package io.dpuledger.simulator.bill.form;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of a bill share.
 *
 * @param hasNetColumns whether discounts are in columns; otherwise they are rows of their own
 */
public record BillHead(String payerId, Shape shape, Delivery delivery, boolean hasNetColumns) {
  static final String CURRENCY = "USD";
  static final String COMPANY = "Simulated company";
  static final String SELLER = "Amazon Web Services, Inc.";

  /** The invoice of a month; null while it is open. */
  @Nullable String invoiceId(YearMonth month) {
    return delivery.isClosed(month) ? "SIM" + month.toString().replace("-", "") + "01" : null;
  }
}
