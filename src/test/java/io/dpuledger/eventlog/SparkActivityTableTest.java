package io.dpuledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.activity.Jobs;
import io.dpuledger.eventlog.activity.Memory;
import io.dpuledger.eventlog.activity.Named;
import io.dpuledger.eventlog.activity.Slots;
import io.dpuledger.eventlog.activity.Tasks;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.join.Claims;
import io.dpuledger.eventlog.join.Join;
import io.dpuledger.eventlog.join.JoinedBy;
import io.dpuledger.eventlog.join.SessionKey;
import io.dpuledger.eventlog.join.SessionSpan;
import io.dpuledger.eventlog.join.Unjoined;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SparkActivityTableTest {
  private static final long T = 1_700_000_000_000L;
  private static final Activity FIGURES =
      new Activity(
          "3.5.4-amzn-0",
          T,
          null,
          T + 9000,
          Named.NOTHING,
          new Slots(3, 2, 8, 5L << 30, 4, 72_000, List.of(T, 4L, T + 5, 8L)),
          new Jobs(7, 1, 5000, 40_000, List.of(T, T + 5000), 0),
          new Tasks(
              90,
              2,
              1,
              9,
              1,
              33_333,
              4500,
              new Tasks.AtOnce(7.4, 8, 8, 8),
              0.04,
              new Tasks.Skew(3.5, 900)),
          new Memory(1L, 2L, 3L, null, 5L, 6, 7, true),
          8,
          9);

  private static SparkActivity activity(LogState state) {
    return new SparkActivity(
        "0123456789abcdef0123456789abcdef",
        123,
        T + 60_000,
        state,
        1000,
        10,
        FIGURES,
        new Claims(5L, null, -6L, false),
        new SessionKey("012345678901", "us-east-1", "my-session", T * 1000 + 1),
        JoinedBy.PROPERTY,
        null);
  }

  private static TableRow row(SparkActivity activity) {
    return ValueRow.of(
            SparkActivityTable.SCHEMA,
            activity.day(),
            List.<Object[]>of(SparkActivityTable.TABLE.row(activity)))
        .get(0);
  }

  @Test
  void aRowIsReadBackAsItWas() {
    SparkActivity whole = activity(LogState.OPEN);
    assertThat(SparkActivityTable.TABLE.read(row(whole))).isEqualTo(whole);
    assertThat(whole.day()).isEqualTo("2023-11-14");
  }

  /** Else the next night would not find its row, and would read it again. */
  @Test
  void aLogOfNoSessionWhoseClockIsOffIsOnTheDayOnWhichItWasWritten() {
    long dayMillis = 86_400_000;
    assertThat(writtenAfterStart(-dayMillis).day()).isEqualTo("2023-11-14");
    assertThat(writtenAfterStart(8 * dayMillis).day()).isEqualTo("2023-11-14");
    assertThat(writtenAfterStart(9 * dayMillis).day()).isEqualTo("2023-11-23");
    assertThat(writtenAfterStart(-2 * dayMillis).day()).isEqualTo("2023-11-12");
    SparkActivity joined =
        writtenAfterStart(9 * dayMillis)
            .joined(
                new Join(
                    new SessionSpan(
                        Objects.requireNonNull(activity(LogState.WHOLE).session()),
                        null,
                        null,
                        null,
                        null,
                        null),
                    JoinedBy.PROPERTY,
                    null));
    assertThat(joined.day()).isEqualTo("2023-11-14");
  }

  private static SparkActivity writtenAfterStart(long millis) {
    SparkActivity log = activity(LogState.WHOLE);
    return new SparkActivity(
        log.log(),
        log.bytes(),
        T + millis,
        log.state(),
        log.events(),
        log.unneeded(),
        log.activity(),
        log.claims(),
        null,
        null,
        Unjoined.OTHER_TIME);
  }

  @Test
  void aLogWithoutFiguresHasNoNumbers() {
    TableRow row = row(activity(LogState.COMPACTED));
    for (String column :
        List.of("tasks", "job_seconds", "slot_seconds", "job_stretches", "peak_heap_bytes")) {
      assertThat(row.isNull(column)).as(column).isTrue();
    }
    assertThat(row.requireText("join_certainty")).isEqualTo("CERTAIN");
  }

  @Test
  void aLogOfNoSessionSaysWhy() {
    SparkActivity unjoined =
        new SparkActivity(
            "x",
            0,
            T,
            LogState.EMPTY,
            0,
            0,
            Activity.NONE,
            Claims.NONE,
            null,
            null,
            Unjoined.NO_START);
    assertThat(row(unjoined).text("unjoined_because")).isEqualTo("NO_START");
    assertThat(SparkActivityTable.TABLE.read(row(unjoined))).isEqualTo(unjoined);
  }
}
