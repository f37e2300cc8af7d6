package io.dpuledger.facts;

import static io.dpuledger.model.target.CollectionOutcome.COMPLETE;
import static io.dpuledger.model.target.CollectionOutcome.DENIED;
import static io.dpuledger.model.target.CollectionOutcome.RECENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dpuledger.facts.session.Lifecycle.LastRead;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.table.ValueRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetReadsTest {
  private static final String EAST = "us-east-1";
  private static final String WEST = "eu-west-1";

  @Test
  void everythingOfTheLastTryIsReadBack() {
    TargetCollection denied = tried(EAST, "run-2", "2026-11-21", DENIED, "no permission");

    assertThat(latest(denied))
        .containsExactly(new TargetRead(denied, null, null))
        .extracting(TargetRead::target)
        .containsExactly(denied.target());
  }

  @Test
  void aFailureLeavesTheLastStoredAndTheLastCompleteListingStanding() {
    TargetCollection complete = tried(EAST, "run-1", "2026-11-19", COMPLETE, null);
    TargetCollection recent = tried(EAST, "run-2", "2026-11-20", RECENT, null);
    TargetCollection denied = tried(EAST, "run-3", "2026-11-21", DENIED, "no permission");

    assertThat(latest(denied, complete, recent))
        .containsExactly(new TargetRead(denied, recent, complete));
  }

  @Test
  void aListingThatWasImportedLaterButTakenEarlierIsNotTheNewest() {
    TargetCollection collected = tried(EAST, "run-1", "2026-11-20", COMPLETE, null);
    TargetCollection imported = tried(EAST, "run-2", "2026-11-18", COMPLETE, null);

    assertThat(latest(collected, imported))
        .containsExactly(new TargetRead(collected, collected, collected));
  }

  @Test
  void ofTwoTriesAtOneInstantThatOfTheLaterRunIsTheNewest() {
    TargetCollection first = tried(EAST, "run-1", "2026-11-20", COMPLETE, null);
    TargetCollection second = tried(EAST, "run-2", "2026-11-20", COMPLETE, null);

    assertThat(latest(second, first)).containsExactly(new TargetRead(second, second, second));
  }

  @Test
  void targetsAreInTheirOrder() {
    assertThat(
            latest(
                tried(EAST, "run-1", "2026-11-20", COMPLETE, null),
                tried(WEST, "run-1", "2026-11-21", COMPLETE, null)))
        .extracting(read -> read.target().region())
        .containsExactly(WEST, EAST);
  }

  @Test
  void aTargetThatWasLastTriedDaysBeforeTheOthersWasNotRead() {
    TargetCollection collected = tried(EAST, "run-1", "2026-11-20", COMPLETE, null);
    TargetCollection imported = tried(WEST, "run-2", "2026-11-18", RECENT, null);

    assertThat(TargetReads.lastReads(latest(collected, imported)))
        .containsOnly(
            entry(imported.target(), new LastRead(null, null, false)),
            entry(collected.target(), new LastRead("run-1", collected.startedAt(), true)));
  }

  @Test
  void whileOneRunIsStillAtWorkTheTargetsOfTheNightBeforeCountAsRead() {
    TargetCollection lastNight = tried(WEST, "run-1", "2026-11-19", COMPLETE, null);
    TargetCollection tonight = tried(EAST, "run-2", "2026-11-20", COMPLETE, null);

    assertThat(TargetReads.lastReads(latest(lastNight, tonight)))
        .hasSize(2)
        .allSatisfy((target, read) -> assertThat(read.byLastRun()).isTrue());
  }

  @Test
  void anAccountThatCredentialsDidNotTellIsForgottenAfterANight() {
    TargetCollection tonight = tried(EAST, "run-3", "2026-11-21", COMPLETE, null);

    assertThat(latest(unknown("2026-11-20"), tonight)).hasSize(2);
    assertThat(latest(unknown("2026-11-19"), tonight)).hasSize(1);
  }

  private static TargetCollection unknown(String day) {
    TargetCollection failed = tried(WEST, "run-1", day, DENIED, "no credentials");
    return new TargetCollection(
        failed.runId(),
        failed.startedAt(),
        failed.finishedAt(),
        new Target("unknown (profile x)", WEST),
        failed.source(),
        failed.outcome(),
        0,
        0,
        0,
        failed.error(),
        failed.counts());
  }

  private List<TargetRead> latest(TargetCollection... tries) {
    return TargetReads.latest(
        ValueRow.of(
            CollectionTable.SCHEMA,
            "2026-11-22",
            Stream.of(tries).map(TargetReadsTest::row).toList()));
  }

  private static TargetCollection tried(
      String region, String run, String day, CollectionOutcome outcome, String error) {
    Instant startedAt = Instant.parse(day + "T03:00:00Z");
    return new TargetCollection(
        run,
        startedAt,
        startedAt.plusSeconds(20),
        new Target("012345678901", region),
        CollectionSource.SIMULATED,
        outcome,
        2,
        outcome.stored() ? 30 : 0,
        0,
        error,
        new ReadCounts(7, 2, 1));
  }

  private static @Nullable Object[] row(TargetCollection tried) {
    return new @Nullable Object[] {
      tried.runId(),
      tried.startedAt(),
      tried.finishedAt(),
      tried.target().accountId(),
      tried.target().region(),
      tried.source().name(),
      tried.outcome().name(),
      tried.pages(),
      tried.sessions(),
      0L,
      tried.error(),
      tried.counts() == null ? null : tried.counts().calls(),
      tried.counts() == null ? null : tried.counts().throttledCalls(),
      tried.counts() == null ? null : tried.counts().deniedSessions()
    };
  }
}
