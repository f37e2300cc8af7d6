package io.dpuledger.simulator.bill.charge;

import io.dpuledger.model.Sha256;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes of the price list. Invented, but with AWS's lengths and its code of on-demand terms. */
public final class Skus {
  private static final String ON_DEMAND = "JRTCKXETXF";
  private static final int SKU_LENGTH = 16;
  private static final int RATE_LENGTH = 10;
  private static final int HEX = 16;
  private static final int LETTERS_AND_DIGITS = 36;

  private Skus() {}

  /** The SKU of what a charge is metered and priced by; null if it is not metered. */
  public static @Nullable String sku(Charge charge) {
    Meter meter = charge.meter();
    return meter == null ? null : code(meter.usageType() + price(charge.rate()), SKU_LENGTH);
  }

  /** The code of the rate: SKU, offer and rate. Null if the rate is not shown. */
  public static @Nullable String rateCode(Charge charge) {
    String sku = sku(charge);
    return sku == null || charge.rate() == null
        ? null
        : sku + "." + ON_DEMAND + "." + code("rate" + price(charge.rate()), RATE_LENGTH);
  }

  private static String price(@Nullable BigDecimal rate) {
    return rate == null ? "" : rate.stripTrailingZeros().toPlainString();
  }

  private static String code(String text, int length) {
    String digits = new BigInteger(Sha256.hex(text), HEX).toString(LETTERS_AND_DIGITS);
    return digits.toUpperCase(Locale.ROOT).substring(0, length);
  }
}
