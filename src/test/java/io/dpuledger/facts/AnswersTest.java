package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.rightsizing.profile.SessionProfiles;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is answered from facts: spend a day, and the profiles that right-sizing looks at. */
class AnswersTest extends FactsTest {
  private static final List<Integer> TIMEOUTS = List.of(15, 60);

  private static final VersionPrices GLUE_6 =
      new VersionPrices(
          "6.0",
          Map.of(
              VersionPrices.key("us-east-1", "DPU", VersionPrices.ANY_FAMILY),
              new BigDecimal("0.308"),
              VersionPrices.key("us-east-1", "M-DPU", "R"),
              new BigDecimal("0.364")));

  private static final UsagePeriod OCTOBER =
      new UsagePeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

  @Test
  void spendKeepsUnitsCurrenciesAndTheUnpricedApart() {
    List<TableRow> facts =
        factRows(
            allRead(),
            observed("a"),
            observed("b"),
            observed("m").workers(5, "R.2X", 10),
            observed("unpriced").region("mx-central-1"));

    List<TableRow> spend =
        spendDaily(days(facts)).stream()
            .sorted(
                Comparator.<TableRow, String>comparing(row -> row.text(SpendDaily.REGION))
                    .thenComparing(row -> row.text(SpendDaily.WORKER_TYPE)))
            .toList();

    assertThat(spend).hasSize(3);
    assertThat(spend.get(0).value(SpendDaily.LIST_COST)).isNull();
    assertMoney(spend.get(0), SpendDaily.UNPRICED_UNIT_HOURS, "5.000000");
    assertThat(spend.get(1).number(SpendDaily.SESSIONS_STARTED)).isEqualTo(2);
    assertMoney(spend.get(1), SpendDaily.LIST_COST, "4.400000");
    assertMoney(spend.get(1), SpendDaily.CONTRACTED_COST, "3.960000");
    assertThat(spend.get(2).text(SpendDaily.CAPACITY_UNIT)).isEqualTo("M-DPU");
    assertMoney(spend.get(2), SpendDaily.LIST_COST, "5.200000");
  }

  @Test
  void aLowerTimeoutOf15MinutesSaves15DpuHoursOfTheGoldenTail() {
    SessionProfile profile =
        profile(
            factRows(
                allRead(),
                observed("a").workers(10, "G.2X", 20).ran(9000).timedOutAfterIdling(60)));

    SessionSetup setup = only(profile);
    assertThat(setup.tails().sessions()).isEqualTo(1);
    assertThat(setup.tailCut(15))
        .isCloseTo(new BigDecimal("6.60"), within(new BigDecimal("0.000001")));
    assertThat(setup.tailCut(60)).isEqualByComparingTo("0");
    // 22.00 for 9,000 s: beyond 15 minutes lie 8,100 of them.
    assertThat(setup.mostCut().get(15)).isEqualByComparingTo("19.80");
  }

  @Test
  void anAutoScaledSessionMayHaveBeenAtFullSizeBeyondTheTimeout() {
    SessionProfile profile =
        profile(
            factRows(
                allRead(), observed("a").workers(10, "G.1X", 10).autoScaling().dpuSeconds(14_400)));

    // 10 units for the 2,700 s beyond 15 minutes would be 3.30, but only 1.76 was spent in all.
    assertThat(only(profile).mostCut().get(15)).isEqualByComparingTo("1.76");
  }

  @Test
  void sessionsThatNoTimeoutEndsAreCountedWithTheirWorstCase() {
    SessionProfile profile =
        profile(
            factRows(
                allRead(),
                observed("a").with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, 2880),
                observed("b").without(SessionObservationTable.IDLE_TIMEOUT_MINUTES)));

    List<SessionSetup> open = profile.setups(false);
    assertThat(open).hasSize(2);
    assertThat(SessionProfile.sum(open, setup -> setup.spend().listCost()))
        .isEqualByComparingTo("4.40");
    assertThat(open.get(0).worstSessionCost()).isEqualByComparingTo("105.60");
    assertThat(SessionProfile.sum(open, setup -> setup.mostCut().get(15)))
        .isEqualByComparingTo("3.30");
  }

  @Test
  void theSameUsageIsPricedUnderACheaperGlueVersion() {
    SessionProfile profile =
        profile(
            factRows(
                allRead(),
                observed("a"),
                observed("r").workers(5, "R.2X", 10),
                observed("elsewhere").region("eu-west-1")));

    // 2.20 at 0.44 would be 1.54 at 0.308, and 5.20 at 0.52 would be 3.64 at 0.364.
    assertThat(SessionProfile.sum(profile.setups(), setup -> setup.cheaper().cut()))
        .isEqualByComparingTo("2.22");
    assertThat(profile.setups()).allMatch(setup -> "6.0".equals(setup.cheaper().glueVersion()));
  }

  @Test
  void dataPreviewsAndOtherMonthsAreNotPeoplesHabits() {
    List<TableRow> rows =
        factRows(
            allRead(),
            observed("glue-studio-datapreview-1"),
            observed("old").created(Instant.parse("2026-09-30T23:00:00Z")).ran(3600));

    assertThat(sum(profiles(), rows).profiles(Map.of())).isEmpty();
  }

  private static SessionProfile profile(List<TableRow> facts) {
    List<SessionProfile> profiles = sum(profiles(), facts).profiles(Map.of());
    assertThat(profiles).hasSize(1);
    return profiles.get(0);
  }

  private static SessionSetup only(SessionProfile profile) {
    assertThat(profile.setups()).hasSize(1);
    return profile.setups().get(0);
  }

  private static SessionProfiles profiles() {
    return new SessionProfiles(
        OCTOBER, Duration.ofMinutes(2880), TIMEOUTS, Optional.of(GLUE_6), SessionLogs.NONE);
  }
}
