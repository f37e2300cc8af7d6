package io.dpuledger.analysis.rightsizing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What sessions come to, without a frame. */
class SessionProfilesTest {
  private static final SessionProfiles PROFILES =
      new SessionProfiles(
          new UsagePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
          Duration.ofMinutes(2880),
          List.of(15, 60),
          Optional.of(
              new VersionPrices(
                  "6.0",
                  Map.of(
                      VersionPrices.key("us-east-1", "DPU", VersionPrices.ANY_FAMILY),
                      new BigDecimal("0.308"),
                      VersionPrices.key("us-east-1", "DPU", "R"),
                      new BigDecimal("0.40")))),
          SessionLogs.NONE);

  @Test
  void aSessionBelongsToTheDayOnWhichItStarted() {
    assertThat(
            profiles(
                started("2026-09-30T23:59:59.999999Z"),
                started("2026-11-01T00:00:00Z"),
                session().with(SessionFactTable.STARTED_ON, null)))
        .isEmpty();
    SessionSetup.Spend spend =
        only(
                started("2026-10-01T00:00:00Z"),
                started("2026-10-24T23:59:59Z"),
                started("2026-10-25T00:00:00Z"),
                started("2026-10-31T23:59:59.999999Z"))
            .spend();
    assertThat(spend.sessions()).isEqualTo(4);
    assertThat(spend.recentSessions()).isEqualTo(2);
    assertThat(spend.listCost()).isEqualTo("8.800000");
    assertThat(spend.costSquares()).isEqualTo("19.3600000000");
    assertThat(spend.executionSeconds()).isEqualTo("14400.000");
  }

  @Test
  void previewsAndWhatCostNothingAreNobodysHabit() {
    assertThat(
            profiles(
                session().with(SessionFactTable.SESSION_ORIGIN, "DATA_PREVIEW"),
                session().with(SessionFactTable.SESSION_ORIGIN, null),
                session().with(SessionFactTable.LIST_COST, new BigDecimal("0.000000")),
                session().with(SessionFactTable.LIST_COST, null)))
        .isEmpty();
  }

  @Test
  void groupsAndSetupsComeInOrder() {
    List<SessionProfile> profiles =
        profiles(
            session().with(SessionFactTable.TEAM, "ml"),
            session().with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 60),
            session().with(SessionFactTable.IDLE_TIMEOUT_MINUTES, null),
            session());

