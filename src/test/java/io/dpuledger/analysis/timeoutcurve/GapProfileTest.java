package io.dpuledger.analysis.timeoutcurve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapProfileTest {
  private static final Instant START = Instant.parse("2026-11-10T09:00:00Z");
  private static final IdleAssumptions IDLE =
      new IdleAssumptions(
          Duration.ofSeconds(60),
          Duration.ofMinutes(2880),
          Map.of(),
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          BigDecimal.valueOf(2));
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);

  @Test
  void pausesAreAddedUpToTheMinute() {
    Fact fact = new Fact("a").pauses(59_001L, 60_000L, 60_001L, 125_000L).readAt(3000, null);

    // 5 DPU at 0.44 are 2.2 an hour, 0.0366666667 a minute.
    assertThat(gaps(fact))
        .containsExactly(
            "RETURNED 1 2 120 0.0733333334",
            "RETURNED 2 1 61 0.0366666667",
            "RETURNED 3 1 125 0.0366666667");
  }

  @Test
  void theLastPauseIsAsLongAsItIsKnown() {
    Fact timedOut = new Fact("a").idledOut(7200).readAt(4000, 3600);
    Fact open = new Fact("b").with(SessionFactTable.LIFECYCLE, "LIVE").readAt(4000, 3600);
    // It lasted for 400 s at least, and ended with the session at the latest.
    Fact failed = new Fact("e").ended("FAILED", 7200).readAt(4000, 3600);
    Fact stopped = new Fact("c").stopped(4000).readAt(4000, 3600);
    Fact running = new Fact("d").readAt(4000, null);

    assertThat(gaps(timedOut)).containsExactly("CENSORED 60 1 3600 0.0366666667");
    assertThat(gaps(open)).containsExactly("CENSORED 6 1 400 0.0366666667");
    assertThat(gaps(stopped)).containsExactly("STOPPED 7 1 400 0.0366666667");
    assertThat(gaps(failed)).containsExactly("STOPPED 7 1 400 0.0366666667");
    assertThat(gaps(running)).isEmpty();
  }

  @Test
  void aPauseThatOutlivedItsTimeoutIsKnownAsFarAsThat() {
    assertThat(gaps(new Fact("a").pauses(4_000_000L).readAt(6000, null)))
        .containsExactly("CENSORED 60 1 3600 0.0366666667");
  }

  @Test
  void nobodyWasThereBeforeTheFirstStatement() {
    Fact unused = new Fact("a").with(SessionFactTable.LAST_BUSY_AT, null).readAt(4000, 0);

    assertThat(gaps(unused)).isEmpty();
    assertThat(gaps(GapKind.NEVER_USED, unused)).containsExactly("CENSORED 60 1 3600 0.0366666667");
  }

  @Test
  void onlyWhatTheIdleTimeoutEndedIsATail() {
    Fact timedOut = new Fact("a").pauses(900_000L).idledOut(7200).readAt(4000, 3600);
    Fact open = new Fact("b").with(SessionFactTable.LIFECYCLE, "LIVE").readAt(4000, 3600);

    assertThat(gaps(GapKind.TAIL, timedOut, open))
        .containsExactly("CENSORED 60 1 3600 0.0366666667");
    assertThat(gaps(GapKind.PAUSE, timedOut, open))
        .containsExactly("CENSORED 6 1 400 0.0366666667", "RETURNED 15 1 900 0.0366666667");
  }

  /** Its timeout ended it as soon as it could, so nothing shows that no total timeout did. */
  @Test
  void aSessionThatNobodyUsedIsNoCertainTailAndSavesAllTheSame() {
    Fact unused =
        new Fact("a")
            .with(SessionFactTable.LAST_BUSY_AT, null)
            .ended("TIMEOUT", 3601)
            .readAt(3600, 0);
    List<Fact> facts = new ArrayList<>(List.of(unused));
    for (int i = 0; i < 40; i++) {
      facts.add(
          new Fact("used " + i)
              .pauses(60_000L, 120_000L, 2_400_000L)
              .idledOut(7200)
              .readAt(4000, 3600));
    }
    Map<?, TimeoutEvidence> evidence =
        new TimeoutCurves(
                new Interruption(BigDecimal.ZERO, BigDecimal.ZERO),
                CurvePolicy.of(List.of(5, 50)),
                profile(facts.toArray(Fact[]::new)))
            .evidence();

    // Ten minutes of the session that nobody used; those of the tails are counted as tails.
    assertThat(evidence.values().iterator().next().at(50))
        .singleElement()
        .satisfies(replayed -> assertThat(replayed.saving()).isEqualByComparingTo("0.366667"));
  }

  @Test
  void sessionsThatNobodyUsedSayNothingOfPauses() {
    Fact unused = new Fact("a").with(SessionFactTable.LAST_BUSY_AT, null).readAt(4000, 0);
    TimeoutCurves curves =
        new TimeoutCurves(
            new Interruption(BigDecimal.ONE, BigDecimal.ONE),
            CurvePolicy.of(List.of(5, 15)),
            profile(unused));

    assertThat(curves.evidence()).isEmpty();
    assertThat(curves.points()).isEmpty();
  }

  @Test
  void aReadingBeforeTheBilledTimeBeginsSaysNothingOfAPause() {
    assertThat(gaps(new Fact("a").readAt(-600, 0))).isEmpty();
  }

  @Test
  void whoIsNoPeerIsLeftOut() {
    Fact preview =
        new Fact("a")
            .pauses(9_000L)
            .readAt(4000, 1)
            .with(SessionFactTable.SESSION_ORIGIN, "DATA_PREVIEW");
    Fact unread = new Fact("b").pauses(9_000L);
    Fact unpriced =
        new Fact("c").pauses(9_000L).readAt(4000, 1).with(SessionFactTable.LIST_UNIT_PRICE, null);

    assertThat(profile(preview, unread, unpriced)).isEmpty();
  }

  @Test
  void anAutoScaledSessionIdlesAtItsFloor() {
    Fact fact =
        new Fact("a").pauses(60_000L).readAt(3000, null).with(SessionFactTable.AUTO_SCALING, true);

    Pauses.Gaps gaps =
        (Pauses.Gaps)
            profile(fact).stream().filter(Pauses.Gaps.class::isInstance).findFirst().orElseThrow();
    assertThat(gaps.bin().ratePerMinute()).isEqualByComparingTo("0.0146666667");
    assertThat(gaps.bin().restartRatePerMinute()).isEqualByComparingTo("0.0366666667");
  }

  @Test
  void thePollIntervalIsToldFromTheTimeThatPollsCover() {
    Fact one = new Fact("a").readAt(5400, null).with(SessionFactTable.POLL_HOURS, List.of(9, 10));
    Fact other =
        new Fact("b").readAt(9000, null).with(SessionFactTable.POLL_HOURS, List.of(9, 10, 11));

    Pauses.Polls polls =
        profile(one, other).stream()
            .filter(Pauses.Polls.class::isInstance)
            .map(Pauses.Polls.class::cast)
            .reduce(Pauses.Polls::plus)
            .orElseThrow();
    assertThat(polls.intervalMinutes()).isEqualTo(60);
  }

  @Test
  void aPauseThatEndsWellAfterItsTimeoutIsKnownAsFarAsItWasSeen() {
    Fact late = new Fact("a").idledOut(3600 + 3600 + 120).readAt(4000, 3600);
    Fact tooLate = new Fact("a").idledOut(3600 + 3600 + 121).readAt(4000, 3600);

    assertThat(gaps(late)).containsExactly("CENSORED 60 1 3600 0.0366666667");
    assertThat(gaps(tooLate)).containsExactly("CENSORED 6 1 400 0.0366666667");
  }

  private static List<String> gaps(Fact... facts) {
    return Stream.of(GapKind.PAUSE, GapKind.TAIL)
        .flatMap(kind -> gaps(kind, facts).stream())
        .sorted()
        .toList();
  }

  private static List<String> gaps(GapKind kind, Fact... facts) {
    return profile(facts).stream()
        .filter(Pauses.Gaps.class::isInstance)
        .map(Pauses.Gaps.class::cast)
        .filter(gap -> gap.kind() == kind)
        .map(Pauses.Gaps::bin)
        .map(
            bin ->
                "%s %d %d %d %s"
                    .formatted(
                        bin.ending(),
                        bin.minute(),
                        bin.count(),
                        bin.seconds(),
                        bin.ratePerMinute()))
        .sorted()
        .toList();
  }

  private static List<Pauses> profile(Fact... facts) {
    return GapProfile.pauses(
        TableRows.sum(
            GapProfile.of(IDLE, PERIOD), Stream.of(facts).map(Fact::row).toArray(TableRow[]::new)));
  }

  /** A fact of a session with an idle timeout of an hour, of 5 DPU, that was read at some time. */
  private static final class Fact {
    private final Map<String, Object> values = new HashMap<>();

    Fact(String id) {
      with(SessionFactTable.ACCOUNT_ID, "012345678901");
      with(SessionFactTable.REGION, "us-east-1");
      with(SessionFactTable.SESSION_ID, id);
      with(SessionFactTable.CREATED_ON, START);
      with(SessionFactTable.STARTED_ON, START);
      with(SessionFactTable.SESSION_ORIGIN, "NOTEBOOK");
      with(SessionFactTable.ROLE_NAME, "glue-risk");
      with(SessionFactTable.TEAM, "risk");
      with(SessionFactTable.BILLING_CURRENCY, "USD");
      with(SessionFactTable.IDLE_EVIDENCE, "PARTIAL");
      with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 60);
      with(SessionFactTable.IDLE_PROTECTED, true);
      with(SessionFactTable.LIFECYCLE, "ENDED");
      with(SessionFactTable.AUTO_SCALING, false);
      with(SessionFactTable.LIST_UNIT_PRICE, new BigDecimal("0.440000"));
      with(SessionFactTable.EXECUTION_SECONDS, new BigDecimal("7200.000"));
      with(SessionFactTable.DPU_SECONDS, new BigDecimal("36000.000"));
      with(SessionFactTable.LAST_BUSY_AT, START.plusSeconds(1));
      with(SessionFactTable.POLL_HOURS, List.of(9));
      pauses();
      ended("STOPPED", 7200);
    }

    Fact with(String column, Object value) {
      values.put(column, value);
      return this;
    }

    Fact pauses(Long... millis) {
      return with(SessionFactTable.STATEMENT_GAPS_MILLIS, new ArrayList<>(Arrays.asList(millis)));
    }

    Fact readAt(long seconds, Integer idleSince) {
      with(SessionFactTable.IDLE_SINCE, idleSince == null ? null : START.plusSeconds(idleSince));
      return with(SessionFactTable.STATEMENTS_READ_AT, START.plusSeconds(seconds));
    }

    Fact idledOut(long seconds) {
      return ended("IDLE_TIMEOUT", seconds);
    }

    Fact stopped(long seconds) {
      return ended("STOPPED", seconds);
    }

    private Fact ended(String ending, long seconds) {
      with(SessionFactTable.ENDING, ending);
      return with(SessionFactTable.ENDED_ON, START.plusSeconds(seconds));
    }

    TableRow row() {
      return TableRows.of(SessionFactTable.SCHEMA, "2026-11-10", values);
    }
  }
}
