package io.dpuledger.eventlog.replay.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.HeldPromise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten workloads of different shapes, on four slots and then for real on two: the time is in the
 * promised range for at least nine. Takes seven minutes: {@code mvn verify -Dquick -Dtest=None
 * -Dit.test=RealWorkIT -Dit.without=s3}.
 */
@Tag("cluster")
class RealWorkIT {
  /** So that what Spark itself needs of two cores is small. */
  private static final double FACTOR = 3;

  @TempDir private Path folder;

  @Test
  void onHalfTheSlotsItTakesWhatWasPromised() {
    List<Workload> workloads = List.of(Workload.values());
    RealWork real = RealWork.run(folder, FACTOR, workloads);
    List<HeldPromise> promises =
        workloads.stream()
            .map(one -> HeldPromise.of(one.name(), real.on(one, 4), real.on(one, 2)))
            .toList();
    promises.forEach(promise -> System.out.println(promise));
    assertThat(promises).filteredOn(HeldPromise::isKept).hasSizeGreaterThanOrEqualTo(9);
  }
}
