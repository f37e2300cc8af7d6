package io.dpuledger.analysis.idlewaste;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BehaviourProfileTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void whatWasSeenOfACertainTailTellsNothingOfTheTimeBefore() {
    Behaviour seen = seen(fact("IDLE_TIMEOUT", 60), fact("IDLE_TIMEOUT", 60));

    assertThat(seen.allSeen()).isEqualTo(2 * 5_000_000);
    assertThat(seen.seen()).isEqualTo(2 * 4_000_000);
    assertThat(seen.allSeenIdle()).isEqualTo(2 * 1_200_000);
    assertThat(seen.seenIdle()).isEqualTo(2 * 200_000);
    assertThat(seen.polls()).isEqualTo(4);
    assertThat(seen.pollHours()).isEqualTo(1 << 8 | 1 << 9);
    assertThat(seen.ran()).isEqualTo(15_200_000);
    assertThat(seen.timeout()).isEqualTo(7_200_000);
  }

  @Test
  void noTimeoutCountsForLongerThanTheSessionRan() {
    assertThat(seen(fact("STOPPED", 480)).capped()).isEqualTo(7_600_000);
    assertThat(seen(fact("STOPPED", 480)).seen()).isEqualTo(5_000_000);
    assertThat(seen(fact(null, 0)).ran()).isZero();
  }

  @Test
  void moneyThatNobodyKnowsStaysUnknown() {
    SpendingProfile profile = new SpendingProfile(PERIOD);

    List<Spending> spent =
        SpendingProfile.spending(
            TableRows.sum(
                profile,
                day("2026-11-20", "USD", "1.500000"),
                day("2026-11-21", "USD", "2.500000"),
                day("2026-11-21", null, null),
                day("2026-11-22", "USD", "9.000000")));
    assertThat(spent)
        .extracting(Spending::listCost)
        .containsExactly(null, new BigDecimal("4.000000"));
    assertThat(spent).extracting(Spending::idleCostLow).containsOnlyNulls();
  }

  private static Behaviour seen(TableRow... facts) {
    BehaviourProfile profile = new BehaviourProfile(PERIOD, Duration.ofMinutes(2));
    return TableRows.sum(profile, facts).values().iterator().next();
  }

  private static TableRow fact(String ending, int timeoutMinutes) {
    Map<String, Object> values = new HashMap<>();
    values.put(SessionFactTable.STARTED_ON, START);
    values.put(SessionFactTable.STATEMENTS_READ_AT, START.plusSeconds(5000));
    values.put(SessionFactTable.IDLE_SINCE, START.plusSeconds(4000));
    values.put(SessionFactTable.ENDED_ON, START.plusSeconds(7600));
    values.put(SessionFactTable.EXECUTION_SECONDS, new BigDecimal("7600.000"));
    values.put(SessionFactTable.LIFECYCLE, "ENDED");
    values.put(SessionFactTable.ENDING, ending);
    values.put(SessionFactTable.IDLE_EVIDENCE, "PARTIAL");
    values.put(SessionFactTable.IDLE_TIMEOUT_MINUTES, timeoutMinutes);
    values.put(SessionFactTable.SEEN_IDLE_MILLIS, List.of(1_000_000L, 200_000L));
    values.put(SessionFactTable.POLL_HOURS, List.of(8, 9));
    return TableRows.of(SessionFactTable.SCHEMA, "2026-11-20", values);
  }

  private static TableRow day(String day, String currency, String cost) {
    Map<String, Object> values = new HashMap<>();
    values.put(SessionDayTable.ENDING, "STOPPED");
    values.put(SessionDayTable.IDLE_EVIDENCE, "CEILING");
    values.put(SessionDayTable.BILLING_CURRENCY, currency);
    values.put(SessionDayTable.UNIT_HOURS, new BigDecimal("1.000000"));
    values.put(SessionDayTable.LIST_COST, cost == null ? null : new BigDecimal(cost));
    return TableRows.of(SessionDayTable.SCHEMA, day, values);
  }
}
