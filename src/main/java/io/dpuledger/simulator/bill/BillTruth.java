package io.dpuledger.simulator.bill;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Money;
import io.dpuledger.simulator.bill.charge.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a simulated bill holds, and why it differs from the ledger. */
public final class BillTruth {
  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final Map<CellDay, BigDecimal> measured = new HashMap<>();
  private final Map<CellDay, BilledDay> billed = new HashMap<>();
  private final Map<PlantKey, BigDecimal> planted = new HashMap<>();
  private final Map<ChargeKey, ChargeTotal> charges = new HashMap<>();

  /** A cell on a UTC day. */
  public record CellDay(TrueCell cell, LocalDate day) {
    private static final Comparator<CellDay> ORDER =
        Comparator.comparing((CellDay key) -> key.cell().accountId())
            .thenComparing(key -> key.cell().region())
            .thenComparing(key -> key.cell().unit())
            .thenComparing(key -> key.cell().rate())
            .thenComparing(key -> key.cell().cardRate())
            .thenComparing(CellDay::day);
  }

  /** What a cell is billed on a day. */
  public record BilledDay(CellDay at, BigDecimal unitHours, Money money) {}

  /**
   * A difference from the ledger.
   *
   * @param unitHours billed minus those of the ledger; zero for a price
   * @param cost unit-hours at the rate card's price; for a price, billed unit-hours at the
   *     difference of rates
   */
  public record Planted(CellDay at, Cause cause, BigDecimal unitHours, BigDecimal cost) {}

  /** All charges of AWS Glue with the same operation and type. */
  public record ChargeKey(
      YearMonth month, String accountId, @Nullable String operation, Charge.Type type) {}

  /** Their sum. */
  public record ChargeTotal(ChargeKey key, BigDecimal usage, Money money) {}

  private record PlantKey(CellDay at, Cause cause) {}

  /** What the ledger should have, reported or estimated: unit-hours by cell and day. */
  public Map<CellDay, BigDecimal> measured() {
    return Map.copyOf(measured);
  }

  /** What is billed for sessions, in order of cells and days. */
  public List<BilledDay> billed() {
    return billed.values().stream()
        .sorted(Comparator.comparing(BilledDay::at, CellDay.ORDER))
        .toList();
  }

  /** Every difference that is not zero, in order of cells, days and causes. */
  public List<Planted> planted() {
    return planted.entrySet().stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .map(entry -> planted(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Planted::at, CellDay.ORDER).thenComparing(Planted::cause))
        .toList();
  }

  /** What is charged for AWS Glue as a whole. */
  public List<ChargeTotal> charges() {
    return charges.values().stream()
        .sorted(
            Comparator.comparing((ChargeTotal total) -> total.key().month())
                .thenComparing(total -> total.key().accountId())
                .thenComparing(total -> total.key().type())
                .thenComparing(total -> String.valueOf(total.key().operation())))
        .toList();
  }

  void measured(TrueCell cell, List<HourOfUse> hours) {
    hours.forEach(
        hour -> measured.merge(new CellDay(cell, hour.day()), hour.unitHours(), BigDecimal::add));
  }

  /** The usage changed for a cause. */
  void changed(TrueCell cell, Cause cause, List<HourOfUse> before, List<HourOfUse> after) {
    before.forEach(hour -> add(cell, cause, hour, hour.unitHours().negate()));
    after.forEach(hour -> add(cell, cause, hour, hour.unitHours()));
  }

  void billed(TrueCell cell, HourOfUse hour, Money money) {
    CellDay at = new CellDay(cell, hour.day());
    billed.merge(
        at,
        new BilledDay(at, hour.unitHours(), money),
        (one, other) ->
            new BilledDay(
                at, one.unitHours().add(other.unitHours()), one.money().plus(other.money())));
    if (cell.rate().compareTo(cell.cardRate()) != 0) {
      add(cell, Cause.PRICE, hour, hour.unitHours());
    }
  }

  void charged(Charge charge) {
    if (charge.product() != Product.GLUE) {
      return;
    }
    ChargeKey key =
        new ChargeKey(
            charge.month(),
            charge.accountId(),
            charge.meter() == null ? null : charge.meter().operation(),
            charge.type());
    charges.merge(
        key,
        new ChargeTotal(key, charge.usage() == null ? NONE : charge.usage(), charge.money()),
        (one, other) ->
            new ChargeTotal(key, one.usage().add(other.usage()), one.money().plus(other.money())));
  }

  private void add(TrueCell cell, Cause cause, HourOfUse hour, BigDecimal unitHours) {
    planted.merge(new PlantKey(new CellDay(cell, hour.day()), cause), unitHours, BigDecimal::add);
  }

  private static Planted planted(PlantKey key, BigDecimal unitHours) {
    TrueCell cell = key.at().cell();
    return key.cause() == Cause.PRICE
        ? new Planted(
            key.at(), key.cause(), NONE, unitHours.multiply(cell.rate().subtract(cell.cardRate())))
        : new Planted(key.at(), key.cause(), unitHours, unitHours.multiply(cell.cardRate()));
  }
}
