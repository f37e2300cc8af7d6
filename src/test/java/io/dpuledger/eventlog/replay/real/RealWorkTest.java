package io.dpuledger.eventlog.replay.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.HeldPromise;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One workload of shuffles, pauses, a long task and jobs at once, for real on half the slots. The
 * machine may be busy with other tests; {@link RealWorkIT} is stricter.
 */
class RealWorkTest {
  private static final Percentage BUSY_MACHINE = Percentage.withPercentage(20);

  @TempDir private Path folder;

  @Test
  void onHalfTheSlotsItTakesAboutWhatWasPromised() {
    RealWork real = RealWork.run(folder, 1, List.of(Workload.MIXED));
    HeldPromise promise =
        HeldPromise.of("MIXED", real.on(Workload.MIXED, 4), real.on(Workload.MIXED, 2));
    assertThat(promise.isFaithful()).as(promise.toString()).isTrue();
    assertThat(promise.real())
        .as(promise.toString())
        .isCloseTo((promise.fast() + promise.slow()) / 2, BUSY_MACHINE)
        .isGreaterThan(promise.observed() * 3 / 2);
  }
}
