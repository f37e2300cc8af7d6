package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.simulator.bill.BillSpec;
import io.dpuledger.simulator.bill.BillTruth;
import io.dpuledger.simulator.bill.BillTruth.Planted;
import io.dpuledger.simulator.bill.Listings;
import io.dpuledger.simulator.bill.Plants;
import io.dpuledger.simulator.bill.SimulatedBill;
import io.dpuledger.simulator.bill.TrueRate;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills with one planted cause each, against the ledger of the same fleet, and against none. */
@Tag("program")
class PlantedCausesTest {
  private static final int DAYS = 4;
  private static final BigDecimal NOTHING = BigDecimal.ZERO;
  private static final Plants NONE = plants(0, 0, 0, 0);
  private static final Delivery CLOSED =
      Delivery.at(Instant.parse("2026-12-20T00:00:00Z"), PlayedSite.LAST_DAY.plusDays(9))
          .closedThrough(YearMonth.of(2026, 11));

  @TempDir private Path folder;
  private Fleet fleet;
  private PlayedSite site;
  private List<Instant> nights;

  /** What a bill differs by, and why: what was planted, and what was found. */
  private record Found(Map<String, BigDecimal> planted, Map<String, BigDecimal> causes) {
    BigDecimal planted(String cause) {
      return planted.getOrDefault(cause, NOTHING);
    }

    BigDecimal found(String... some) {
      return List.of(some).stream()
          .map(cause -> causes.getOrDefault(cause, NOTHING))
          .reduce(NOTHING, BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> costs) {
      return costs.values().stream().reduce(NOTHING, BigDecimal::add);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void eachIsFoundInItsAmountAndNothingElseIsExplained(long seed) {
    fleet = Fleet.generate(PlayedSite.spec(DAYS, 30).withSeed(seed));
    nights = new ArrayList<>();
    try (PlayedSite played = PlayedSite.of(folder, fleet)) {
      site = played;
      for (int night = DAYS - 1; night >= 0; night--) {
        nights.add(PlayedSite.night(PlayedSite.LAST_DAY.minusDays(night)));
        site.glue().clock(nights.get(nights.size() - 1));
        site.done("collect");
      }
      Shape named = Shape.HOURLY.withResourceIds();
      Found none = find(named, NONE);
      assertMore(none, find(named, plants(2, 0, 0, 0)), "UNREAD_ACCOUNT", "NEVER_SEEN");
      // An id may be that of another session, which then was measured otherwise.
      assertMore(
          none, find(named, plants(0, 3, 0, 0)), "NEVER_SEEN", "NEVER_SEEN", "MEASURED_OTHERWISE");
      assertMore(
          none,
          find(named, plants(0, 0, 0.1, 0)),
          "NOT_BILLED",
          "NOT_BILLED",
          "MEASURED_OTHERWISE");
      assertMore(
          none, find(named, plants(0, 0, 0, 0.1)), "MEASURED_OTHERWISE", "MEASURED_OTHERWISE");
      assertMore(none, find(named, higherPrice()), "PRICE", "PRICE");
      assertThat(none.found("BILLED_BEYOND_LEDGER", "LEDGER_BEYOND_BILL")).isZero();

      Found unnamed = find(Shape.HOURLY, NONE);
      assertMore(
          unnamed, find(Shape.HOURLY, plants(2, 0, 0, 0)), "UNREAD_ACCOUNT", "NOT_COLLECTED");
      assertMore(unnamed, find(Shape.HOURLY, higherPrice()), "PRICE", "PRICE");
    }
  }

  /** One cause more, and nothing else. */
  private static void assertMore(Found none, Found with, String planted, String... causes) {
    BigDecimal more = with.planted(planted).subtract(none.planted(planted));
    assertThat(more).as("planted " + planted).isNotZero();
    assertThat(with.found(causes).subtract(none.found(causes)))
        .as(planted)
        .isCloseTo(more, within(more.abs().movePointLeft(2)));
    assertThat(Found.sum(with.causes()))
        .as("all of it")
        .isCloseTo(Found.sum(with.planted()), within(new BigDecimal("0.01")));
  }

  private Found find(Shape shape, Plants plants) {
    Path bill = folder.resolve("bill-" + Math.abs(shape.hashCode() + 31 * plants.hashCode()));
    BillTruth truth =
        SimulatedBill.write(
            fleet,
            Optional.of(new Listings(nights, Duration.ofDays(fleet.spec().retentionDays()))),
            BillSpec.of(BilledNightTest.card(), CLOSED).with(shape).with(plants),
            List.of(BillFormat.CUR_2_PARQUET),
            bill);
    site.done("analyze", "--set", "bill.sources=[\"" + bill.resolve("cur-2-parquet") + "\"]");
    Map<String, BigDecimal> planted = new HashMap<>();
    for (Planted one : truth.planted()) {
      planted.merge(one.cause().name(), one.cost(), BigDecimal::add);
    }
    Map<String, BigDecimal> causes = new HashMap<>();
    try (DuckDb sql = site.sql()) {
      sql.rows("SELECT cause, sum(list_cost) FROM bill_reconciliation GROUP BY cause")
          .forEach(row -> causes.put(row.get(0), new BigDecimal(row.get(1))));
    }
    return new Found(planted, causes);
  }

  private static Plants higherPrice() {
    TrueRate higher = new TrueRate("eu-west-1", CapacityUnit.DPU, null, new BigDecimal("0.5"));
    return new Plants(0, 0, 0, 0, 0, NOTHING, true, 10, List.of(higher));
  }

  private static Plants plants(double unread, double hidden, double notBilled, double measured) {
    return new Plants(unread, hidden, notBilled, measured, 0, NOTHING, true, 10, List.of());
  }
}
