package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTimeTest {
  private static final Instant START = Instant.parse("2026-10-05T23:00:00Z");
  private static final BigDecimal FIVE = new BigDecimal("5.000000");

  @Test
  void idleTimeIsKeptByDayFromTheStartOn() {
    KnownTime time = of(List.of(ran(0, 600, 1200)), ended(7200).polledAt(at(5400), 1));

    assertThat(time.idleMillis()).containsExactly(3_000_000L, 1_800_000L);
    assertThat(time.unknownMillis()).containsExactly(0L, 0L);
    assertThat(time.readAt()).isEqualTo(at(5400).toEpochMilli());
    assertThat(time.lastBusy()).isEqualTo(at(1200).toEpochMilli());
    assertThat(time.idleSince()).isEqualTo(at(1200).toEpochMilli());
    assertThat(time.pollHours()).containsExactly(0);
    assertThat(time.idlePollHours()).containsExactly(0);
  }

  @Test
  void aReadingAfterTheEndKnowsTheTimeUntilTheEnd() {
    KnownTime time = of(List.of(), ended(3600).polledAt(at(9999), 0));

    assertThat(time.readAt()).isEqualTo(at(3600).toEpochMilli());
    assertThat(time.idleMillis()).containsExactly(3_600_000L);
  }

  @Test
  void statementsThatNobodyReadAreNotKnown() {
    assertThat(of(List.of(), ended(3600))).isNull();
  }

  @Test
  void aStatementThatWasListedAndIsMissingLeavesNothingCertain() {
    assertThat(of(List.of(ran(0, 60, 90)), ended(3600).polledAt(at(1800), 2))).isNull();
    assertThat(of(List.of(ran(0, 60, 90), ran(3, 100, 120)), ended(3600).polledAt(at(1800), 2)))
        .isNotNull();
  }

  @Test
  void twoObservationsOfOneStatementAreOneStatement() {
    assertThat(of(List.of(ran(0, 60, 90), ran(0, 60, 95)), ended(3600).polledAt(at(1800), 2)))
        .isNull();
  }

  @Test
  void aStatementThatWasSeenAfterTheLastReadingDoesNotCount() {
    SeenStatement late = new SeenStatement(0, at(1801).toEpochMilli(), 0L, 1L, false, false, false);

    assertThat(of(List.of(late), ended(3600).polledAt(at(1800), 1))).isNull();
    assertThat(of(List.of(late), ended(3600).polledAt(at(1800), 0)).lastBusy()).isNull();
  }

  @Test
  void aTimeThatAwsDoesNotReportOrThatDoesNotFitItsPlaceIsNotKnown() {
    assertThat(of(List.of(), ended(3600).polledAt(at(1800), 0).completed(at(3599)))).isNull();
    assertThat(
            of(
                List.of(),
                ended(3600)
                    .polledAt(at(1800), 0)
                    .without("execution_time_seconds")
                    .dpuSeconds(18_000)))
        .isNull();
  }

  @Test
  void pollsThatSawSomethingRunAreNotIdle() {
    KnownTime time =
        of(
            List.of(ran(0, 600, 4000)),
            observed("a").created(START).live(at(1800)).polledAt(at(1800), 1),
            observed("a").created(START).live(at(5000)).polledAt(at(5000), 1));

    assertThat(time.pollHours()).containsExactly(23, 0);
    assertThat(time.idlePollHours()).containsExactly(0);
  }

  private static ObservedSession ended(double seconds) {
    return observed("a").created(START).ran(seconds);
  }

  private static SeenStatement ran(int id, long from, long to) {
    return new SeenStatement(
        id,
        at(to).toEpochMilli(),
        at(from).toEpochMilli(),
        at(to).toEpochMilli(),
        false,
        false,
        false);
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  private static @Nullable KnownTime of(
      List<SeenStatement> statements, ObservedSession... sessions) {
    SeenSession seen =
        SeenSession.of(
            Stream.of(sessions).map(ObservedSession::observation).toList(), statements, null);
    Reported reported = Reported.of(seen.latest());
    return KnownTime.of(seen, reported, Usage.of(seen, reported, FIVE));
  }
}
