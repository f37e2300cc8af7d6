package io.dpuledger.simulator.bill.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bill.
 *
 * @param month the month of the bill
 * @param end exclusive
 * @param accountId the account that is charged
 * @param meter null for tax, which is for a product as a whole
 * @param usage null if the charge is for no usage
 * @param rate the list rate; null if it is not shown
 * @param resourceId null if the bill does not name it
 */
public record Charge(
    Type type,
    YearMonth month,
    Instant start,
    Instant end,
    String accountId,
    Product product,
    @Nullable Meter meter,
    @Nullable BigDecimal usage,
    @Nullable BigDecimal rate,
    Money money,
    @Nullable String resourceId,
    Map<String, String> tags) {

  public Charge {
    tags = Map.copyOf(tags);
  }

  /** The line item types of AWS that a simulated bill has. */
  public enum Type {
    USAGE("Usage"),
    EDP_DISCOUNT("EdpDiscount"),
    CREDIT("Credit"),
    REFUND("Refund"),
    TAX("Tax");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** As AWS writes it. */
    public String label() {
      return label;
    }
  }

  /** The UTC day on which it starts. */
  public LocalDate day() {
    return start.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Whether it is usage of interactive sessions. */
  public boolean isSessionUsage() {
    return type == Type.USAGE && meter != null && meter.isOfSessions();
  }

  /** The usage and the money of both, with everything else of this one. */
  public Charge plus(Charge other) {
    BigDecimal sum = usage == null || other.usage == null ? usage : usage.add(other.usage);
    return new Charge(
        type,
        month,
        start,
        end,
        accountId,
        product,
        meter,
        sum,
        rate,
        money.plus(other.money),
        resourceId,
        tags);
  }

  /** What the line says it is for. */
  public String description() {
    return switch (type) {
      case TAX -> "Tax for product code " + product.code();
      case CREDIT -> "Simulated promotional credit";
      case REFUND -> "Simulated refund";
      case EDP_DISCOUNT -> "Enterprise Program Discount";
      case USAGE ->
          rate == null || meter == null
              ? product.title()
              : "$%s per %s".formatted(rate.stripTrailingZeros().toPlainString(), meter.unit());
    };
  }
}
