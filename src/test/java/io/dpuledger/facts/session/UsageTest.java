package io.dpuledger.facts.session;

import static io.dpuledger.facts.session.SeenSessionTest.seen;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageTest extends FactsTest {
  private static final Instant NIGHT = CREATED.plusSeconds(7200);
  private static final BigDecimal FIVE = new BigDecimal("5.000000");

  @Test
  void aLiveSessionIsEstimatedUpToWhenItWasSeenAndCanStillBurn() {
    TableRow fact = fact(observed("a").live(NIGHT));

    assertText(fact, SessionFactTable.LIFECYCLE, "LIVE");
    assertText(fact, SessionFactTable.USAGE_BASIS, "ESTIMATED");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "10.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "4.400000");
    assertMoney(fact, SessionFactTable.EXPOSURE_COST, "2.200000");
    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "CEILING");
    assertMoney(fact, SessionFactTable.IDLE_COST_HIGH, "4.400000");
  }

  @Test
  void aSessionThatFailedBeforeItRanCostsNothing() {
    TableRow fact = fact(failed());

    assertText(fact, SessionFactTable.USAGE_BASIS, "NONE");
    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "NONE");
    assertMoney(fact, SessionFactTable.LIST_COST, "0.000000");
  }

  @Test
  void whatAwsReportsIsKeptEvenWhereItBreaksPhysics() {
    assertThat(words(observed("a").dpuSeconds(1e6), FIVE))
        .isEqualTo("3600.000 1000000.000 REPORTED");
    assertThat(words(observed("a").dpuSeconds(0), FIVE)).isEqualTo("3600.000 18000.000 DERIVED");
    assertThat(words(failed().dpuSeconds(50), FIVE)).isEqualTo("10.000 50.000 REPORTED");
  }

  @Test
  void whereTheTimeIsUnknownUseTellsIt() {
    ObservedSession timeless =
        observed("a").without(SessionObservationTable.EXECUTION_TIME_SECONDS);

    assertThat(words(timeless.dpuSeconds(10.0025), FIVE)).isEqualTo("2.001 10.003 REPORTED");
    assertThat(words(timeless.dpuSeconds(10), null)).isEqualTo("null 10.000 REPORTED");
    assertThat(words(timeless.dpuSeconds(1e11), new BigDecimal("0.000001")))
        .isEqualTo("null 100000000000.000 REPORTED");
    assertThat(words(timeless.without(SessionObservationTable.DPU_SECONDS), FIVE))
        .isEqualTo("null null NONE");
  }

  @Test
  void timeTimesCapacityIsRoundedHalfUpAndRefusedWhereItIsAbsurd() {
    assertThat(words(observed("a").ran(0.001), new BigDecimal("0.500000")))
        .isEqualTo("0.001 0.001 DERIVED");
    assertThat(words(observed("a").ran(0.001), new BigDecimal("0.499999")))
        .isEqualTo("0.001 0.000 DERIVED");
    assertThat(words(observed("a").ran(1e8), new BigDecimal("1000.000000")))
        .isEqualTo("100000000.000 100000000000.000 DERIVED");
    assertThat(words(observed("a").ran(1e8), new BigDecimal("1000.000001")))
        .isEqualTo("100000000.000 null NONE");
  }

  @Test
  void theBilledTimeEndsWithTheSessionAndBeginsNoSoonerThanItWasCreated() {
    assertThat(place(observed("a").ran(3600))).isEqualTo("0 3600000");
    assertThat(place(observed("a").ran(600).completed(CREATED.plusSeconds(3600))))
        .isEqualTo("3000000 3600000");
    assertThat(place(observed("a").ran(7200).completed(CREATED.plusSeconds(3600))))
        .isEqualTo("0 3600000");
    assertThat(place(observed("a").completed(CREATED.minusSeconds(5)))).isEqualTo("0 0");
  }

  @Test
  void anEndMoreThanADayAfterItWasSeenIsNotBelieved() {
    Instant end = CREATED.plusSeconds(90_000);

    assertThat(place(observed("a").ran(90_000).observedAt(end.minusSeconds(86_400))))
        .isEqualTo("0 90000000");
    assertThat(place(observed("a").ran(90_000).observedAt(end.minusSeconds(86_401))))
        .isEqualTo("0 3599000");
  }

  @Test
  void aSessionThatIsSeenBeforeItWasCreatedHasNoTimeYet() {
    ObservedSession early = observed("a").live(CREATED.minusSeconds(5));

    assertThat(words(early, FIVE)).isEqualTo("0.000 0.000 ESTIMATED");
    assertThat(place(early)).isEqualTo("0 0");
  }

  private static ObservedSession failed() {
    return observed("a")
        .without(SessionObservationTable.EXECUTION_TIME_SECONDS)
        .with(SessionObservationTable.STATUS, "FAILED");
  }

  private static String words(ObservedSession session, @Nullable BigDecimal units) {
    Usage usage = usage(session, units);
    return usage.seconds() + " " + usage.unitSeconds() + " " + usage.basis();
  }

  /** In milliseconds since it was created. */
  private static String place(ObservedSession session) {
    Usage usage = usage(session, FIVE);
    return (usage.startedAt() - CREATED.toEpochMilli())
        + " "
        + (usage.endedAt() - CREATED.toEpochMilli());
  }

  private static Usage usage(ObservedSession session, @Nullable BigDecimal units) {
    return Usage.of(seen(session), Reported.of(session.observation()), units);
  }
}
