package io.dpuledger.simulator.bill;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Meter;
import io.dpuledger.simulator.bill.charge.Meters;
import io.dpuledger.simulator.bill.charge.Money;
import io.dpuledger.simulator.bill.charge.Product;
import io.dpuledger.simulator.fleet.Dice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Charges that are no usage of sessions: jobs, crawlers, other services, discounts, credits, tax.
 */
final class OtherCharges {
  private static final BigDecimal DPU_RATE = new BigDecimal("0.44");
  private static final int HUNDREDTHS = 2;
  private static final int HOURS_A_DAY = 24;

  private final BillSpec spec;
  private final List<Target> targets;
  private final Meters meters;

  OtherCharges(BillSpec spec, List<Target> targets) {
    this.spec = spec;
    this.targets = targets;
    this.meters = new Meters(spec.shape().isHomePrefixed());
  }

  /** The usage of a day. */
  void usage(LocalDate day, Charges out) {
    Dice dice = new Dice(31 * spec.seed() + day.toEpochDay());
    for (int row = 0; row < spec.otherRowsPerDay(); row++) {
      Target target = targets.get(row % targets.size());
      Instant hour =
          day.atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .plus(dice.between(0, HOURS_A_DAY - 1), ChronoUnit.HOURS);
      BigDecimal usage = BigDecimal.valueOf(dice.between(1, 800), HUNDREDTHS);
      out.add(usage(target, row / targets.size(), hour, usage));
    }
  }

  /** A job, a crawler, and then machines and storage in turn. */
  private Charge usage(Target target, int turn, Instant hour, BigDecimal usage) {
    String region = target.region();
    String glue = "arn:aws:glue:" + region + ":" + target.accountId() + ":";
    return switch (turn) {
      case 0 -> usage(target, meters.jobs(region), DPU_RATE, hour, usage, glue + "job/load");
      case 1 -> usage(target, meters.crawlers(region), DPU_RATE, hour, usage, glue + "crawler/raw");
      default ->
          turn % 2 == 0
              ? usage(
                  target, meters.machines(region), new BigDecimal("0.096"), hour, usage, "i-0001")
              : usage(
                  target, meters.storage(region), new BigDecimal("0.023"), hour, usage, "bucket");
    };
  }

  private Charge usage(
      Target target,
      Meter meter,
      BigDecimal rate,
      Instant hour,
      BigDecimal usage,
      String resourceId) {
    Instant start = spec.shape().grain().start(hour);
    return new Charge(
        Charge.Type.USAGE,
        YearMonth.from(start.atOffset(ZoneOffset.UTC)),
        start,
        spec.shape().grain().end(start),
        target.accountId(),
        meter.product(),
        meter,
        usage,
        rate,
        spec.terms().of(usage.multiply(rate)),
        spec.shape().hasResourceIds() ? resourceId : null,
        Map.of());
  }

  /** Whatever is charged once a month; all usage must have been added. */
  void monthly(Charges out) {
    Terms terms = spec.terms();
    if (terms.hasDiscountRows()) {
      for (Charge usage : out.usage()) {
        BigDecimal discount = usage.money().net().subtract(usage.money().unblended());
        out.add(ofMonth(usage, Charge.Type.EDP_DISCOUNT, usage.month(), Money.unlisted(discount)));
      }
    }
    Map<YearMonth, Money> months = Map.copyOf(out.months());
    for (Charge usage : firstOfMonths(out.usage())) {
      YearMonth month = usage.month();
      add(usage, Charge.Type.CREDIT, month, terms.credit().negate(), out);
      add(usage, Charge.Type.REFUND, month.minusMonths(1), terms.refund().negate(), out);
      BigDecimal tax = terms.tax().multiply(months.getOrDefault(month, Money.ZERO).net());
      if (tax.signum() != 0) {
        out.add(tax(month, tax));
      }
    }
  }

  private static void add(
      Charge like, Charge.Type type, YearMonth period, BigDecimal amount, Charges out) {
    if (amount.signum() != 0) {
      out.add(ofMonth(like, type, period, Money.unlisted(amount)));
    }
  }

  /** The usage of sessions in each month that comes first. */
  private static List<Charge> firstOfMonths(List<Charge> usage) {
    return usage.stream()
        .filter(Charge::isSessionUsage)
        .map(Charge::month)
        .distinct()
        .map(
            month ->
                usage.stream()
                    .filter(charge -> charge.isSessionUsage() && charge.month().equals(month))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static Charge ofMonth(Charge like, Charge.Type type, YearMonth period, Money money) {
    return new Charge(
        type,
        like.month(),
        start(period),
        start(period.plusMonths(1)),
        like.accountId(),
        like.product(),
        like.meter(),
        null,
        like.rate(),
        money,
        null,
        Map.of());
  }

  private static Charge tax(YearMonth month, BigDecimal tax) {
    return new Charge(
        Charge.Type.TAX,
        month,
        start(month),
        start(month.plusMonths(1)),
        BillSpec.PAYER,
        Product.GLUE,
        null,
        null,
        null,
        Money.unlisted(tax),
        null,
        Map.of());
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
