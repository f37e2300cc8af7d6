package io.dpuledger.eventlog.replay.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.recorded.LogLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What of a log goes into the work that is replayed. */
class WorkFoldTest {
  private static final long START = 1_700_000_000_000L;

  @Test
  void jobsHaveTheirStagesAndStagesTheirParents() {
    RecordedWork work =
        work(
            log()
                .line("SparkListenerJobStart", job(3, START, "[4,5,9]", ""))
                .line("SparkListenerStageCompleted", stage(4, 0, "[]", START, START + 10))
                .line("SparkListenerStageCompleted", stage(5, 0, "[4,9]", START + 10, START + 20))
                .jobEnd(3, START + 30, "JobSucceeded"));
    assertThat(work.jobs()).hasSize(1);
    assertThat(work.jobs().get(0).stages()).containsExactly(0, 1);
    assertThat(work.stages().get(1).parents()).containsExactly(4, 9);
    assertThat(work.stages().get(1).completed() - work.jobs().get(0).submitted()).isEqualTo(20);
    assertThat(work.traits().isIncomplete()).isFalse();
    assertThat(work.traits().isFailed()).isFalse();
  }

  @Test
  void aStageThatRanAgainHasFailed() {
    assertThat(
            work(log().line("SparkListenerStageCompleted", stage(4, 1, "[]", START, START + 1)))
                .traits()
                .isFailed())
        .isTrue();
  }

  @Test
  void aJobOfAStreamingQueryIsKnownByItsProperty() {
    String property = "\"sql.streaming.queryId\":\"1\"";
    assertThat(
            work(log().line("SparkListenerJobStart", job(3, START, "[]", property)))
                .traits()
                .isStreaming())
        .isTrue();
  }

  @Test
  void whatIsMissingLeavesTheWorkIncomplete() {
    assertThat(work(log().task(1, START)).traits().isIncomplete()).isTrue();
    assertThat(work(log().jobEnd(1, START, "JobSucceeded")).traits().isIncomplete()).isTrue();
    assertThat(work(log().job(1, START)).traits().isIncomplete()).isTrue();
    assertThat(
            work(log().line("SparkListenerStageCompleted", stage(4, 0, "[]", 0, START)))
                .traits()
                .isIncomplete())
        .isTrue();
    assertThat(work(log().task(1, START).taskEnd(1, START, START - 1)).traits().isIncomplete())
        .isTrue();
  }

  @Test
  void aTaskWaitsWhileItFetchesAndWhileMemoryIsFreed() {
    RecordedWork work =
        work(
            log()
                .task(1, START)
                .taskEnd(
                    1,
                    START,
                    START + 100,
                    "false",
                    ",\"Task Executor Metrics\":{\"JVMHeapMemory\":9,\"OnHeapExecutionMemory\":5,"
                        + "\"OnHeapStorageMemory\":2},\"Task Metrics\":{\"Executor Run Time\":90,"
                        + "\"Executor CPU Time\":40000000,\"JVM GC Time\":6,"
                        + "\"Peak Execution Memory\":3,\"Memory Bytes Spilled\":1,"
                        + "\"Shuffle Read Metrics\":{\"Fetch Wait Time\":20}}"));
    assertThat(work.tasks().duration(0)).isEqualTo(100);
    assertThat(work.tasks().waited(0)).isEqualTo(26);
    assertThat(work.traits().isSpilled()).isTrue();
    assertThat(work.memory().bytes(1, 1)).isEqualTo(7);
    assertThat(work.memory().bytes(1, 4)).isEqualTo(12);
  }

  private static LogLines log() {
    return LogLines.of("3.5.4").executor("1", START, 4);
  }

  private static String job(int id, long at, String stages, String properties) {
    return "\"Job ID\":%d,\"Submission Time\":%d,\"Stage Infos\":[],\"Stage IDs\":%s,\"Properties\":{%s}"
        .formatted(id, at, stages, properties);
  }

  private static String stage(int id, int attempt, String parents, long from, long to) {
    return "\"Stage Info\":{\"Stage ID\":%d,\"Stage Attempt ID\":%d,\"Parent IDs\":%s,\"Submission Time\":%d,\"Completion Time\":%d}"
        .formatted(id, attempt, parents, from, to);
  }

  private static RecordedWork work(LogLines lines) {
    return work(lines.text());
  }

  private static RecordedWork work(String text) {
    WorkFold fold = new WorkFold();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new EventReader(new ByteArrayInputStream(bytes))) {
      for (LogEvent event = reader.next(); event != null; event = reader.next()) {
        event.sendTo(fold);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fold.end();
  }
}
