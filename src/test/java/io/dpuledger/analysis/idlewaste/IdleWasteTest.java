package io.dpuledger.analysis.idlewaste;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.idlewaste.BehaviourProfile.Alike;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdleWasteTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);
  private static final int ALL_DAY = (1 << 24) - 1;

  @Test
  void theUnknownIdlesAsItsPeersOfTheTeamDo() {
    List<String> total =
        total(
            List.of(
                spent("risk", "STOPPED", "CEILING", "100", "0", "100"),
                spent("risk", "STOPPED", "EXACT", "50", "20", "20")),
            List.of(
                seen("risk", "STOPPED", 1000, 250, 300), seen("web", "STOPPED", 1000, 900, 900)));

    assertThat(total).containsExactly("20.000000", "45.000000", "120.000000", "TEAM_AND_ENDING");
  }

  @Test
  void aTeamThatWasHardlySeenIdlesAsOthersDoWhoseSessionsEndedAlike() {
    List<Map.Entry<Alike, Behaviour>> seen =
        List.of(seen("web", "STOPPED", 1000, 400, 300), seen("web", "FAILED", 1000, 100, 300));

    assertThat(total(List.of(spent("risk", "STOPPED", "CEILING", "10", "0", "10")), seen))
        .containsExactly("0.000000", "4.000000", "10.000000", "ENDING");
    assertThat(total(List.of(spent("risk", "TIMEOUT", "UNDECIDABLE", "10", "0", "10")), seen))
        .containsExactly("0.000000", "2.500000", "10.000000", "ALL");
  }

  @Test
  void tooFewPollsOrTooFewHoursOfTheDayGiveNoEstimate() {
    List<Spending> unknown = List.of(spent("risk", "STOPPED", "CEILING", "10", "0", "10"));

    assertThat(total(unknown, List.of()))
        .containsExactly("0.000000", null, "10.000000", "TOO_FEW_POLLS");
    assertThat(total(unknown, List.of(seen("risk", "STOPPED", 1000, 250, 199))))
        .contains("TOO_FEW_POLLS");
    assertThat(total(unknown, List.of(at(1 << 3, seen("risk", "STOPPED", 1000, 250, 999)))))
        .contains("TOO_FEW_POLLS");
  }

  @Test
  void pollsThatFindOtherwiseThanStatementsTellGiveNoEstimate() {
    Map.Entry<Alike, Behaviour> disputed =
        Map.entry(
            new Alike(labels("risk"), "STOPPED", "USD"),
            new Behaviour(1_000_000, 2_400_000, 750_000, 1000, 250, 1000, 250, 300, 290, ALL_DAY));

    assertThat(
            total(List.of(spent("risk", "STOPPED", "CEILING", "10", "0", "10")), List.of(disputed)))
        .contains("TOO_FEW_POLLS");
  }

  @Test
  void whereAllIsKnownNoPeersAreNeeded() {
    assertThat(total(List.of(spent("risk", "IDLE_TIMEOUT", "EXACT", "9", "3", "3")), List.of()))
        .containsExactly("3.000000", "3.000000", "3.000000", "NONE_NEEDED");
  }

  @Test
  void forWhatHasNoStatementsNothingIsEstimated() {
    assertThat(
            total(
                List.of(spent("risk", "STOPPED", "UNSUPPORTED", "9", "0", "9")),
                List.of(seen("risk", "STOPPED", 1000, 250, 300))))
        .containsExactly("0.000000", "0.000000", "9.000000", "NONE_NEEDED");
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
            null);

    assertThat(total(List.of(unpriced), List.of())).containsExactly(null, null, null, "NO_PRICE");
  }

  @Test
  void everyDimensionAddsUpToTheTotal() {
    List<Spending> spending =
        List.of(
            spent("risk", "STOPPED", "CEILING", "100", "0", "100"),
            spent(null, "IDLE_TIMEOUT", "TAIL", "70.000001", "30.1", "70.000001"),
            spent("web", "IDLE_TIMEOUT", "PARTIAL", "33.333333", "20", "31"));
    List<Object[]> rows =
        rows(new IdleWaste(PERIOD, spending, Map.ofEntries(seen("web", "STOPPED", 3, 1, 300))));

    for (int column : List.of(6, 7, 8, 9)) {
      assertThat(
              rows.stream()
                  .collect(
                      Collectors.groupingBy(
                          row -> row[2],
                          Collectors.reducing(
                              BigDecimal.ZERO, row -> (BigDecimal) row[column], BigDecimal::add)))
                  .values())
          .hasSize(6)
          .allSatisfy(
              sum -> assertThat(sum).isEqualByComparingTo((BigDecimal) rows.get(0)[column]));
    }
    // What rests on the tail assumption: all of the tail, and what is certain of the other.
    assertThat(rows.get(0)[18]).hasToString("50.100000");
    assertThat((Double) rows.get(0)[13]).isBetween(0.344, 0.345);
  }

  @Test
  void theLiteralMeasureIsOfTheSessionsThatItIsDefinedFor() {
    List<Object[]> rows =
        rows(
            new IdleWaste(
                PERIOD,
                List.of(spent("risk", "STOPPED", "CEILING", "100", "0", "100")),
                Map.ofEntries(seen("risk", "STOPPED", 1000, 250, 300))));

    assertThat(rows.get(0)[19]).isEqualTo(2.4);
    assertThat(rows.get(0)[20]).isEqualTo(0.75);
  }

  private static List<Object[]> rows(IdleWaste waste) {
    return IdleWasteTable.TABLE.rows(waste.groups());
  }

  /** Low, point, high and basis of the first row. */
  private static List<String> total(
      List<Spending> spending, List<Map.Entry<Alike, Behaviour>> behaviour) {
    Map<Alike, Behaviour> seen =
        behaviour.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Object[] row = rows(new IdleWaste(PERIOD, spending, seen)).get(0);
    return Stream.of(7, 8, 9, 10)
        .map(i -> row[i] == null ? null : row[i].toString())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Labels labels(String team) {
    return new Labels(team, null, "G.1X", "NOTEBOOK", "11_TO_60_MIN");
  }

  private static Spending spent(
      String team, String ending, String evidence, String cost, String low, String high) {
    return new Spending(
        labels(team),
        ending,
        evidence,
        "USD",
        new BigDecimal("1.000000"),
        money(cost),
        money(low),
        money(high));
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(6);
  }

  private static Map.Entry<Alike, Behaviour> seen(
      String team, String ending, long seen, long idle, long polls) {
    return Map.entry(
        new Alike(labels(team), ending, "USD"),
        new Behaviour(
            1_000_000,
            2_400_000,
            750_000,
            seen,
            idle,
            seen,
            idle,
            polls,
            polls * idle / seen,
            ALL_DAY));
  }

  private static Map.Entry<Alike, Behaviour> at(int hours, Map.Entry<Alike, Behaviour> one) {
    Behaviour seen = one.getValue();
    return Map.entry(
        one.getKey(),
        new Behaviour(
            seen.ran(),
            seen.timeout(),
            seen.capped(),
            seen.seen(),
            seen.seenIdle(),
            seen.allSeen(),
            seen.allSeenIdle(),
            seen.polls(),
            seen.idlePolls(),
            hours));
  }
}
