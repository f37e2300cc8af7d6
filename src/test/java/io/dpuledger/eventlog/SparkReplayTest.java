package io.dpuledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.table.ValueRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkReplayTest {
  @Test
  void aRowIsReadBackAsItWasWritten() {
    FewerExecutors promised =
        new FewerExecutors(
            4,
            2,
            ReplayVerdict.PROMISED,
            new Replayed(60_000, 100_000),
            new Replayed(62_001, 102_001),
            new Replayed(66_500, 106_500));
    FewerExecutors off = promised.refused(ReplayVerdict.OFF);
    FewerExecutors spilled = new FewerExecutors(2, 1, ReplayVerdict.SPILLED, null, null, null);
    for (FewerExecutors replay : List.of(promised, off, spilled)) {
      SparkReplay row = new SparkReplay("hash", "2026-11-30", replay);
      Object[] written = SparkReplayTable.TABLE.row(row);
      assertThat(SparkReplayTable.TABLE.read(ValueRow.of(SparkReplayTable.SCHEMA, written)))
          .isEqualTo(row);
    }
  }
}
