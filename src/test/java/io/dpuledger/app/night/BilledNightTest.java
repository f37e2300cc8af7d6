package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.BillSpec;
import io.dpuledger.simulator.bill.BillTruth;
import io.dpuledger.simulator.bill.BillTruth.Planted;
import io.dpuledger.simulator.bill.Cause;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights whose bill has planted differences. */
@Tag("program")
class BilledNightTest {
  private static final int DAYS = 5;
  static final Delivery CLOSED =
      Delivery.at(Instant.parse("2026-12-20T00:00:00Z"), PlayedSite.LAST_DAY)
          .closedThrough(YearMonth.of(2026, 11));

  private static final String WRONG_PRICES =
      "SELECT DISTINCT f.glue_version, f.list_unit_price FROM session_fact f JOIN bill_price p"
          + " ON f.region = p.region AND f.capacity_unit = p.capacity_unit"
          + " AND f.glue_version = p.glue_version AND p.price_basis <> 'MIX'"
          + " WHERE f.list_unit_price <> p.list_unit_price AND f.capacity_unit = 'DPU'";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plantedSessionsAndPricesAreFoundInTheirAmounts(long seed) {
    Fleet fleet = Fleet.generate(PlayedSite.spec(DAYS, 30).withSeed(seed));
    try (PlayedSite site = PlayedSite.of(folder, fleet)) {
      for (int night = DAYS - 1; night >= 0; night--) {
        site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY.minusDays(night)));
        site.done("collect");
      }
      BillSpec spec = BillSpec.of(card(), CLOSED).withSeed(seed);
      TrueRate higher = new TrueRate("eu-west-1", CapacityUnit.DPU, null, new BigDecimal("0.5"));
      BillTruth truth =
          bill(
              spec.with(Shape.HOURLY.withResourceIds())
                  .with(new Plants(2, 3, 0.1, 0.1, 0, BigDecimal.ZERO, true, 10, List.of(higher))),
              fleet);
      site.done("analyze", "--set", "bill.sources=[\"" + folder.resolve("cur-2-parquet") + "\"]");
      try (DuckDb sql = site.sql()) {
        assertThat(
                sql.rows(
                    "SELECT account_id FROM bill_month m JOIN (SELECT account_id, sum(list_cost) AS"
                        + " parts FROM bill_reconciliation GROUP BY ALL) USING (account_id)"
                        + " WHERE m.difference <> parts OR m.unexplained_cost <> 0"))
            .isEmpty();
        assertThat(
                new BigDecimal(
                    sql.value(
                        "SELECT sum(list_cost) FROM bill_reconciliation WHERE cause = 'PRICE'")))
            .isCloseTo(cost(truth, Cause.PRICE), withinPercentage(1));
        assertThat(
                new BigDecimal(
                    sql.value(
                        "SELECT sum(list_cost) FROM bill_reconciliation JOIN bill_month USING"
                            + " (account_id) WHERE cause = 'NEVER_SEEN' AND NOT is_collected")))
            .isCloseTo(
                new BigDecimal(
                    sql.value(
                        "SELECT sum(billed_list_cost) FROM bill_month WHERE NOT is_collected")),
                withinPercentage(1));
      }
    }
  }

  @Test
  void aClosedBillCorrectsAWrongPriceOnceAndARebuildAgrees() {
    Fleet fleet = Fleet.generate(PlayedSite.spec(20, 12).withSeed(4));
    try (PlayedSite site = PlayedSite.of(folder, fleet)) {
      for (int night = 19; night >= 0; night--) {
        site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY.minusDays(night)));
        site.done("collect");
      }
      TrueRate higher = new TrueRate("eu-west-1", CapacityUnit.DPU, null, new BigDecimal("0.5"));
      bill(
          BillSpec.of(card(), CLOSED)
              .with(new Plants(0, 0, 0, 0, 0, BigDecimal.ZERO, true, 10, List.of(higher))),
          fleet);
      String[] fromBill = {
        "--set",
        "bill.sources=[\"" + folder.resolve("cur-2-parquet") + "\"]",
        "--set",
        "pricing.from-bill=true"
      };
      site.done("analyze", fromBill);
      try (DuckDb sql = site.sql()) {
        assertThat(sql.value("SELECT count(*) FROM bill_price WHERE difference <> 0"))
            .as("the wrong price is found")
            .isNotEqualTo("0");
        assertThat(sql.rows(WRONG_PRICES)).as("in the next night").isNotEmpty();
      }

      site.done("analyze", fromBill);
      List<List<String>> restated;
      try (DuckDb sql = site.sql()) {
        assertThat(sql.rows(WRONG_PRICES)).isEmpty();
        assertThat(
                sql.value(
                    "SELECT count(*) FROM session_fact WHERE price_basis = 'BILLED'"
                        + " AND region = 'eu-west-1' AND list_unit_price = 0.5"))
            .isNotEqualTo("0");
        assertThat(
                sql.value(
                    "SELECT coalesce(sum(abs(list_cost)), 0) FROM bill_reconciliation"
                        + " WHERE cause = 'PRICE' AND list_unit_price IS NOT NULL"))
            .isEqualTo("0.000000");
        restated = sql.rows("SELECT * FROM session_fact ORDER BY ALL");
      }

      site.done(
          "analyze",
          Stream.concat(Stream.of("--rebuild"), Stream.of(fromBill)).toArray(String[]::new));
      try (DuckDb sql = site.sql()) {
        assertThat(sql.rows("SELECT * FROM session_fact ORDER BY ALL")).isEqualTo(restated);
      }
    }
  }

  private static BigDecimal cost(BillTruth truth, Cause cause) {
    return truth.planted().stream()
        .filter(one -> one.cause() == cause)
        .map(Planted::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The prices of the shipped card for the sessions of the site. */
  static RateCard card() {
    List<ListPrice> prices = new ArrayList<>();
    for (String region : List.of("us-east-1", "eu-west-1")) {
      prices.add(price(region, CapacityUnit.DPU, "0.44", null, "6.0"));
      prices.add(price(region, CapacityUnit.M_DPU, "0.52", null, "6.0"));
      prices.add(price(region, CapacityUnit.DPU, "0.308", "6.0", null));
      prices.add(price(region, CapacityUnit.M_DPU, "0.364", "6.0", null));
    }
    return new RateCard(prices);
  }

  private static ListPrice price(
      String region,
      CapacityUnit unit,
      String price,
      @Nullable String from,
      @Nullable String below) {
    return new ListPrice(
        region,
        unit,
        null,
        from == null ? null : new BigDecimal(from),
        below == null ? null : new BigDecimal(below),
        LocalDate.of(2022, 1, 1),
        null,
        new BigDecimal(price),
        "USD",
        PriceBasis.LIST,
        "test");
  }

  private BillTruth bill(BillSpec spec, Fleet fleet) {
    return SimulatedBill.write(
        fleet, Optional.empty(), spec, List.of(BillFormat.CUR_2_PARQUET), folder);
  }
}
