package io.dpuledger.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.recorded.RecordedLog;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.ReplayVerdict;
import io.dpuledger.eventlog.replay.Replays;
import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.record.WorkFold;
import io.dpuledger.eventlog.replay.record.WorkTraits;
import io.dpuledger.eventlog.replay.run.Replayed;
import io.dpuledger.eventlog.replay.run.WorkPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a real application says what a listener in it counted. */
class RecordedLogTest {
  private static final Percentage ONE = Percentage.withPercentage(1);
  private static final RecordedLog RECORDED = RecordedLog.get();

  @TempDir private Path temporary;
  private LogFolder folder;

  @BeforeEach
  void open() {
    folder = new LogFolder(temporary);
  }

  private static void assertThatIsCounted(Activity activity) {
    assertThat(activity.slots().millis()).isCloseTo(RECORDED.counted("slotMillis"), ONE);
    assertThat(activity.tasks().busyMillis()).isCloseTo(RECORDED.counted("busyMillis"), ONE);
    assertThat(activity.tasks().millis()).isCloseTo(RECORDED.counted("taskMillis"), ONE);
    assertThat(activity.jobs().millis()).isCloseTo(RECORDED.counted("jobMillis"), ONE);
    assertThat(activity.tasks().ended()).isEqualTo(RECORDED.counted("tasks"));
    assertThat(activity.tasks().failed()).isEqualTo(RECORDED.counted("failedTasks"));
    assertThat(activity.jobs().started()).isEqualTo(RECORDED.counted("jobs"));
    assertThat(activity.slots().mostExecutors()).isEqualTo(RECORDED.counted("mostExecutors"));
    assertThat(Objects.requireNonNull(activity.tasks().atOnce()).max())
        .isEqualTo(Math.min(4, RECORDED.counted("mostTasks")));
    assertThat(activity.lostEvents()).isZero();
    assertThat(activity.backwardTasks()).isZero();
  }

  @Test
  void slotsAndBusyTimeAreThoseOfAListener() {
    folder.write(RECORDED.name(), RECORDED.content());
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.WHOLE);
    assertThatIsCounted(read.activity());
    assertThat(read.events()).isGreaterThan(read.unneeded());
  }

  @Test
  void whatTheApplicationDidShows() {
    folder.write(RECORDED.name(), RECORDED.content());
    Activity activity = folder.read().activity();
    assertThat(activity.sparkVersion()).startsWith("3.5.");
    assertThat(activity.named().sessionInProperty()).isEqualTo("recorded-session");
    assertThat(activity.named().project()).isEqualTo("b7ruw66l094u1c");
    assertThat(activity.slots().driverCores()).isEqualTo(4);
    assertThat(activity.slots().executorMemoryBytes()).isEqualTo(512L << 20);
    // Two executors with two slots came, and one went.
    assertThat(activity.slots().most()).isEqualTo(4);
    assertThat(activity.slots().steps()).contains(2L, 4L);
    assertThat(activity.slots().steps().get(5)).isEqualTo(2);
    assertThat(activity.tasks().failedStages()).isEqualTo(1);
    assertThat(activity.jobs().failed()).isEqualTo(1);
    assertThat(Objects.requireNonNull(activity.tasks().skew()).ratio()).isGreaterThan(1.5);
    assertThat(activity.memory().hasCachedData()).isTrue();
    assertThat(activity.memory().peakHeapBytes()).isBetween(1L << 20, 512L << 20);
    assertThat(activity.memory().driverPeakHeapBytes()).isPositive();
    assertThat(activity.memory().peakProcessBytes()).isNull();
    assertThat(activity.toString()).doesNotContain("PLANTED");
  }

  @Test
  void everyFormSaysTheSame() {
    List<String> lines = RECORDED.lines(temporary);
    folder.write("a/local-1", "", lines);
    folder.write("b/local-1.lz4", "lz4", lines);
    folder.write("c/local-1.snappy", "snappy", lines);
    int half = lines.size() / 2;
    folder.write("d/eventlog_v2_x/events_1_x.zstd", "zstd", lines.subList(0, half));
    folder.write("d/eventlog_v2_x/events_2_x.zstd", "zstd", lines.subList(half, lines.size()));
    folder.write("d/eventlog_v2_x/appstatus_x", new byte[0]);
    for (String form : List.of("a", "b", "c", "d")) {
      ReadLog read = new LogFolder(temporary.resolve(form)).read();
      assertThat(read.state()).as(form).isEqualTo(LogState.WHOLE);
      assertThatIsCounted(read.activity());
    }
  }

  @Test
  void itsWorkHasTheTasksAndTheJobTimeOfAListener() throws IOException {
    RecordedWork work = work(String.join("\n", RECORDED.lines(temporary)) + "\n");
    assertThat(work.tasks().size()).isEqualTo((int) RECORDED.counted("tasks"));
    assertThat(Replayed.recorded(WorkPlan.of(work)).jobMillis())
        .isCloseTo(RECORDED.counted("jobMillis"), ONE);
    WorkTraits traits = work.traits();
    assertThat(traits.isFailed()).isTrue();
    assertThat(traits.isCached()).isTrue();
    assertThat(traits.isDynamic()).isTrue();
    assertThat(traits.isIncomplete()).isFalse();
    assertThat(traits.isStreaming()).isFalse();
    assertThat(Replays.of(work))
        .containsExactly(new FewerExecutors(2, 1, ReplayVerdict.FAILED, null, null, null));
  }

  private static RecordedWork work(String lines) throws IOException {
    WorkFold fold = new WorkFold();
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new EventReader(new ByteArrayInputStream(bytes))) {
      for (LogEvent event = reader.next(); event != null; event = reader.next()) {
        event.sendTo(fold);
      }
    }
    return fold.end();
  }

  /** What is there was so: a killed driver leaves an open log that ends anywhere. */
  @Test
  void aLogKilledInTheMiddleSaysWhatWasUntilThen() {
    byte[] whole = RECORDED.content();
    folder.write(RECORDED.name() + ".inprogress", Arrays.copyOf(whole, whole.length * 3 / 4));
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.OPEN);
    Activity activity = read.activity();
    assertThat(activity.endedAt()).isNull();
    assertThat(activity.tasks().busyMillis()).isBetween(1L, RECORDED.counted("busyMillis"));
    assertThat(activity.slots().millis()).isLessThan(RECORDED.counted("slotMillis"));
  }
}
