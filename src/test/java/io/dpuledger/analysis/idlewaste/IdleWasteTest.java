package io.dpuledger.analysis.idlewaste;

import static io.dpuledger.analysis.idlewaste.IdleWasteFixture.labels;
import static io.dpuledger.analysis.idlewaste.IdleWasteFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IdleWasteTest {
  @Test
  void theUnknownIdlesAsItsPeersOfTheTeamDo() {
    IdleWasteFixture month =
        month()
            .spent("risk", "STOPPED", "CEILING", "100", "0", "100")
            .spent("risk", "STOPPED", "EXACT", "50", "20", "20")
            .seen("risk", "STOPPED", 20, "8", "2")
            .seen("web", "STOPPED", 20, "8", "7");

    assertThat(month.figures())
        .containsExactly("20.000000", "45.000000", "120.000000", "TEAM_AND_ENDING");
    Estimate estimate = month.total().estimate();
    assertThat(estimate.leastMeasuredTeam()).isEqualTo("risk");
    assertThat(estimate.leastMeasuredDays()).isEqualTo(20);
  }

  @Test
  void aLargeTeamMustBeMeasuredOn14DaysItself() {
    IdleWasteFixture month =
        month()
            .spent("risk", "STOPPED", "CEILING", "89", "0", "89")
            .spent("web", "STOPPED", "CEILING", "11", "0", "11")
            .seen("risk", "STOPPED", 20, "8", "2")
            .seen("web", "STOPPED", 13, "8", "2");

    assertThat(month.figures()).containsExactly("0.000000", null, "100.000000", "TOO_FEW_DAYS");
    assertThat(month.total().estimate().leastMeasuredTeam()).isEqualTo("web");
    assertThat(month.total().estimate().leastMeasuredDays()).isEqualTo(13);
    assertThat(month.seen("web", "STOPPED", 14, "8", "2").figures()).contains("TEAM_AND_ENDING");
  }

  @Test
  void daysOnWhichStatementsWereReadAtFewHoursAreNotMeasured() {
    IdleWasteFixture month =
        month()
            .spent("risk", "STOPPED", "CEILING", "10", "0", "10")
            .seen("risk", "STOPPED", 14, "8", "2");

    assertThat(month.figures()).contains("TEAM_AND_ENDING");
    assertThat(month.hours(3, 8).figures()).contains("TEAM_AND_ENDING");
    assertThat(month.hours(3, 7).figures()).contains("TOO_FEW_DAYS");
    assertThat(month.total().estimate().leastMeasuredDays()).isEqualTo(13);
  }

  @Test
  void aSmallTeamThatWasNotMeasuredIdlesAsOthersDoWhoseSessionsEndedAlike() {
    IdleWasteFixture month =
        month()
            .spent("web", "STOPPED", "EXACT", "90", "0", "0")
            .spent("risk", "STOPPED", "CEILING", "10", "0", "10")
            .seen("web", "STOPPED", 20, "8", "3.2")
            .seen("web", "FAILED", 20, "8", "0.8");

    assertThat(month.figures()).containsExactly("0.000000", "4.000000", "10.000000", "ENDING");
    assertThat(
            month()
                .spent("web", "STOPPED", "EXACT", "90", "0", "0")
                .spent("risk", "TIMEOUT", "UNDECIDABLE", "10", "0", "10")
                .seen("web", "STOPPED", 20, "8", "3.2")
                .seen("web", "FAILED", 20, "8", "0.8")
                .figures())
        .containsExactly("0.000000", "2.500000", "10.000000", "ALL");
  }

  @Test
  void aTeamThatWasNotMeasuredMayBeLikeAnyThatWas() {
    Estimate estimate =
        month()
            .spent("web", "STOPPED", "EXACT", "90", "0", "0")
            .spent("risk", "STOPPED", "CEILING", "10", "0", "10")
            .seen("web", "STOPPED", 20, "8", "2")
            .seen("ops", "STOPPED", 20, "8", "6")
            .total()
            .estimate();

    assertThat(estimate.point()).isEqualByComparingTo("5");
    assertThat(estimate.low()).isEqualByComparingTo("2.5");
    assertThat(estimate.high()).isEqualByComparingTo("7.5");
  }

  @Test
  void tooFewPollsOrTooFewHoursOfTheDayGiveNoEstimate() {
    assertThat(polled(14, 14, IdleWasteFixture.ALL_DAY)).contains("TOO_FEW_POLLS");
    assertThat(polled(15, 4, IdleWasteFixture.ALL_DAY)).contains("TEAM_AND_ENDING");
    assertThat(polled(15, 4, (1 << 7) - 1)).contains("TOO_FEW_POLLS");
    assertThat(polled(15, 8, IdleWasteFixture.ALL_DAY))
        .as("polls found other than statements show")
        .contains("TOO_FEW_POLLS");
  }

  private static List<String> polled(int polls, int idlePolls, int hours) {
    IdleWasteFixture month = month().spent("risk", "STOPPED", "CEILING", "10", "0", "10");
    for (int day = 0; day < 14; day++) {
      month.seen(
          day,
          "risk",
          "STOPPED",
          0,
          new Measured(
              BigDecimal.TEN,
              BigDecimal.ONE,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              100,
              25,
              polls,
              idlePolls,
              hours,
              0,
              0));
    }
    return month.figures();
  }

  @Test
  void whereAllIsKnownNoPeersAreNeeded() {
    IdleWasteFixture month = month().spent("risk", "IDLE_TIMEOUT", "EXACT", "9", "3", "3");
    assertThat(month.figures()).containsExactly("3.000000", "3.000000", "3.000000", "NONE_NEEDED");
    assertThat(month.total().estimate().leastMeasuredDays()).isNull();
  }

  @Test
  void forWhatHasNoStatementsNothingIsEstimated() {
    assertThat(month().spent("risk", "STOPPED", "UNSUPPORTED", "9", "0", "9").figures())
        .containsExactly("0.000000", "0.000000", "9.000000", "NONE_NEEDED");
  }

  @Property(tries = 200)
  void noRowIsOfFewerThanFiveOwnersAndTheRowsAddUp(
      @ForAll @Size(max = 30) List<@IntRange(max = 60) Integer> sessions) {
    IdleWasteFixture month = month();
    for (int session : sessions) {
      String team = "team " + session / 12;
      String owner = session % 12 == 0 ? null : "person " + session;
      month.spent(
          new Spending(
              labels(team, owner),
              "STOPPED",
              "EXACT",
              "USD",
              new BigDecimal("1.000000"),
              money("" + session),
              money("0"),
              money("0"),
              money("0")));
    }
    List<IdleWasteGroup> owners =
        month.groups().stream().filter(group -> group.dimension() == Dimension.OWNER).toList();

    assertThat(owners)
        .allSatisfy(
            group ->
                assertThat(
                        group.spending().stream()
                            .map(one -> one.labels().owner())
                            .filter(Objects::nonNull)
                            .distinct()
                            .count())
                    .matches(count -> count >= 5 || group.value() == null))
        .noneMatch(group -> String.valueOf(group.value()).startsWith("person"));
    assertThat(
            owners.stream().map(IdleWasteGroup::listCost).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("" + sessions.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void whatHasNoPriceHasNoMoney() {
    Spending unpriced =
        new Spending(
            labels("risk"),
            "STOPPED",
            "CEILING",
            null,
            new BigDecimal("5.000000"),
            null,
            null,
            null,
            null);
    assertThat(month().spent(unpriced).figures()).containsExactly(null, null, null, "NO_PRICE");
  }

  @Test
  void everyDimensionAddsUpToTheTotal() {
    List<IdleWasteGroup> groups =
        month()
            .spent("risk", "STOPPED", "CEILING", "100", "0", "100")
            .spent(null, "IDLE_TIMEOUT", "TAIL", "70.000001", "30.1", "70.000001")
            .spent("web", "IDLE_TIMEOUT", "PARTIAL", "33.333333", "20", "31")
            .seen("risk", "STOPPED", 14, "3", "1")
            .seen(null, "IDLE_TIMEOUT", 15, "3", "1")
            .seen("web", "IDLE_TIMEOUT", 16, "3", "2")
            .groups();

    for (String column :
        List.of(
            IdleWasteTable.LIST_COST,
            IdleWasteTable.IDLE_COST_LOW,
            IdleWasteTable.IDLE_COST_POINT,
            IdleWasteTable.IDLE_COST_HIGH)) {
      assertThat(
              groups.stream()
                  .collect(
                      Collectors.groupingBy(
                          IdleWasteGroup::dimension,
                          Collectors.reducing(
                              BigDecimal.ZERO,
                              group -> (BigDecimal) cell(group, column),
                              BigDecimal::add)))
                  .values())
          .hasSize(6)
          .allSatisfy(
              sum ->
                  assertThat(sum).isEqualByComparingTo((BigDecimal) cell(groups.get(0), column)));
    }
    // What rests on the tail assumption: all of the tail, and what is certain of the other.
    assertThat(cell(groups.get(0), IdleWasteTable.TAIL_ASSUMPTION_COST)).hasToString("50.100000");
    assertThat((Double) cell(groups.get(0), "share_tail")).isBetween(0.344, 0.345);
    assertThat(groups)
        .filteredOn(group -> group.estimate().low() != null)
        .extracting(IdleWasteGroup::dimension)
        .containsOnly(Dimension.TOTAL, Dimension.TEAM);
  }

  @Test
  void theLiteralMeasureIsOfTheSessionsThatItIsDefinedFor() {
    IdleWasteGroup total =
        month()
            .spent("risk", "STOPPED", "CEILING", "100", "0", "100")
            .ran("risk", new Behaviour(1_000_000, 2_400_000, 750_000))
            .total();

    assertThat(cell(total, IdleWasteTable.RATIO)).isEqualTo(2.4);
    assertThat(cell(total, IdleWasteTable.CAPPED_RATIO)).isEqualTo(0.75);
  }

  @Test
  void whatLastPollsShowStandsForTheTimeThatNoPollReached() {
    // Polls lie an hour apart. Whole sessions: 10 seen, 2 of it idle; 0.5 unseen, all of it idle.
    IdleWasteFixture month =
        month().spent("risk", "STOPPED", "PARTIAL", "10", "0", "10").hours(29, 0);
    for (int day = 0; day < 20; day++) {
      month.seen(
          day,
          "risk",
          "STOPPED",
          20,
          new Measured(
              BigDecimal.TEN,
              new BigDecimal("2"),
              new BigDecimal("0.857142857143"),
              new BigDecimal("0.857142857143"),
              100,
              25,
              20,
              5,
              IdleWasteFixture.ALL_DAY,
              60_000 * 30,
              1));
    }
    assertThat(month.unknown(3, "risk", "STOPPED", money("10")).figures()).contains("10.000000");
    assertThat(month.unknown(29, "risk", "STOPPED", money("30")).total().estimate().point())
        .as("a quarter of the time lies on measured days")
        .isEqualByComparingTo("4.285714");
  }

  private static Object cell(IdleWasteGroup group, String column) {
    int index = IdleWasteTable.SCHEMA.columnNames().indexOf(column);
    return IdleWasteTable.TABLE.row(group)[index];
  }

  private static IdleWasteFixture month() {
    return new IdleWasteFixture();
  }
}
