package io.dpuledger.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.model.target.Target;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetTest {
  private static final Fleet DEMO = Fleet.generate(FleetSpec.demo());
  private static final double LIST_PRICE = 0.44;

  @Test
  void theSameSeedGivesTheSameFleet() {
    assertThat(Fleet.generate(FleetSpec.demo()).sessions()).isEqualTo(DEMO.sessions());
  }

  @Test
  void anotherSeedGivesAnotherFleet() {
    Fleet other = Fleet.generate(FleetSpec.demo().withSeed(7));
    assertThat(other.sessions()).isNotEqualTo(DEMO.sessions());
  }

  @Test
  void theDemoEndsOnTheTwentyFirstOfNovember() {
    assertThat(DEMO.spec().lastDay()).isEqualTo(LocalDate.of(2026, 11, 21));
    Instant end = Instant.parse("2026-11-22T00:00:00Z");
    assertThat(DEMO.sessions()).allMatch(session -> session.createdOn().isBefore(end));
  }

  @Test
  void weekdaysSeeAboutAsManySessionsAsAskedFor() {
    Map<LocalDate, Long> byDay =
        DEMO.sessions().stream()
            .map(session -> session.createdOn().atZone(ZoneOffset.UTC).toLocalDate())
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
    double mean = byDay.values().stream().mapToLong(n -> n).average().orElseThrow();
    assertThat(mean).isCloseTo(120, within(12.0));
  }

  @Test
  void aFleetCanBeAskedForBySizeInAll() {
    Fleet fleet = Fleet.generate(FleetSpec.demo().ofAbout(10_000));
    assertThat(fleet.sessions()).hasSizeBetween(9_500, 10_500);
  }

  @Test
  void aFleetCanBeSpreadEvenlyOverManyTargets() {
    List<Target> targets =
        Stream.of("100000000001", "100000000002")
            .flatMap(
                account ->
                    Stream.of("us-east-1", "us-west-2", "eu-west-1", "eu-west-3", "sa-east-1")
                        .map(region -> new Target(account, region)))
            .toList();
    LocalDate first = LocalDate.of(2026, 11, 8);
    Fleet fleet =
        Fleet.generateEvenly(FleetSpec.demo().withTargets(targets).over(first, 14).ofAbout(10_000));
    assertThat(fleet.byTarget()).containsOnlyKeys(targets);
    assertThat(fleet.byTarget().values())
        .allSatisfy(sessions -> assertThat(sessions).hasSizeBetween(850, 1_150));
    assertThat(fleet.sessions()).extracting(SimulatedSession::createdMillis).isSorted();
    assertThat(fleet.sessions())
        .filteredOn(session -> session.id().startsWith("dbt-glue__"))
        .extracting(SimulatedSession::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void everySeedGivesAFleet() {
    FleetSpec small = FleetSpec.demo().withSessionsPerDay(5);
    for (long seed = 0; seed < 200; seed++) {
      assertThat(Fleet.generate(small.withSeed(seed)).sessions()).as("seed %s", seed).isNotEmpty();
    }
  }

  @Test
  void aSmallFleetIsPossible() {
    FleetSpec spec = FleetSpec.demo().withSessionsPerDay(5).over(LocalDate.of(2026, 3, 2), 5);
    assertThat(Fleet.generate(spec).sessions()).hasSizeBetween(10, 45);
  }

  @Test
  void aMonthOfTheDemoCostsTenToTwentyThousandDollars() {
    double units = DEMO.sessions().stream().mapToDouble(SimulatedSession::dpuSeconds).sum() / 3600;
    assertThat(units * LIST_PRICE / DEMO.spec().days() * 30).isBetween(10_000.0, 20_000.0);
  }

  @Test
  void aThirdToAHalfOfTheDemosSpendIsIdle() {
    double idle =
        DEMO.sessions().stream().mapToDouble(s -> s.idleUnits() * s.idleMillis() / 1000).sum();
    double all = DEMO.sessions().stream().mapToDouble(SimulatedSession::dpuSeconds).sum();
    assertThat(idle / all).isBetween(0.3, 0.55);
  }

  @Test
  void everyWorkerTypeIsThere() {
    assertThat(DEMO.sessions())
        .extracting(session -> String.valueOf(session.setup().sizing().workerType()))
        .contains("Standard", "G.025X", "G.1X", "G.2X", "G.4X", "G.8X", "G.12X", "G.16X")
        .contains("R.1X", "R.2X", "R.4X", "R.8X", "Z.2X", "G.32X", "null");
  }

  @Test
  void whatMakesBoundsHardIsThere() {
    assertThat(DEMO.sessions()).extracting(SimulatedSession::ending).contains(Ending.values());
    assertThatSome(session -> session.setup().idleTimeoutMinutes() == null);
    assertThatSome(session -> session.statements().count() > 100);
    assertThatSome(session -> !session.setup().hasStatements());
    assertThatSome(session -> session.setup().sizing().maxCapacity() == null);
    assertThatSome(session -> !session.setup().dpuSecondsReported());
    assertThatSome(session -> session.executionMillis() > 0 && session.executionMillis() < 60_000);
    assertThatSome(s -> s.ending() == Ending.TOTAL_TIMEOUT && s.idleTailMillis() == 0);
  }

  @Test
  void glueSixIsUsedOnlySinceItsRelease() {
    Fleet before = Fleet.generate(FleetSpec.demo().over(LocalDate.of(2026, 7, 1), 20));
    assertThat(before.sessions()).noneMatch(session -> session.setup().glueVersion().equals("6.0"));
    assertThatSome(session -> session.setup().glueVersion().equals("6.0"));
  }

  @Test
  void hostileStringsAndSecretsAreThere() {
    assertThatSome(session -> session.id().contains("<script>"));
    assertThatSome(session -> session.id().startsWith("=HYPERLINK"));
    assertThatSome(session -> session.setup().arguments().toString().contains("hunter2"));
    assertThatSome(
        session -> Objects.requireNonNullElse(session.setup().description(), "").length() > 2000);
  }

  @Test
  void idsAreUsedAgainOnlyAfterTheRecordWasDeleted() {
    Map<Target, Map<String, Instant>> freeFrom = new HashMap<>();
    List<String> reused = new ArrayList<>();
    for (SimulatedSession session : DEMO.sessions()) {
      if (session.id().equals("dbt-nightly-core")) {
        Instant free =
            freeFrom
                .computeIfAbsent(session.target(), target -> new HashMap<>())
                .put(session.id(), Objects.requireNonNull(session.deletedOn()));
        if (free != null) {
          assertThat(session.createdOn()).isAfter(free);
          reused.add(session.id());
        }
      }
    }
    assertThat(reused).hasSizeGreaterThan(20);
  }

  @Test
  void sessionsAreSortedByCreationAndKeysAreUnique() {
    assertThat(DEMO.sessions()).extracting(SimulatedSession::createdMillis).isSorted();
    assertThat(DEMO.sessions())
        .extracting(session -> List.of(session.target(), session.id(), session.createdOn()))
        .doesNotHaveDuplicates();
  }

  private static void assertThatSome(Predicate<SimulatedSession> predicate) {
    assertThat(DEMO.sessions()).anyMatch(predicate);
  }
}