    assertThat(profiles).extracting(profile -> profile.scope().team()).containsExactly(null, "ml");
    assertThat(profiles.get(0).setups())
        .extracting(SessionSetup::idleTimeoutMinutes)
        .containsExactly(null, 20, 60);
  }

  @Test
  void ofTheIdlingOnlyTheTailIsWhatItsTimeoutLetRun() {
    SessionSetup.Tails tails =
        only(tail("1800.000", "1.100000"), tail("700.000", "0.200000"), tail("0.000", "0.000000"))
            .tails();

    assertThat(tails.sessions()).isEqualTo(2);
    // 20 of 30 minutes, and all of those 700 s.
    assertThat(tails.cost()).isEqualTo("0.933333");
    assertThat(tails.costPerMinute()).isEqualTo("0.0538095238");
    assertThat(tails.costPerMinuteSquares()).isEqualTo("0.0016380000");
  }

  @Test
  void shortSessionsThatStartInOneMinuteAreOneMinute() {
    SessionSetup.Shorts shorts =
        only(
                billedMore("2026-10-05T10:00:00Z"),
                billedMore("2026-10-05T10:00:59.999999Z"),
                billedMore("2026-10-05T10:01:00Z"),
                session())
            .shorts();

    assertThat(shorts.sessions()).isEqualTo(3);
    assertThat(shorts.startMinutes()).isEqualTo(2);
    assertThat(shorts.listCost()).isEqualTo("6.600000");
    assertThat(shorts.minimumChargeCost()).isEqualTo("0.300000");
  }

  @Test
  void whatIsWatchedIsCounted() {
    SessionSetup setup =
        only(
            session().with(SessionFactTable.OWNER, "ann"),
            session()
                .with(SessionFactTable.OWNER, "ann")
                .with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.UNSUPPORTED),
            session()
                .with(SessionFactTable.PROFILE_NAME, "small")
                .with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.EXACT)
                .with(SessionFactTable.STATEMENTS_READ_AT, Instant.EPOCH)
                .with(SessionFactTable.LIFECYCLE, Lifecycle.LIVE)
                .with(SessionFactTable.IDLE_SINCE, Instant.EPOCH)
                .with(SessionFactTable.EXPOSURE_COST, new BigDecimal("3.000000")));

    assertThat(setup.watched())
        .isEqualTo(
            new SessionSetup.Watched(
                1,
                0,
                new BigDecimal("2.200000"),
                new BigDecimal("1.000000"),
                1,
                new BigDecimal("3.000000"),
                1));
    assertThat(setup.owners()).containsExactly("ann");
  }

  @Test
  void onlyStatementsOfTheLastWeekSayThatReadingIsOn() {
    SessionSetup.Watched watched =
        only(
                started("2026-10-24T23:59:59Z")
                    .with(SessionFactTable.STATEMENTS_READ_AT, Instant.EPOCH),
                started("2026-10-25T00:00:00Z")
                    .with(SessionFactTable.STATEMENTS_READ_AT, Instant.EPOCH),
                started("2026-10-31T23:59:59Z"))
            .watched();
    assertThat(watched.read()).isEqualTo(2);
    assertThat(watched.recentRead()).isEqualTo(1);
  }

  @Test
  void usedSharesAreThoseOfOneInTenAndTheirMean() {
    PlainRow[] sessions =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> autoScaled().with(SessionFactTable.DPU_SECONDS, new BigDecimal(900 * i)))
            .toArray(PlainRow[]::new);

    assertThat(only(sessions).usedShare()).isEqualTo(new SessionSetup.UsedShare(0.1, 0.525, 0.9));
    assertThat(only(autoScaled()).usedShare()).isNull();
    assertThat(only(session()).usedShare()).isNull();
  }

  @Test
  void aSessionOfTenHoursWeighsAsMuchAsTenOfOne() {
    // Ten hours at a tenth of five units, one hour at all of them: 10 of 55 unit-hours.
    PlainRow idle =
        autoScaled()
            .with(SessionFactTable.EXECUTION_SECONDS, new BigDecimal("36000.000"))
            .with(SessionFactTable.DPU_SECONDS, new BigDecimal("18000.000"));
    PlainRow busy = autoScaled().with(SessionFactTable.DPU_SECONDS, new BigDecimal("18000.000"));

    assertThat(only(idle, busy).usedShare())
        .isEqualTo(new SessionSetup.UsedShare(0.1, 0.181818181818, 1));
  }

  @Test
  void noTimeoutCutsMoreThanWhatCanHaveIdledBeyondIt() {
    PlainRow halfIdle =
        session().with(SessionFactTable.IDLE_SECONDS_HIGH, new BigDecimal("1800.000"));
    assertThat(only(halfIdle).mostCut())
        .containsEntry(15, new BigDecimal("0.750000"))
        .containsEntry(60, new BigDecimal("0.000000"));
    // At full size, a quarter of an hour is 0.55, and an hour more than could idle in all.
    PlainRow scaled = autoScaled().with(SessionFactTable.IDLE_SECONDS_HIGH, new BigDecimal("1800"));
    assertThat(only(scaled).mostCut()).containsEntry(15, new BigDecimal("0.550000"));
    assertThat(only(autoScaled()).mostCut()).containsEntry(15, new BigDecimal("1.500000"));
    PlainRow ofUnknownSize = autoScaled().with(SessionFactTable.CAPACITY_UNITS, null);
    assertThat(only(ofUnknownSize).mostCut()).containsEntry(15, new BigDecimal("1.500000"));
    PlainRow ofUnknownTime = session().with(SessionFactTable.EXECUTION_SECONDS, null);
    assertThat(only(ofUnknownTime).mostCut()).containsEntry(15, new BigDecimal("0.000000"));
  }

  @Test
  void whatRanBeyondATimeoutIsKnownOfAllAndOfThoseThatWereRead() {
    SessionSetup setup =
        only(session(), session().with(SessionFactTable.STATEMENTS_READ_AT, Instant.EPOCH));

    assertThat(setup.ranBeyond())
        .containsEntry(
            15,
            Map.of(
                HowEnded.OTHERWISE,
                new SessionSetup.RanBeyond(new BigDecimal("3.300000"), new BigDecimal("1.650000"))))
        .containsEntry(
            60,
            Map.of(
                HowEnded.OTHERWISE,
                new SessionSetup.RanBeyond(
                    new BigDecimal("0.000000"), new BigDecimal("0.000000"))));
  }

  /** Idling is known from the last statement on, and the timeout struck a minute later. */
  @Test
  void aTailIsCutDownToTheTimeout() {
    PlainRow row =
        tail("1140.000", "0.696667")
            .with(SessionFactTable.IDLE_SECONDS_HIGH, new BigDecimal("1140.000"))
            .with(SessionFactTable.IDLE_COST_HIGH, new BigDecimal("0.696667"));
    assertThat(only(row).mostCut()).containsEntry(15, new BigDecimal("0.183333"));
  }

  @Test
  void aCheaperVersionIsPricedByTheFamilyOrElseForAll() {
    assertThat(only(session()).cheaper())
        .isEqualTo(new SessionSetup.CheaperVersion("6.0", new BigDecimal("0.660000")));
    PlainRow larger = session().with(SessionFactTable.WORKER_TYPE, "R.2X");
    assertThat(only(larger).cheaper().cut()).isEqualTo("0.200000");
    PlainRow elsewhere = session().with(SessionFactTable.REGION, "eu-west-1");
    assertThat(only(elsewhere).cheaper().cut()).isEqualTo("0.000000");
    assertThat(only(session()).worstSessionCost()).isEqualTo("105.600000");
  }

  @Test
  void sessionsMayBeAddedUpApart() {
    List<TableRow> rows =
        Stream.of(autoScaled(), tail("1800.000", "1.100000"), autoScaled(), session())
            .map(PlainRow::row)
            .toList();

    assertThat(PROFILES.merge(sum(rows.subList(2, 4)), sum(rows.subList(0, 2))).profiles(Map.of()))
        .isEqualTo(sum(rows).profiles(Map.of()));
  }

  private static PlainRow started(String instant) {
    return session().with(SessionFactTable.STARTED_ON, Instant.parse(instant));
  }

  private static PlainRow tail(String seconds, String cost) {
    return session()
        .with(SessionFactTable.ENDING, IdleEvidence.BY_IDLING)
        .with(SessionFactTable.IDLE_SECONDS_LOW, new BigDecimal(seconds))
        .with(SessionFactTable.IDLE_COST_LOW, new BigDecimal(cost));
  }

  private static PlainRow billedMore(String instant) {
    return started(instant).with(SessionFactTable.MINIMUM_CHARGE_COST, new BigDecimal("0.100000"));
  }

  private static PlainRow autoScaled() {
    return session()
        .with(SessionFactTable.AUTO_SCALING, true)
        .with(SessionFactTable.USAGE_BASIS, "REPORTED");
  }

  /** An hour of 5 DPU. */
  private static PlainRow session() {
    return PlainRow.of(SessionFactTable.SCHEMA, "2026-10-05")
        .with(SessionFactTable.ACCOUNT_ID, "012345678901")
        .with(SessionFactTable.REGION, "us-east-1")
        .with(SessionFactTable.SESSION_ORIGIN, "NOTEBOOK")
        .with(SessionFactTable.BILLING_CURRENCY, "USD")
        .with(SessionFactTable.STARTED_ON, Instant.parse("2026-10-05T10:00:00Z"))
        .with(SessionFactTable.WORKER_TYPE, "G.1X")
        .with(SessionFactTable.CAPACITY_UNIT, "DPU")
        .with(SessionFactTable.CAPACITY_UNITS, new BigDecimal("5.000000"))
        .with(SessionFactTable.LIST_UNIT_PRICE, new BigDecimal("0.440000"))
        .with(SessionFactTable.LIST_COST, new BigDecimal("2.200000"))
        .with(SessionFactTable.EXECUTION_SECONDS, new BigDecimal("3600.000"))
        .with(SessionFactTable.IDLE_COST_LOW, new BigDecimal("0.500000"))
        .with(SessionFactTable.IDLE_COST_HIGH, new BigDecimal("1.500000"))
        .with(SessionFactTable.IDLE_EVIDENCE, IdleEvidence.CEILING)
        .with(SessionFactTable.IDLE_TIMEOUT_MINUTES, 20)
        .with(SessionFactTable.IDLE_PROTECTED, true);
  }

  private static SessionSetup only(PlainRow... sessions) {
    List<SessionProfile> profiles = profiles(sessions);
    assertThat(profiles).hasSize(1);
    assertThat(profiles.get(0).setups()).hasSize(1);
    return profiles.get(0).setups().get(0);
  }

  private static List<SessionProfile> profiles(PlainRow... sessions) {
    return sum(Stream.of(sessions).map(PlainRow::row).toList()).profiles(Map.of());
  }

  private static ProfileSums sum(List<TableRow> rows) {
    ProfileSums sum = PROFILES.zero();
    for (TableRow row : rows) {
      sum = PROFILES.add(sum, row);
    }
    return sum;
  }
}
