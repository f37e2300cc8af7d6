package io.dpuledger.eventlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.event.LogEvent.Environment;
import io.dpuledger.eventlog.event.LogEvent.JobEnded;
import io.dpuledger.eventlog.event.LogEvent.JobStarted;
import io.dpuledger.eventlog.event.LogEvent.LogStarted;
import io.dpuledger.eventlog.event.LogEvent.ResourceProfile;
import io.dpuledger.eventlog.event.LogEvent.StageEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskEnded;
import io.dpuledger.eventlog.event.LogEvent.TaskOutcome;
import io.dpuledger.eventlog.recorded.LogLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static List<LogEvent> events(String text) throws IOException {
    return events(new EventReader(bytes(text)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<LogEvent> events(EventReader reader) throws IOException {
    List<LogEvent> events = new ArrayList<>();
    for (LogEvent event = reader.next(); event != null; event = reader.next()) {
      events.add(event);
    }
    return events;
  }

  @ParameterizedTest
  @CsvSource({
    "3.5.4-amzn-0, 3.5.4-amzn-0",
    "3.3.0, 3.3.0",
    "4.2.0-SNAPSHOT, 4.2.0",
    "PLANTED, ",
  })
  void aVersionIsKeptButNothingElse(String written, String kept) throws IOException {
    assertThat(events(LogLines.of(written).text())).containsExactly(new LogStarted(kept));
  }

  @Test
  void unknownEventsAndFieldsArePassedOverAndCounted() throws IOException {
    String text =
        LogLines.of("3.3.0")
            .line(
                "org.apache.spark.sql.execution.ui.SparkListenerQueryExecutionMetrics", "\"x\":{}")
            .line("SparkListenerStageSubmitted", "\"Stage Info\":{}")
            .raw(
                "{ \"Event\" : \"SparkListenerJobStart\", \"New\":[{\"a\":[1,{}]}], \"Job ID\" : 7, \"Submission Time\" : 5}")
            .text();
    EventReader reader = new EventReader(bytes(text));
    assertThat(events(reader))
        .containsExactly(new LogStarted("3.3.0"), new JobStarted(7, 5, List.of(), false));
    assertThat(reader.events()).isEqualTo(4);
    assertThat(reader.unneeded()).isEqualTo(2);
    assertThat(reader.unreadable()).isZero();
    assertThat(reader.isCut()).isFalse();
  }

  @Test
  void aBrokenLineIsCountedAndTheRestIsRead() throws IOException {
    String text =
        LogLines.of("3.5.0")
            .raw("{\"Event\":\"SparkListenerJobStart\",\"Job ID\":")
            .raw("no event")
            .raw(
                "{\"Event\":\"SparkListenerJobStart\",\"Job ID\":99999999999,\"Submission Time\":1}")
            .jobEnd(1, 9, "JobFailed")
            .text();
    EventReader reader = new EventReader(bytes(text));
    assertThat(events(reader)).containsExactly(new LogStarted("3.5.0"), new JobEnded(1, 9, true));
    assertThat(reader.unreadable()).isEqualTo(3);
    assertThat(reader.isCut()).isFalse();
  }

  @Test
  void afterAMillionLinesThatAreNoEventNoMoreAreRead() throws IOException {
    InputStream text =
        new java.io.SequenceInputStream(
            bytes(LogLines.of("3.5.0").text() + "x\n".repeat(1_000_002)),
            bytes(LogLines.of("3.5.0").job(2, 3).text()));
    EventReader reader = new EventReader(text);
    assertThat(events(reader)).containsExactly(new LogStarted("3.5.0"));
    assertThat(reader.unreadable()).isEqualTo(1_000_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "99999999999", "-1", "4.5e20", "3000000000"})
  void aNumberThatIsTooLargeLosesItsLineAtMost(String number) throws IOException {
    String text =
        LogLines.of("3.5.0")
            .line(
                "SparkListenerExecutorAdded",
                "\"Timestamp\":5,\"Executor ID\":\"1\",\"Executor Info\":{\"Total Cores\":"
                    + number
                    + "}")
            .line(
                "SparkListenerResourceProfileAdded",
                "\"Executor Resource Requests\":{\"memory\":{\"Amount\":" + number + "}}")
            .job(1, 5)
            .text();
    assertThat(events(text)).endsWith(new JobStarted(1, 5, List.of(), false));
  }

  @Test
  void aLineWithoutItsEndIsCutAndNotUnreadable() throws IOException {
    String text = LogLines.of("3.5.0").job(1, 5).text();
    EventReader reader = new EventReader(bytes(text.substring(0, text.length() - 20)));
    assertThat(events(reader)).containsExactly(new LogStarted("3.5.0"));
    assertThat(reader.unreadable()).isZero();
    assertThat(reader.isCut()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"some text\nmore\n", "{\"eventVersion\":\"1\"}\n", "\u0000\u0001"})
  void whatBeginsWithNoEventIsNoLog(String text) throws IOException {
    EventReader reader = new EventReader(bytes(text));
    assertThat(reader.next()).isNull();
    assertThat(reader.events()).isZero();
    assertThat(reader.unreadable() > 0 || reader.isCut()).isTrue();
  }

  @Test
  void theSessionIsReadFromAPropertyOrTheCommand() throws IOException {
    assertThat(events(LogLines.of("3.5.0").property("spark.dpuledger.session", "my-1").text()))
        .contains(new Environment("my-1", null, null, false, null, false));
    assertThat(
            events(
                LogLines.of("3.5.0")
                    .command("Main --x 1 --SESSION_ID=\\\"a b\\\" --SESSION_ID my-2")
                    .text()))
        .contains(new Environment(null, "\"a", null, false, null, false));
    assertThat(events(LogLines.of("3.5.0").command("Main --SESSION_ID my-2 --y").text()))
        .contains(new Environment(null, "my-2", null, false, null, false));
    assertThat(
            events(
                LogLines.of("3.5.0")
                    .property("spark.dpuledger.session", "*********(redacted)")
                    .text()))
        .contains(new Environment(null, null, null, false, null, false));
    assertThat(
            events(
                LogLines.of("3.5.0")
                    .property("spark.glue.JOB_NAME", "Interactive/b7ruw66l094u1c/ana")
                    .text()))
        .contains(new Environment(null, null, "b7ruw66l094u1c", false, null, false));
    assertThat(events(LogLines.of("3.5.0").property("spark.glue.JOB_RUN_ID", "jr_1").text()))
        .contains(new Environment(null, null, null, true, null, false));
  }

  @Test
  void theEndOfATaskIsReadWithOrWithoutMetrics() throws IOException {
    String metrics =
        ",\"Task Executor Metrics\":{\"JVMHeapMemory\":5,\"OnHeapStorageMemory\":3,\"ProcessTreeJVMRSSMemory\":1,\"ProcessTreePythonRSSMemory\":2},"
            + "\"Task Metrics\":{\"Executor Run Time\":90,\"JVM GC Time\":9,\"Memory Bytes Spilled\":4,\"Disk Bytes Spilled\":2,\"Shuffle Read Metrics\":{\"x\":1}}";
    List<LogEvent> events =
        events(
            LogLines.of("3.5.0")
                .taskEnd(1, 100, 200, "false", metrics)
                .taskEnd(2, 100, 150, "true", ",\"Task Metrics\":null")
                .text());
    TaskEnded first = (TaskEnded) events.get(1);
    assertThat(first.figures()).isEqualTo(new TaskFigures(90, 9, 0, 0, 4, 2, 0));
    assertThat(first.peaks()).isEqualTo(new MemoryPeaks(5, 0, 3, 3));
    TaskEnded second = (TaskEnded) events.get(2);
    assertThat(second.outcome()).isEqualTo(TaskOutcome.FAILED);
    assertThat(second.figures()).isEqualTo(TaskFigures.NONE);
  }

  @Test
  void stagesSayWhetherTheyFailedAndWhetherDataIsKept() throws IOException {
    List<LogEvent> events =
        events(
            LogLines.of("3.5.0")
                .line(
                    "SparkListenerStageCompleted",
                    "\"Stage Info\":{\"Stage ID\":3,\"Stage Attempt ID\":1,\"Failure Reason\":\"PLANTED\",\"RDD Info\":[{\"Storage Level\":{\"Use Disk\":false,\"Use Memory\":true}},{}]}")
                .line(
                    "SparkListenerStageCompleted",
                    "\"Stage Info\":{\"Stage ID\":4,\"RDD Info\":[]}")
                .line(
                    "SparkListenerResourceProfileAdded",
                    "\"Resource Profile Id\":0,\"Executor Resource Requests\":{\"cores\":{\"Amount\":4},\"memory\":{\"Resource Name\":\"memory\",\"Amount\":1024,\"Vendor\":\"\"}},\"Task Resource Requests\":{\"cpus\":{\"Amount\":2.0}}")
                .text());
    StageEnded failed = (StageEnded) events.get(1);
    assertThat(failed.stage().stage()).isEqualTo(3);
    assertThat(failed.hasFailed()).isTrue();
    assertThat(failed.hasCachedData()).isTrue();
    assertThat(((StageEnded) events.get(2)).hasCachedData()).isFalse();
    assertThat(events.get(3)).isEqualTo(new ResourceProfile(1L << 30, 2));
  }

  /** Neither one that is passed over nor one whose last field is needed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Event\":\"SparkListenerSQLExecutionStart\",\"plan\":\"%s\"}",
        "{\"Event\":\"SparkListenerJobStart\",\"Properties\":{\"q\":\"%s\"},\"Job ID\":1,\"Submission Time\":2}"
      })
  void aLineOfAnyLengthTakesNoMemory(String line) throws IOException {
    int at = line.indexOf("%s");
    InputStream text =
        new java.io.SequenceInputStream(
            java.util.Collections.enumeration(
                List.of(
                    bytes(LogLines.of("3.5.0").text() + line.substring(0, at)),
                    new Repeated('x', 50L << 20),
                    bytes(line.substring(at + 2) + "\n" + LogLines.of("3.5.0").job(2, 3).text()))));
    EventReader reader = new EventReader(text);
    assertThat(reader.next()).isInstanceOf(LogStarted.class);
    long before = allocated();
    List<LogEvent> events = events(reader);
    assertThat(allocated() - before).isLessThan(4L << 20);
    assertThat(events).endsWith(new JobStarted(2, 3, List.of(), false));
    assertThat(reader.unreadable()).isZero();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static final class Repeated extends InputStream {
    private final char letter;
    private long left;

    private Repeated(char letter, long length) {
      this.letter = letter;
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? letter : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(target, offset, offset + count, (byte) letter);
      left -= count;
      return count;
    }
  }
}
