package io.dpuledger.bill.form;

import io.dpuledger.bill.BillCharge.Kind;
import io.dpuledger.bill.BillForm;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of AWS Glue from a file of a CUR or a FOCUS export. */
public final class LineReader {
  private static final int DECIMALS = 10;
  private static final int RATE_PLACES = 6;
  private static final String CORRECTION = "Correction";

  private final BillColumns columns;
  private final @Nullable YearMonth month;
  private final boolean isFocus;

  /**
   * @param month that the folder of the file is for; null if it does not say
   */
  public LineReader(BillColumns columns, @Nullable YearMonth month) {
    this.columns = columns;
    this.month = month;
    this.isFocus = columns.form() == BillForm.FOCUS_1_0 || columns.form() == BillForm.FOCUS_1_2;
  }

  /** The cells of one row, as text. */
  public interface Cells {
    @Nullable String of(String column);
  }

  /**
   * A row.
   *
   * @throws UnreadableBillException if it lacks what every row has
   */
  public BillLine read(Cells cells) {
    String type = text(cells, BillField.LINE_TYPE);
    String lineType = type == null ? "none" : type;
    Kind kind = LineTypes.kind(lineType);
    Instant start = BillTime.instant(required(cells, BillField.START));
    String endText = text(cells, BillField.END);
    YearMonth billed = month(cells, start);
    String operation = text(cells, BillField.OPERATION);
    String usageType = text(cells, BillField.USAGE_TYPE);
    boolean isSession = UsageType.isSession(operation) || UsageType.isOfSession(usageType);
    boolean isUsage = kind == Kind.USAGE;
    Optional<CapacityUnit> unit = UsageType.unit(text(cells, BillField.UNIT), usageType);
    String region = text(cells, BillField.REGION);
    if (region == null) {
      region = UsageType.region(usageType).orElse(null);
    }
    if (isUsage && isSession) {
      requireCell(region, unit, usageType);
    }
    BigDecimal amount =
        isUsage && unit.isPresent() ? requiredNumber(cells, BillField.AMOUNT) : null;
    BigDecimal listCost = isUsage ? number(cells, BillField.LIST_COST) : null;
    BigDecimal net = number(cells, BillField.NET_COST);
    BigDecimal cost = net == null ? requiredNumber(cells, BillField.COST) : net;
    return new BillLine(
        billed,
        corrected(cells, start, billed),
        account(required(cells, BillField.ACCOUNT)),
        kind,
        lineType,
        operation,
        isSession,
        currency(cells),
        BillTime.day(start, endText == null ? null : BillTime.instant(endText)),
        region,
        unit.map(CapacityUnit::label).orElse(null),
        isUsage ? listRate(cells, amount, listCost) : null,
        text(cells, BillField.RATE_CODE),
        isUsage && isSession ? BilledResource.session(text(cells, BillField.RESOURCE)) : null,
        amount,
        listCost,
        isFocus ? contracted(cells, cost) : cost,
        cost,
        isFocus || net != null,
        text(cells, BillField.INVOICE) != null,
        false);
  }

  private YearMonth month(Cells cells, Instant start) {
    String period = text(cells, BillField.BILLING_PERIOD);
    if (period == null) {
      return month == null ? BillTime.month(start) : month;
    }
    YearMonth said = BillTime.month(BillTime.instant(period));
    if (month != null && !month.equals(said)) {
      throw new UnreadableBillException(
          "has rows of "
              + said
              + ", but its folder is for "
              + month
              + ": move it to its own folder");
    }
    return said;
  }

  private @Nullable YearMonth corrected(Cells cells, Instant start, YearMonth billed) {
    YearMonth used = BillTime.month(start);
    boolean isCorrection =
        used.isBefore(billed) || CORRECTION.equals(text(cells, BillField.CHARGE_CLASS));
    return isCorrection ? used : null;
  }

  private static void requireCell(
      @Nullable String region, Optional<CapacityUnit> unit, @Nullable String usageType) {
    if (region == null) {
      throw new UnreadableBillException(
          "has usage of a session without a region, and the prefix of its usage type ("
              + UsageType.shown(usageType)
              + ") is not known: add product_region_code (CUR) or RegionId (FOCUS) to the export");
    }
    if (unit.isEmpty()) {
      throw new UnreadableBillException(
          "has usage of a session that is neither in DPU-Hours nor in M-DPU-Hours (usage type "
              + UsageType.shown(usageType)
              + "): add pricing_unit (CUR) or PricingUnit (FOCUS) to the export");
    }
  }

  /** Costs in two currencies cannot be compared. */
  private String currency(Cells cells) {
    String currency = required(cells, BillField.CURRENCY);
    String priced = text(cells, BillField.PRICING_CURRENCY);
    if (priced != null && !priced.equals(currency)) {
      throw new UnreadableBillException(
          "is billed in "
              + shown(currency)
              + " and priced in "
              + shown(priced)
              + ": two currencies");
    }
    return currency;
  }

  private static String shown(String currency) {
    return currency.matches("[A-Za-z]{1,5}") ? currency : "an unknown currency";
  }

  private @Nullable BigDecimal listRate(
      Cells cells, @Nullable BigDecimal amount, @Nullable BigDecimal listCost) {
    BigDecimal rate = number(cells, BillField.LIST_RATE);
    if (rate != null) {
      return rate.setScale(RATE_PLACES, RoundingMode.HALF_UP);
    }
    return amount == null || listCost == null || amount.signum() == 0
        ? null
        : listCost.divide(amount, RATE_PLACES, RoundingMode.HALF_UP);
  }

  /** Some rows of AWS have a contracted cost of 0 for what they bill. */
  private @Nullable BigDecimal contracted(Cells cells, BigDecimal billed) {
    BigDecimal contracted = number(cells, BillField.CONTRACTED_COST);
    return contracted != null && contracted.signum() == 0 && billed.signum() != 0
        ? null
        : contracted;
  }

  /** Spreadsheets take away leading zeros. */
  static String account(String text) {
    if (!text.matches("\\d{1,12}")) {
      throw new UnreadableBillException("has an account id that is not a number of 12 digits");
    }
    return "0".repeat(12 - text.length()) + text;
  }

  private @Nullable BigDecimal number(Cells cells, BillField field) {
    return text(cells, field) == null ? null : requiredNumber(cells, field);
  }

  /** To ten decimals, as CSV has them: a double of Parquet has digits that the bill does not. */
  private BigDecimal requiredNumber(Cells cells, BillField field) {
    try {
      return new BigDecimal(required(cells, field)).setScale(DECIMALS, RoundingMode.HALF_UP);
    } catch (NumberFormatException e) {
      throw new UnreadableBillException(
          "has a " + columns.of(field).get(0) + " that is not a number");
    }
  }

  private String required(Cells cells, BillField field) {
    String text = text(cells, field);
    if (text == null) {
      throw new UnreadableBillException(
          "has a row of AWS Glue without " + columns.of(field).get(0));
    }
    return text;
  }

  private @Nullable String text(Cells cells, BillField field) {
    for (String column : columns.of(field)) {
      String text = cells.of(column);
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return null;
  }
}
