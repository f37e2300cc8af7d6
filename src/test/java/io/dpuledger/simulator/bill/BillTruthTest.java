package io.dpuledger.simulator.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.simulator.bill.BillTruth.CellDay;
import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every difference from the ledger is known by its amount. No file is written. */
class BillTruthTest {
  private static final Plants NONE = Plants.NONE;
  private static final BigDecimal NO_SHIFT = BigDecimal.ZERO;

  @Test
  void aBillWithoutPlantsDiffersOnlyByWhatIsNotDue() {
    BillTruth truth = truth(NONE);
    assertThat(causes(truth)).containsExactly(Cause.NOT_DUE);
    assertThat(truth.planted())
        .allSatisfy(planted -> assertThat(planted.at().day()).isAfter("2026-11-07"));
    assertAddsUp(truth);
  }

  @Test
  void allCausesAddUpToTheDifference() {
    BillTruth truth =
        truth(
            new Plants(
                8,
                8,
                0.1,
                0.1,
                0.1,
                new BigDecimal("0.3"),
                false,
                6,
                List.of(new TrueRate("eu-west-1", CapacityUnit.DPU, null, new BigDecimal("0.5")))));
    assertThat(causes(truth))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Cause.ESTIMATED)));
    assertAddsUp(truth);
  }

  @Test
  void shiftsAddUpToNothingInAMonth() {
    BillTruth truth = truth(plants(0, 0, new BigDecimal("0.3")));
    Map<YearMonth, BigDecimal> months = new HashMap<>();
    truth.planted().stream()
        .filter(planted -> planted.cause() == Cause.SHIFT)
        .forEach(
            planted ->
                months.merge(
                    YearMonth.from(planted.at().day()), planted.unitHours(), BigDecimal::add));
    assertThat(months).hasSize(2);
    assertThat(months.values()).allSatisfy(sum -> assertThat(sum).isZero());
  }

  @Test
  void sessionsThatNoListingHasWereNeverSeen() {
    List<Instant> nights =
        LocalDate.of(2026, 10, 20)
            .datesUntil(LocalDate.of(2026, 11, 10))
            .map(day -> day.plusDays(1).atTime(3, 0).toInstant(ZoneOffset.UTC))
            .toList();
    BillTruth truth =
        SimulatedBill.write(
            BillsOfAFleet.fleet(),
            Optional.of(new Listings(nights, Duration.ofDays(30))),
            BillsOfAFleet.spec().with(new Plants(0, 20, 0, 0, 0, NO_SHIFT, true, 10, List.of())),
            List.of(),
            Path.of("unused"));
    assertThat(causes(truth))
        .containsExactlyInAnyOrder(Cause.NEVER_SEEN, Cause.ESTIMATED, Cause.NOT_DUE);
    assertAddsUp(truth);
  }

  /**
   * Four workers for an hour, of which a listing saw half: two of four unit-hours are billed more.
   */
  @Test
  void aSessionThatVanishedWasEstimated() {
    Instant created = Instant.parse("2026-11-03T14:00:00Z");
    SimulatedSession session =
        new SimulatedSession(
            BillsOfAFleet.fleet().spec().targets().get(0),
            "vanished",
            created.toEpochMilli(),
            SessionSetup.of("team", "role").sized(Sizing.fixed("G.1X", 4)).build(),
            Ending.DELETED,
            0,
            3_600_000,
            3_600_000,
            StatementTimeline.NONE,
            1);
    BillTruth truth =
        SimulatedBill.write(
            Fleet.of(BillsOfAFleet.fleet().spec(), List.of(session)),
            Optional.of(new Listings(List.of(created.plusSeconds(1800)), Duration.ofDays(30))),
            BillsOfAFleet.spec(),
            List.of(),
            Path.of("unused"));
    assertThat(truth.planted())
        .singleElement()
        .satisfies(
            planted -> {
              assertThat(planted.cause()).isEqualTo(Cause.ESTIMATED);
              assertThat(planted.unitHours()).isEqualByComparingTo("2");
              assertThat(planted.cost()).isEqualByComparingTo("0.88");
            });
  }

  @Test
  void aRateUnlikeTheCardsIsADifferenceOfMoneyAlone() {
    BillTruth truth =
        truth(
            new Plants(
                0,
                0,
                0,
                0,
                0,
                NO_SHIFT,
                true,
                10,
                List.of(
                    new TrueRate("us-east-1", CapacityUnit.DPU, "6.0", new BigDecimal("0.44")))));
    assertThat(truth.planted().stream().filter(planted -> planted.cause() == Cause.PRICE))
        .isNotEmpty()
        .allSatisfy(
            planted -> {
              assertThat(planted.unitHours()).isZero();
              assertThat(planted.cost())
                  .isEqualByComparingTo(
                      billed(truth, planted.at()).multiply(new BigDecimal("0.132")));
            });
  }

  @Test
  void discountsCreditsAndTaxAreOfTheMonth() {
    BillTruth truth =
        write(
            BillsOfAFleet.spec()
                .with(Terms.NONE.withDiscountRows("0.08").with("25", "3.5", "0.19"))
                .withOtherRows(6));
    BigDecimal usage = money(truth, Charge.Type.USAGE);
    BigDecimal share = new BigDecimal("0.08");
    assertThat(money(truth, Charge.Type.EDP_DISCOUNT))
        .isEqualByComparingTo(usage.multiply(share).negate());
    assertThat(money(truth, Charge.Type.CREDIT)).isEqualByComparingTo("-50");
    assertThat(money(truth, Charge.Type.REFUND)).isEqualByComparingTo("-7");
    assertThat(money(truth, Charge.Type.TAX))
        .isEqualByComparingTo(
            usage.multiply(BigDecimal.ONE.subtract(share)).multiply(new BigDecimal("0.19")));
  }

  @Test
  void theSameSeedPlantsTheSame() {
    Plants plants = plants(0.1, 0.1, new BigDecimal("0.3"));
    assertThat(truth(plants).planted()).isEqualTo(truth(plants).planted());
    assertThat(write(BillsOfAFleet.spec().with(plants).withSeed(2)).planted())
        .isNotEqualTo(truth(plants).planted());
  }

  @Test
  void theShapeOfRowsChangesNothing() {
    BillSpec spec = BillsOfAFleet.spec().with(plants(0.1, 0.1, new BigDecimal("0.3")));
    assertThat(write(spec.with(Shape.HOURLY.withResourceIds().withoutRates())).charges())
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(write(spec).charges());
  }

  private static Plants plants(double notBilled, double otherwise, BigDecimal shift) {
    return new Plants(0, 0, notBilled, otherwise, 0, shift, true, 10, List.of());
  }

  private static BillTruth truth(Plants plants) {
    return write(BillsOfAFleet.spec().with(plants));
  }

  private static BillTruth write(BillSpec spec) {
    return SimulatedBill.write(
        BillsOfAFleet.fleet(), Optional.empty(), spec, List.of(), Path.of("unused"));
  }

  private static Set<Cause> causes(BillTruth truth) {
    return truth.planted().stream().map(BillTruth.Planted::cause).collect(Collectors.toSet());
  }

  private static BigDecimal money(BillTruth truth, Charge.Type type) {
    return truth.charges().stream()
        .filter(total -> total.key().type() == type)
        .map(total -> total.money().unblended())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal billed(BillTruth truth, CellDay at) {
    return truth.billed().stream()
        .filter(day -> day.at().equals(at))
        .map(BillTruth.BilledDay::unitHours)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Billed minus measured is the sum of what was planted, in each cell on each day. */
  private static void assertAddsUp(BillTruth truth) {
    Map<CellDay, BigDecimal> difference = new HashMap<>();
    truth.billed().forEach(day -> difference.merge(day.at(), day.unitHours(), BigDecimal::add));
    truth.measured().forEach((at, hours) -> difference.merge(at, hours.negate(), BigDecimal::add));
    truth
        .planted()
        .forEach(
            planted ->
                difference.merge(planted.at(), planted.unitHours().negate(), BigDecimal::add));
    assertThat(difference).isNotEmpty();
    assertThat(difference.values()).allSatisfy(rest -> assertThat(rest).isZero());
  }
}
