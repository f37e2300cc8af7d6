package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CapacityTest extends FactsTest {

  @Test
  void capacityComesFromWorkersWhereAwsGivesNone() {
    Map<String, TableRow> facts =
        facts(
            observed("workers").without(SessionObservationTable.MAX_CAPACITY),
            sizeless("usage").dpuSeconds(10_800),
            sizeless("nothing"));

    assertText(facts.get("workers"), SessionFactTable.CAPACITY_BASIS, "WORKERS");
    assertMoney(facts.get("workers"), SessionFactTable.CAPACITY_UNITS, "5.000000");
    assertText(facts.get("usage"), SessionFactTable.CAPACITY_BASIS, "USAGE");
    assertMoney(facts.get("usage"), SessionFactTable.CAPACITY_UNITS, "3.000000");
    assertText(facts.get("nothing"), SessionFactTable.CAPACITY_BASIS, "UNKNOWN_WORKERS");
    assertThat(facts.get("nothing").decimal(SessionFactTable.LIST_COST)).isNull();
    assertThat(flags(facts.get("nothing"))).contains("USAGE_UNKNOWN");
  }

  @Test
  void anUnknownTypeIsCarriedAndPricedByItsCapacityAlone() {
    Map<String, TableRow> facts =
        facts(
            observed("capacity").workers(2, "G.32X", 64),
            observed("none").workers(2, "G.32X", 64).without(SessionObservationTable.MAX_CAPACITY));

    assertMoney(facts.get("capacity"), SessionFactTable.LIST_COST, "28.160000");
    assertText(facts.get("capacity"), SessionFactTable.PRICE_BASIS, "ASSUMED");
    assertThat(flags(facts.get("capacity"))).contains("UNKNOWN_WORKER_TYPE");
    assertText(facts.get("none"), SessionFactTable.CAPACITY_BASIS, "UNKNOWN_WORKER_TYPE");
    assertThat(facts.get("none").decimal(SessionFactTable.LIST_COST)).isNull();
  }

  @Test
  void nonsenseAndTooMuchOfItAreNoCapacity() {
    for (double odd : new double[] {Double.NaN, -1, 0, -0.0, 1_000_000.1, 1e300}) {
      assertThat(words(observed("a").with(SessionObservationTable.MAX_CAPACITY, odd)))
          .as("%s", odd)
          .isEqualTo("5.000000 WORKERS");
    }
    assertThat(words(observed("a").with(SessionObservationTable.MAX_CAPACITY, 1e6)))
        .isEqualTo("1000000.000000 MAX_CAPACITY");
  }

  @Test
  void workersThatNoSessionHasAreNone() {
    for (int odd : new int[] {0, -3, 100_001, Integer.MIN_VALUE}) {
      ObservedSession session =
          observed("a")
              .without(SessionObservationTable.MAX_CAPACITY)
              .with(SessionObservationTable.NUMBER_OF_WORKERS, odd);
      assertThat(words(session)).as("%d", odd).isEqualTo("null UNKNOWN_WORKERS");
    }
  }

  @Test
  void capacityIsRoundedHalfUpAtTheDigitsThatItIsWrittenWith() {
    assertThat(words(observed("a").with(SessionObservationTable.MAX_CAPACITY, 0.0000005)))
        .isEqualTo("0.000001 MAX_CAPACITY");
    assertThat(words(observed("a").with(SessionObservationTable.MAX_CAPACITY, 1.0000025)))
        .isEqualTo("1.000003 MAX_CAPACITY");
    assertThat(words(sizeless("a").ran(3).dpuSeconds(2))).isEqualTo("0.666667 USAGE");
  }

  @Test
  void aMeanOfMoreThanAnySessionHasIsNone() {
    assertThat(words(sizeless("a").ran(0.001).dpuSeconds(1000))).isEqualTo("1000000.000000 USAGE");
    assertThat(words(sizeless("a").ran(0.001).dpuSeconds(1000.001)))
        .isEqualTo("null UNKNOWN_WORKERS");
    assertThat(words(sizeless("a").ran(0).dpuSeconds(5))).isEqualTo("null UNKNOWN_WORKERS");
  }

  @Test
  void aNewTypeIsMeteredAsItsFamilyIs() {
    assertThat(Stream.of("R.9X", "Z.9X").map(CapacityTest::unit)).containsOnly(CapacityUnit.M_DPU);
    assertThat(Stream.of("G.9X", "RX", "").map(CapacityTest::unit)).containsOnly(CapacityUnit.DPU);
    assertThat(unit(null)).isEqualTo(CapacityUnit.DPU);
  }

  @Test
  void onlyASizeThatNoSessionCanHaveIsImplausible() {
    assertThat(
            Stream.of(
                observed("max").with(SessionObservationTable.MAX_CAPACITY, Double.NaN),
                observed("max").with(SessionObservationTable.MAX_CAPACITY, -0.1),
                observed("workers").with(SessionObservationTable.NUMBER_OF_WORKERS, -1),
                observed("workers").with(SessionObservationTable.NUMBER_OF_WORKERS, 100_001)))
        .allMatch(one -> Capacity.isImplausible(one.observation()));
    assertThat(
            Stream.of(
                sizeless("none"),
                observed("0").workers(0, "G.1X", 0),
                observed("most").workers(100_000, "G.1X", 1e6)))
        .noneMatch(one -> Capacity.isImplausible(one.observation()));
  }

  private static ObservedSession sizeless(String id) {
    return observed(id)
        .without(SessionObservationTable.MAX_CAPACITY)
        .without(SessionObservationTable.NUMBER_OF_WORKERS);
  }

  private static CapacityUnit unit(String workerType) {
    return capacity(observed("a").with(SessionObservationTable.WORKER_TYPE, workerType)).unit();
  }

  private static String words(ObservedSession session) {
    Capacity capacity = capacity(session);
    return capacity.units() + " " + capacity.basis();
  }

  private static Capacity capacity(ObservedSession session) {
    SessionObservation seen = session.observation();
    return new Capacity.Types(TestRules.WORKER_TYPES).of(seen, Reported.of(seen));
  }
}
