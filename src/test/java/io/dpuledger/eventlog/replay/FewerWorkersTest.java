package io.dpuledger.eventlog.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.run.Replayed;
import org.junit.jupiter.api.Test;

class FewerWorkersTest {
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
    assertThat(FewerWorkers.of(HALF, 5, false)).isEqualTo(new FewerWorkers(5, 3, HALF));
  }

  @Test
  void unlessThereWereAsManyExecutorsAsWorkers() {
    assertThat(FewerWorkers.of(HALF, 4, false).fewer()).isEqualTo(2);
  }

  @Test
  void moreExecutorsThanWorkersAreUnclear() {
    FewerWorkers unclear = FewerWorkers.of(HALF, 3, false);
    assertThat(unclear.fewer()).isNull();
    assertThat(unclear.replay().verdict()).isEqualTo(ReplayVerdict.WORKERS_UNCLEAR);
    assertThat(unclear.replay().slow()).isNull();
  }

  @Test
  void jobsOutsideOfStatementsLeaveNothingToPromise() {
    FewerExecutors refused = FewerWorkers.of(HALF, 5, true).replay();
    assertThat(refused.verdict()).isEqualTo(ReplayVerdict.JOBS_OUTSIDE_STATEMENTS);
    assertThat(refused.observed()).isEqualTo(HALF.observed());
    assertThat(refused.fast()).isNull();
  }

  @Test
  void aReasonOfTheLogIsKept() {
    FewerExecutors spilled = HALF.refused(ReplayVerdict.SPILLED);
    assertThat(FewerWorkers.of(spilled, 3, true).replay()).isEqualTo(spilled);
  }
}
