package io.dpuledger.analysis.sparkuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.SparkActivity;
import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.activity.Jobs;
import io.dpuledger.eventlog.activity.Memory;
import io.dpuledger.eventlog.activity.Named;
import io.dpuledger.eventlog.activity.Slots;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.Claims;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.JoinedBy.Certainty;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionLogsTest {
  private static final FewerExecutors REPLAY =
      new FewerExecutors(4, 2, ReplayVerdict.SPILLED, null, null, null);

  @Test
  void oneLogIsTakenAsItIs() {
    LoggedSession session =
        LoggedSession.of(log(LogState.WHOLE, JoinedBy.PATH, 4, 6L << 30, 900), List.of(REPLAY));

    assertThat(session.logs()).isOne();
    assertThat(session.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(session.isWhole()).isTrue();
    assertThat(session.slots()).isEqualTo(new LoggedSession.SlotUse(4, 16, 40_000, 30_000, 12));
    assertThat(session.memory())
        .isEqualTo(new LoggedSession.MemoryUse(10L << 30, 6L << 30, 7, 0.04, true));
    assertThat(session.replays()).containsExactly(REPLAY);
  }

  @Test
  void twoLogsAddUpAndAreAsSureAsTheLessCertainOne() {
    LoggedSession one =
        LoggedSession.of(log(LogState.WHOLE, JoinedBy.PATH, 4, 6L << 30, 900), List.of(REPLAY));
    LoggedSession other =
        LoggedSession.of(log(LogState.CUT, JoinedBy.TIME, 2, null, 1900), List.of(REPLAY));

    for (LoggedSession both : List.of(one.plus(other), other.plus(one))) {
      assertThat(both.logs()).isEqualTo(2);
      assertThat(both.certainty()).isEqualTo(Certainty.POSSIBLE);
      assertThat(both.isWhole()).isFalse();
      assertThat(both.slots()).isEqualTo(new LoggedSession.SlotUse(4, 16, 80_000, 60_000, 12));
      assertThat(both.memory().peakHeapBytes()).as("unknown in one").isNull();
      assertThat(both.memory().spilledBytes()).isEqualTo(14);
      assertThat(both.skew()).isEqualTo(new Tasks.Skew(3.5, 1900));
      assertThat(both.replays()).as("of two applications").isEmpty();
    }
  }

  private static SparkActivity log(
      LogState state, JoinedBy by, int executors, @Nullable Long peakHeapBytes, long skewMillis) {
    return new SparkActivity(
        "0123456789abcdef0123456789abcdef",
        123,
        60_000,
        state,
        1000,
        10,
        new Activity(
            "3.5.4",
            0L,
            9000L,
            9000L,
            Named.NOTHING,
            new Slots(executors, executors, 4 * executors, 10L << 30, 4, 72_000, List.of()),
            new Jobs(7, 1, 5000, 40_000, List.of(), 0),
            new Tasks(
                90,
                2,
                1,
                9,
                1,
                30_000,
                4500,
                new Tasks.AtOnce(7.4, 8, 12, 16),
                0.04,
                new Tasks.Skew(3.5, skewMillis)),
            new Memory(peakHeapBytes, 2L, 3L, null, 5L, 6, 7, true),
            0,
            0),
        new Claims(null, null, null, false),
        new SessionKey("012345678901", "us-east-1", "my-session", 1),
        by,
        null);
  }
}
