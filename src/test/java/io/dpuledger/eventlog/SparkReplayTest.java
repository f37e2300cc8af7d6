package io.dpuledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.table.ValueRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparkReplayTest {
  private static final FewerExecutors HALF =
      new FewerExecutors(
          4,
          2,
          ReplayVerdict.PROMISED,
          new Replayed(60_000, 100_000),
          new Replayed(62_000, 102_000),
          new Replayed(66_500, 106_500));

  @Test
  void theDriverHasAWorkerOfItsOwn() {
    assertThat(replay(5).fewerWorkers()).isEqualTo(3);
    assertThat(replay(5).replay()).isEqualTo(HALF);
  }

  @Test
  void unlessThereWereAsManyExecutorsAsWorkers() {
    assertThat(replay(4).fewerWorkers()).isEqualTo(2);
  }

  @Test
  void moreExecutorsThanWorkersAreUnclear() {
    assertThat(replay(3).fewerWorkers()).isNull();
    assertThat(replay(3).replay().verdict()).isEqualTo(ReplayVerdict.WORKERS_UNCLEAR);
    assertThat(replay(3).replay().slow()).isNull();
  }

  @Test
  void withoutWorkersOnlyExecutorsAreKnown() {
    assertThat(replay(null).fewerWorkers()).isNull();
    assertThat(replay(null).replay()).isEqualTo(HALF);
  }

  @Test
  void jobsOutsideOfStatementsLeaveNothingToPromise() {
    FewerExecutors refused = SparkReplay.of(log(), List.of(HALF), 5, true).get(0).replay();
    assertThat(refused.verdict()).isEqualTo(ReplayVerdict.JOBS_OUTSIDE_STATEMENTS);
    assertThat(refused.observed()).isEqualTo(HALF.observed());
    assertThat(refused.fast()).isNull();
  }

  @Test
  void aReasonOfTheLogIsKept() {
    FewerExecutors spilled = HALF.refused(ReplayVerdict.SPILLED);
    assertThat(SparkReplay.of(log(), List.of(spilled), 3, true).get(0).replay())
        .isEqualTo(spilled);
  }

  @Test
  void aRowIsReadBackAsItWasWritten() {
    for (SparkReplay replay :
        List.of(
            replay(5),
            replay(null),
            SparkReplay.of(log(), List.of(HALF), 5, true).get(0))) {
      Object[] row = SparkReplayTable.TABLE.row(replay);
      assertThat(SparkReplayTable.TABLE.read(ValueRow.of(SparkReplayTable.SCHEMA, row)))
          .isEqualTo(replay);
    }
  }

  private static SparkReplay replay(@Nullable Integer workers) {
    return SparkReplay.of(log(), List.of(HALF), workers, false).get(0);
  }

  private static SparkActivity log() {
    return new SparkActivity(
        "hash",
        1,
        1_700_000_000_000L,
        LogState.WHOLE,
        1,
        0,
        Activity.NONE,
        new SessionKey("123456789012", "eu-west-1", "id", 1_700_000_000_000_000L),
        null,
        null);
  }
}
