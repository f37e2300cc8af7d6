package io.dpuledger.facts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatementTimelineTest {
  private static final Stretch ALWAYS = new Stretch(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);

  @Test
  void betweenStatementsBeforeThemAndAfterThemNothingRan() {
    StatementTimeline timeline = timeline(1000, ran(0, 200, 300), ran(1, 450, 500));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 150 + 500);
    assertThat(timeline.unknownMillis(ALWAYS)).isZero();
    assertThat(timeline.gaps()).containsExactly(150L);
    assertThat(timeline.lastBusy()).isEqualTo(500);
    assertThat(timeline.idleSince()).isEqualTo(500);
  }

  @Test
  void aSessionWithoutStatementsIdlesFromItsStart() {
    StatementTimeline timeline = timeline(1000);

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(900);
    assertThat(timeline.lastBusy()).isNull();
    assertThat(timeline.idleSince()).isEqualTo(100);
    assertThat(timeline.gaps()).isEmpty();
  }

  @Test
  void nobodyKnowsWhatAMissingStatementDid() {
    StatementTimeline timeline = timeline(1000, ran(0, 200, 300), ran(2, 450, 500));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 500);
    assertThat(timeline.unknownMillis(ALWAYS)).isEqualTo(150);
    assertThat(timeline.gaps()).isEmpty();
  }

  @Test
  void whereEarlyStatementsAreForgottenTheStartIsUnknown() {
    StatementTimeline timeline = timeline(1000, ran(7, 600, 700), ran(8, 750, 800));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(50 + 200);
    assertThat(timeline.unknownMillis(ALWAYS)).isEqualTo(500);
    assertThat(timeline.gaps()).containsExactly(50L);
  }

  @Test
  void aStatementThatRunsAtTheLastReadingKeptTheSessionBusyUntilThen() {
    StatementTimeline timeline = timeline(1000, ran(0, 200, 300), running(1, 400, 600));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 100);
    assertThat(timeline.unknownMillis(ALWAYS)).isZero();
    assertThat(timeline.lastBusy()).isEqualTo(1000);
    assertThat(timeline.idleSince()).isNull();
    assertThat(timeline.isIdleAt(1000)).isFalse();
    assertThat(timeline.busySince()).isEqualTo(400);
  }

  @Test
  void whatRanAtTheLastReadingIsTheLastStatementThatStarted() {
    SeenStatement waiting = new SeenStatement(1, 600, null, null, false, true, false);

    assertThat(timeline(1000, running(0, 200, 400), waiting).busySince()).isEqualTo(200);
    assertThat(timeline(1000, running(0, 20, 400)).busySince()).isEqualTo(100);
    assertThat(timeline(1000, running(0, 200, 400), ran(1, 700, 750)).busySince()).isNull();
    assertThat(timeline(1000, cancelled(0, 200, null)).busySince()).isNull();
    assertThat(timeline(1000, ran(0, 200, 300)).busySince()).isNull();
    assertThat(timeline(1000).busySince()).isNull();
  }

  @Test
  void aStatementWhoseEndWasMissedRanAsLongAsItWasSeen() {
    StatementTimeline timeline = timeline(1000, running(0, 200, 400), ran(1, 700, 750));

    assertThat(timeline.unknownMillis(ALWAYS)).isEqualTo(300);
    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 250);
    assertThat(timeline.gaps()).isEmpty();
  }

  @Test
  void ofACancelledStatementOnlyItsStartIsCertain() {
    StatementTimeline ended = timeline(1000, cancelled(0, 200, 400L), ran(1, 700, 750));
    StatementTimeline open = timeline(1000, ran(0, 150, 180), cancelled(1, 200, null));

    assertThat(ended.unknownMillis(ALWAYS)).isEqualTo(200);
    assertThat(ended.gaps()).containsExactly(300L);
    assertThat(open.unknownMillis(ALWAYS)).isEqualTo(800);
    assertThat(open.lastBusy()).isEqualTo(200);
    assertThat(open.idleSince()).isNull();
  }

  @Test
  void aCancelledStatementThatOutlastsTheNextOneMayHaveRunUntilItWasOver() {
    StatementTimeline timeline =
        timeline(1000, cancelled(0, 200, 700L), ran(1, 400, 500), ran(2, 900, 950));

    assertThat(timeline.unknownMillis(ALWAYS)).isEqualTo(200 + 200);
    assertThat(timeline.gaps()).containsExactly(200L);
    assertThat(timeline(890, cancelled(0, 200, 700L), ran(1, 400, 500)).idleSince()).isEqualTo(700);
  }

  @Test
  void aPauseIsNoLongerThanTheTimeThatIsBilled() {
    StatementTimeline timeline =
        timeline(1000, ran(0, 20, 40), ran(1, 130, 150), ran(2, 1020, 1030));

    assertThat(timeline.gaps()).containsExactly(30L, 850L);
  }

  @Test
  void aStatementThatWaitsTellsNothingOfTheTimeAroundIt() {
    SeenStatement waiting = new SeenStatement(1, 500, null, null, false, true, false);

    assertThat(timeline(1000, ran(0, 200, 300), waiting).unknownMillis(ALWAYS)).isEqualTo(700);
    assertThat(timeline(1000, ran(0, 200, 300), waiting, ran(2, 600, 650)).unknownMillis(ALWAYS))
        .isEqualTo(300);
  }

  @Test
  void theLatestSightOfAStatementCounts() {
    StatementTimeline timeline =
        timeline(
            1000, new SeenStatement(0, 700, 200L, 650L, false, false, false), running(0, 200, 300));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 350);
  }

  @Test
  void ofTwoObservationsAtOneInstantTheSameCountsInAnyOrder() {
    SeenStatement waiting = new SeenStatement(0, 700, null, null, false, true, false);
    SeenStatement running = running(0, 200, 700);
    SeenStatement ended = new SeenStatement(0, 700, 200L, 650L, false, false, false);

    for (List<SeenStatement> all :
        List.of(List.of(waiting, running, ended), List.of(ended, running, waiting))) {
      assertThat(timeline(1000, all.toArray(SeenStatement[]::new)).idleSince()).isEqualTo(650);
    }
    assertThat(timeline(1000, waiting, running).lastBusy()).isEqualTo(1000);
    assertThat(timeline(1000, running, waiting).lastBusy()).isEqualTo(1000);
  }

  @Test
  void clocksThatDifferStretchNoSession() {
    StatementTimeline timeline = timeline(1000, ran(0, 50, 300), ran(1, 900, 1040));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(600);
    assertThat(timeline.lastBusy()).isEqualTo(1000);
    assertThat(timeline.idleSince()).isEqualTo(1000);
  }

  @Test
  void overlappingStatementsCountOnce() {
    StatementTimeline timeline = timeline(1000, ran(0, 200, 600), ran(1, 400, 500));

    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(100 + 400);
    assertThat(timeline.idleSince()).isEqualTo(600);
  }

  /** Every millisecond by itself, from the definition: slow, and with nothing to get wrong. */
  @Property(tries = 500)
  void theThreeKindsOfTimeAreEveryMillisecondOnce(
      @ForAll("statements") List<SeenStatement> statements) {
    StatementTimeline timeline = timeline(1000, statements.toArray(SeenStatement[]::new));
    long idle = 0;
    long unknown = 0;
    for (long at = 100; at < 1000; at++) {
      Stretch millisecond = new Stretch(at, at + 1);
      boolean isBusy = isBusy(statements, at);
      boolean isUnknown = !isBusy && isUnknown(statements, at);
      assertThat(timeline.unknownMillis(millisecond)).isEqualTo(isUnknown ? 1 : 0);
      assertThat(timeline.idleMillis(millisecond)).isEqualTo(isBusy || isUnknown ? 0 : 1);
      idle += isBusy || isUnknown ? 0 : 1;
      unknown += isUnknown ? 1 : 0;
    }
    assertThat(timeline.idleMillis(ALWAYS)).isEqualTo(idle);
    assertThat(timeline.unknownMillis(ALWAYS)).isEqualTo(unknown);
    assertThat(LongStream.range(100, 1000).filter(timeline::isIdleAt).count()).isEqualTo(idle);
  }

  private static boolean isBusy(List<SeenStatement> statements, long at) {
    return statements.stream()
        .anyMatch(
            one -> one.completedAt() != null && one.startedAt() <= at && at < one.completedAt());
  }

  /**
   * Between two statements whose ids do not follow each other, or before a first one that is not 0.
   */
  private static boolean isUnknown(List<SeenStatement> statements, long at) {
    int before = -1;
    for (SeenStatement one : statements) {
      if (one.startedAt() > at) {
        return one.id() != before + 1;
      }
      before = one.id();
    }
    return false;
  }

  @Provide
  Arbitrary<List<SeenStatement>> statements() {
    Arbitrary<List<Integer>> moments =
        Arbitraries.integers().between(100, 1000).list().ofMinSize(0).ofMaxSize(12);
    Arbitrary<List<Integer>> steps = Arbitraries.of(1, 1, 1, 2, 5).list().ofSize(6);
    return moments.flatMap(
        times -> steps.map(ids -> statements(times.stream().sorted().toList(), ids)));
  }

  private static List<SeenStatement> statements(List<Integer> times, List<Integer> steps) {
    List<SeenStatement> statements = new ArrayList<>();
    int id = -1;
    for (int i = 0; i + 1 < times.size(); i += 2) {
      id += steps.get(i / 2);
      statements.add(ran(id, times.get(i), times.get(i + 1)));
    }
    return statements;
  }

  private static StatementTimeline timeline(long readAt, SeenStatement... statements) {
    return new StatementTimeline(100, readAt, List.of(statements), JobStretches.NONE);
  }

  private static SeenStatement ran(int id, long from, long to) {
    return new SeenStatement(id, 1000, from, to, false, false, false);
  }

  private static SeenStatement running(int id, long from, long seenAt) {
    return new SeenStatement(id, seenAt, from, null, true, false, false);
  }

  private static SeenStatement cancelled(int id, long from, Long to) {
    return new SeenStatement(id, 1000, from, to, false, false, true);
  }
}
