package io.dpuledger.analysis.rightsizing.profile;

import static io.dpuledger.analysis.rightsizing.profile.Spanned.lapses;
import static io.dpuledger.analysis.rightsizing.profile.Spanned.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LapsesTest {
  @Test
  void statementsThatWaitedAreCountedWithTheirSessions() {
    assertThat(
            lapses(
                    notebook("ana", 0, 60)
                        .with(SessionFactTable.WAITED_MILLIS, List.of(1_000L, 0L)),
                    notebook("ana", 70, 90).with(SessionFactTable.WAITED_MILLIS, List.of(500L)),
                    notebook("ana", 100, 110).with(SessionFactTable.WAITED_MILLIS, List.of()),
                    notebook("ana", 120, 130))
                .waits())
        .isEqualTo(new Lapses.Waits(2, 3, 1_500));
  }

  @Test
  void failuresAreAddedUpByTheirClass() {
    assertThat(
            lapses(
                    failed(0, "NETWORK"),
                    failed(60, "NETWORK"),
                    failed(120, "OTHER"),
                    failed(180, "OTHER").worked(),
                    notebook("ana", 240, 300))
                .failed())
        .containsOnlyKeys("NETWORK", "OTHER")
        .containsEntry(
            "NETWORK",
            new Lapses.Failures(2, new BigDecimal("4.800000"), new BigDecimal("4.800000")))
        .containsEntry(
            "OTHER",
            new Lapses.Failures(2, new BigDecimal("4.800000"), new BigDecimal("2.400000")));
  }

  private static Spanned failed(int from, String why) {
    return notebook("ana", from, from + 60)
        .idled(60, from)
        .with(SessionFactTable.FAILURE_CLASS, why);
  }

  /**
   * Whatever people do: cautious, expected, ceiling, what can idle, and the cost, in this order.
   */
  @Property(tries = 300)
  void nothingIsMoreThanWhatCanHaveIdled(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int number) {
    Random dice = new Random(seed);
    List<Spanned> sessions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sessions.add(any(dice));
    }

    for (SessionProfile profile : Spanned.profiles(sessions)) {
      for (SessionSetup setup : profile.setups()) {
        Lapses lapses = setup.lapses();
        for (Avoidable one : List.of(lapses.orphaned(), lapses.duplicate())) {
          assertThat(List.of(BigDecimal.ZERO, one.low(), one.point(), one.high()))
              .isSortedAccordingTo(BigDecimal::compareTo);
          assertThat(one.low()).isLessThanOrEqualTo(setup.spend().idleCostLow());
          assertThat(one.high()).isLessThanOrEqualTo(setup.spend().idleCostHigh());
          assertThat(setup.spend().idleCostHigh()).isLessThanOrEqualTo(setup.spend().listCost());
          assertThat(one.sessions()).isLessThanOrEqualTo(setup.spend().sessions());
        }
      }
    }
  }

  /** With all other advice: alone and in order, and no more than it cost together. */
  @Property(tries = 100)
  void noAdviceSavesMoreThanTheSessionsCost(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int number) {
    Random dice = new Random(seed);
    List<Spanned> sessions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sessions.add(any(dice));
    }
    UsagePeriod month = UsagePeriod.endingOn(LocalDate.of(2026, 10, 31), 30);
    List<SessionProfile> profiles = Spanned.profiles(sessions);

    List<Recommendation> all =
        new Rightsizing(GroupFixture.POLICY).recommend(profiles, month).recommendations();

    for (SessionProfile profile : profiles) {
      List<Recommendation> advice = all.stream().filter(one -> one.isAbout(profile)).toList();
      for (Recommendation one : advice) {
        for (Saving saving : List.of(one.estimated(), one.incremental())) {
          assertThat(List.of(BigDecimal.ZERO, saving.low(), saving.expected(), saving.high()))
              .isSortedAccordingTo(BigDecimal::compareTo);
        }
      }
      assertThat(
              advice.stream()
                  .filter(one -> one.kind().isInHeadline())
                  .map(one -> one.incremental().high())
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isLessThanOrEqualTo(profile.listCost().add(new BigDecimal("0.01")));
    }
  }

  private static Spanned any(Random dice) {
    int from = dice.nextInt(600);
    int length = 1 + dice.nextInt(400);
    int to = from + length;
    Spanned session =
        dice.nextBoolean()
            ? Spanned.dbt(from, to)
            : notebook(dice.nextInt(4) == 0 ? null : "ana", from, to);
    int worked = dice.nextInt(length + 1);
    switch (dice.nextInt(5)) {
      case 0 -> session.worked();
      case 1 -> session.idled(length - dice.nextInt(worked + 1), from + worked);
      case 2 -> session.idled(length - worked, from + worked).timedOut(length - worked);
      case 3 -> {
        int until = from + worked + dice.nextInt(length - worked + 1);
        session.read(until - from - worked, from + worked, until, to);
      }
      default -> session.timedOut(1 + dice.nextInt(200));
    }
    return session;
  }
}
