package io.dpuledger.eventlog.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.recorded.LogLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityFoldTest {
  private static final long T = 1_700_000_000_000L;

  private static Activity of(LogLines lines) {
    ActivityFold fold = new ActivityFold();
    try (EventReader reader =
        new EventReader(new ByteArrayInputStream(lines.text().getBytes(StandardCharsets.UTF_8)))) {
      for (LogEvent event = reader.next(); event != null; event = reader.next()) {
        event.sendTo(fold);
      }
      return fold.end(reader.unreadable());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void slotsAreThoseOfTheExecutorsThatAreThere() {
    Activity activity =
        of(
            LogLines.of("3.5.0")
                .started(T)
                .executor("1", T + 1000, 4)
                .executor("2", T + 2000, 4)
                .removed("1", T + 5000)
                .ended(T + 10_000));
    assertThat(activity.slots().millis()).isEqualTo(4 * 4000 + 4 * 8000);
    assertThat(activity.slots().steps()).containsExactly(T + 1000, 4L, T + 2000, 8L, T + 5000, 4L);
    assertThat(activity.slots().most()).isEqualTo(8);
    assertThat(activity.slots().mostExecutors()).isEqualTo(2);
  }

  @Test
  void timeOfJobsAtOnceCountsOnceAndOneWithoutAnEndRunsToTheLastEvent() {
    Activity activity =
        of(
            LogLines.of("3.5.0")
                .started(T)
                .executor("1", T, 2)
                .job(0, T + 1000)
                .job(1, T + 2000)
                .jobEnd(0, T + 3000, "JobSucceeded")
                .jobEnd(1, T + 4000, "JobFailed")
                .job(2, T + 6000)
                .task(1, T + 7000));
    assertThat(activity.jobs().millis()).isEqualTo(3000 + 1000);
    assertThat(activity.jobs().startsAndEnds())
        .containsExactly(T + 1000, T + 4000, T + 6000, T + 7000);
    assertThat(activity.jobs().slotMillis()).isEqualTo(2 * 4000);
    assertThat(activity.jobs().started()).isEqualTo(3);
    assertThat(activity.jobs().failed()).isEqualTo(1);
    assertThat(activity.endedAt()).isNull();
    assertThat(activity.lastEventAt()).isEqualTo(T + 7000);
  }

  @Test
  void tasksAreCountedByTime() {
    Activity activity =
        of(
            LogLines.of("3.5.0")
                .executor("1", T, 4)
                .task(1, T)
                .task(2, T)
                .taskEnd(1, T, T + 1000)
                // Its end is written before that of the one that ended earlier.
                .task(3, T + 1500)
                .taskEnd(3, T + 1500, T + 2500)
                .taskEnd(2, T, T + 2000));
    Tasks tasks = activity.tasks();
    assertThat(tasks.busyMillis()).isEqualTo(1000 + 1000 + 2000);
    assertThat(tasks.millis()).isEqualTo(2500);
    assertThat(tasks.atOnce()).isEqualTo(new Tasks.AtOnce(1.6, 2, 2, 2));
    assertThat(tasks.ended()).isEqualTo(3);
    assertThat(activity.lostEvents()).isZero();
  }

  @Test
  void missingStartsAndEndsAreCountedAndABackwardClockIsNoTime() {
    LogLines lines = LogLines.of("3.5.0").executor("1", T, 1);
    lines.taskEnd(1, T + 500, T + 1000).taskEnd(2, T + 1000, T + 900);
    lines.jobEnd(7, T + 1000, "JobSucceeded");
    Activity activity = of(lines);
    assertThat(activity.lostEvents()).isEqualTo(3);
    assertThat(activity.backwardTasks()).isEqualTo(1);
    assertThat(activity.tasks().busyMillis()).isEqualTo(500);
    assertThat(activity.jobs().millis()).isZero();
  }

  @Test
  void tasksWhoseEndsWereLostAreFew() {
    LogLines lines = LogLines.of("3.5.0").executor("1", T, 1);
    for (int task = 0; task < 5000; task++) {
      lines.task(task, T + task * 100L);
    }
    Activity activity = of(lines);
    assertThat(activity.lostEvents()).isEqualTo(5000 - 1002);
    assertThat(activity.tasks().atOnce().max()).isEqualTo(1);
  }

  @Test
  void aPeakOfZeroIsUnknown() {
    Memory memory =
        of(LogLines.of("3.5.0")
                .taskEnd(
                    1,
                    T,
                    T + 1,
                    "false",
                    ",\"Task Executor Metrics\":{\"JVMHeapMemory\":0,\"OnHeapStorageMemory\":7}"))
            .memory();
    assertThat(memory.peakHeapBytes()).isNull();
    assertThat(memory.peakStorageBytes()).isEqualTo(7);
    assertThat(memory.driverPeakHeapBytes()).isNull();
  }

  @Test
  void skewIsOfTheStageThatLostMostByIt() {
    LogLines lines = LogLines.of("3.5.0");
    for (int task = 0; task < 9; task++) {
      lines.taskEnd(task, T, T + 1000);
    }
    Tasks tasks = of(lines.taskEnd(9, T, T + 8000)).tasks();
    assertThat(tasks.skew().ratio()).isBetween(7.9, 8.1);
    assertThat(tasks.skew().lostMillis()).isBetween(6980L, 7020L);
    assertThat(of(LogLines.of("3.5.0").taskEnd(1, T, T + 5)).tasks().skew()).isNull();
  }

  @Test
  void aLogWithoutEventsHasNoFigures() {
    Activity none = Activity.NONE;
    assertThat(none.lastEventAt()).isNull();
    assertThat(none.tasks().atOnce()).isNull();
    assertThat(none.tasks().gcShare()).isNull();
    assertThat(none.jobs().startsAndEnds()).isEqualTo(List.of());
  }
}
