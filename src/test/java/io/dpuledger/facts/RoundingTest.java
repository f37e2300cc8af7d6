package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;

import io.dpuledger.table.TableRow;
import org.junit.jupiter.api.Test;

/** Every figure is rounded once: where unit-seconds were rounded first, another digit came out. */
class RoundingTest extends FactsTest {

  @Test
  void aMinuteOfUnevenUseIsRoundedAsHoursAlone() {
    TableRow fact = fact(observed("a").ran(7).dpuSeconds(9.005));

    // 9.005 / 7 x 60 / 3600 = 0.02144047...; by way of 77.186 unit-seconds, 0.021441.
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "0.021440");
  }

  @Test
  void idleUnitHoursAreRoundedAsHoursAlone() {
    TableRow fact = fact(observed("a").ran(9001).dpuSeconds(45_000.01).timedOutAfterIdling(60));

    // 45000.01 x 3540 / 9001 / 3600 = 4.9161215...; by way of 17698.037 unit-seconds, 4.916121.
    assertMoney(fact, SessionFactTable.IDLE_UNIT_HOURS_LOW, "4.916122");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "2.163094");
  }
}
