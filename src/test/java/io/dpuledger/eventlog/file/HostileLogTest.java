package io.dpuledger.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.recorded.LogLines;
import io.dpuledger.table.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec$;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log should not hold: it is counted and named, nothing breaks, and memory stays small. */
class HostileLogTest {
  private static final long T = 1_700_000_000_000L;

  @TempDir private Path temporary;
  private LogFolder folder;

  @BeforeEach
  void open() {
    folder = new LogFolder(temporary);
  }

  private static LogLines started() {
    return LogLines.of("3.5.0").started(T).executor("1", T, 4);
  }

  private static List<String> work(int tasks) {
    LogLines lines = started();
    for (int task = 0; task < tasks; task++) {
      lines.task(task, T + task).taskEnd(task, T + task, T + task + 10);
    }
    return lines.ended(T + tasks + 100).lines();
  }

  private Activity read(LogLines lines) {
    folder.write("local-1", "", lines.ended(T + 100_000).lines());
    return folder.read().activity();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"events__", "events_", "events_x_y", "events_99999999999999999999_y", "other"})
  void aRolledLogWhoseFilesHaveNoNumberLacksOne(String name) {
    folder.write("eventlog_v2_../" + name, "", work(1));
    folder.write("eventlog_v2_../appstatus_x", new byte[0]);
    assertThat(folder.read().state()).isEqualTo(LogState.MISSING_PART);
  }

  /** Snappy then throws an Error, and lz4 would ask for two gigabytes. */
  @ParameterizedTest
  @ValueSource(strings = {"zstd", "lz4", "snappy", "lzf"})
  void brokenBytesAnywhereBreakNothing(String codec) throws IOException {
    byte[] whole = compressed(codec, work(2000));
    Random random = new Random(31);
    for (int round = 0; round < 60; round++) {
      byte[] broken = whole.clone();
      for (int i = 0; i <= round % 5; i++) {
        broken[random.nextInt(round % 2 == 0 ? 64 : broken.length)] = (byte) random.nextInt();
      }
      folder.write("local-1." + codec, broken);
      assertThat(folder.read().state())
          .isIn(LogState.WHOLE, LogState.CUT, LogState.NOT_A_LOG, LogState.EMPTY);
    }
  }

  @Test
  void aBlockOfSnappyWithoutALengthIsCut() throws IOException {
    byte[] whole = compressed("snappy", work(5000));
    int block = 16;
    for (int i = 0; i < 10; i++) {
      block += 4 + ByteBuffer.wrap(whole, block, 4).getInt();
    }
    Arrays.fill(whole, block, block + 4, (byte) 0xFF);
    folder.write("local-1.snappy", whole);
    assertThat(folder.read().state()).isEqualTo(LogState.CUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "lz4", "snappy", "lzf"})
  void aStreamThatIsCutAnywhereBreaksNothing(String codec) throws IOException {
    byte[] whole = compressed(codec, work(1000));
    for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
      folder.write("local-1." + codec, Arrays.copyOf(whole, length));
      assertThat(folder.read().state())
          .as("%d of %d bytes", length, whole.length)
          .isIn(LogState.CUT, LogState.NOT_A_LOG, LogState.EMPTY);
    }
  }

  private byte[] compressed(String codec, List<String> lines) throws IOException {
    folder.write("whole." + codec, codec, lines);
    Path file = temporary.resolve("whole." + codec);
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    return content;
  }

  /** Neither of these may count as a time since 1970, as no cores, or as the time of another. */
  @ParameterizedTest
  @CsvSource({"0", "-5", "9223372036854775807", "1e300", "null", "\"text\"", "{}", "[[1]]"})
  void aTimeThatIsNoneIsLostAndCountsNothing(String time) {
    Activity activity =
        read(
            started()
                .line("SparkListenerJobStart", "\"Job ID\":1,\"Submission Time\":" + time)
                .jobEnd(1, T + 50, "JobSucceeded")
                .line(
                    "SparkListenerTaskEnd",
                    "\"Task Info\":{\"Task ID\":9,\"Launch Time\":"
                        + time
                        + ",\"Finish Time\":"
                        + (T + 10)
                        + "}")
                .line(
                    "SparkListenerExecutorAdded",
                    "\"Timestamp\":"
                        + time
                        + ",\"Executor ID\":\"2\",\"Executor Info\":{\"Total Cores\":4}"));
    assertThat(activity.lostEvents()).isGreaterThanOrEqualTo(3);
    assertThat(activity.tasks().busyMillis()).isZero();
    assertThat(activity.jobs().millis()).isZero();
    assertThat(activity.slots().millis()).isEqualTo(4 * 100_000);
    assertThat(activity.lastEventAt()).isEqualTo(T + 100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-4", "2000000000", "99999999999", "\"four\"", "{\"a\":4}"})
  void coresThatCannotBeAreLost(String cores) {
    Activity activity =
        read(
            started()
                .line(
                    "SparkListenerExecutorAdded",
                    "\"Timestamp\":"
                        + T
                        + ",\"Executor ID\":\"2\",\"Executor Info\":{\"Total Cores\":"
                        + cores
                        + "}"));
    assertThat(activity.slots().most()).isEqualTo(4);
    assertThat(activity.lostEvents()).isEqualTo(1);
  }

  @Test
  void aLogOfTheFarFutureHasNoStart() {
    folder.write("local-1", "", LogLines.of("3.5.0").started(Long.MAX_VALUE - 1).lines());
    assertThat(folder.read().activity().startedAt()).isNull();
  }

  /** Starts without ends, executors without number: all that could pile up. */
  @ParameterizedTest
  @CsvSource({
    "SparkListenerJobStart, '\"Job ID\":%d,\"Submission Time\":1700000000001'",
    "SparkListenerTaskStart, '\"Task Info\":{\"Task ID\":%d,\"Launch Time\":1700000000001}'",
    "SparkListenerExecutorAdded, '\"Timestamp\":17%011d,\"Executor ID\":\"%<d\",\"Executor Info\":{\"Total Cores\":10000}'",
    "SparkListenerTaskEnd, '\"Stage ID\":%d,\"Task Info\":{\"Task ID\":%<d,\"Executor ID\":\"%<d\",\"Launch Time\":1700000000001,\"Finish Time\":1700000000002},\"Task Executor Metrics\":{\"JVMHeapMemory\":5}'",
    "SparkListenerStageCompleted, '\"Stage Info\":{\"Stage ID\":%d,\"Parent IDs\":[1,2,3],\"Submission Time\":1700000000001,\"Completion Time\":1700000000002}'",
  })
  void eventsThatNeverEndPileUpNowhere(String event, String fields) {
    write(
        "local-1.zstd",
        out -> {
          out.write(started().text().getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 600_000; i++) {
            out.write(
                ("{\"Event\":\"" + event + "\"," + fields.formatted(i) + "}\n")
                    .getBytes(StandardCharsets.UTF_8));
          }
        });
    // Executors of ten thousand cores each have many more figures than the others.
    long most = event.equals("SparkListenerExecutorAdded") ? 120L << 20 : 60L << 20;
    assertThat(mostHeapWhile(() -> folder.read())).isLessThan(most);
  }

  /** The most that stays after garbage collections during a call. */
  private static long mostHeapWhile(Runnable call) {
    long before = usedAfterGc();
    long[] most = {0};
    Thread reading = new Thread(call);
    reading.start();
    while (reading.isAlive()) {
      most[0] = Math.max(most[0], usedAfterGc() - before);
      try {
        reading.join(1000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return most[0];
  }

  /** What the collection itself left: on a busy machine, much garbage is made until one asks. */
  private static long usedAfterGc() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  /** Of a few kilobytes. */
  @Test
  void aFileThatExpandsWithoutEndIsCut() {
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    write(
        "local-1.zstd",
        out -> {
          out.write(started().text().getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 1300; i++) {
            out.write(block);
          }
          out.write(("\n" + started().job(1, T).text()).getBytes(StandardCharsets.UTF_8));
        });
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.CUT);
    assertThat(read.activity().startedAt()).isEqualTo(T);
    assertThat(read.activity().jobs().started()).isZero();
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void write(String name, Content content) {
    String codec = name.substring(name.lastIndexOf('.') + 1);
    try (OutputStream raw = Files.newOutputStream(temporary.resolve(name));
        OutputStream out =
            CompressionCodec$.MODULE$
                .createCodec(new SparkConf(false), codec)
                .compressedOutputStream(raw)) {
      content.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aReadThatFailsIsNoStateOfALog() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(String.join("\n", work(2000)).getBytes(StandardCharsets.UTF_8));
    folder.write("broken", text.toByteArray());
    LogFile log = folder.logs().iterator().next();
    LogFile onStore =
        new LogFile(
            log.path().replaceFirst("^file:", "objects:"),
            log.log(),
            log.bytes(),
            log.modifiedMillis(),
            log.folders(),
            false,
            false);
    assertThatThrownBy(() -> LogReader.read(onStore, ObjectStore.configuration()))
        .isInstanceOf(IOException.class);
  }

  /** A huge file of another kind is not fetched for its name. */
  @Test
  void aFileWithTheNameOfNoCodecIsNotReadToItsEnd() throws IOException {
    folder.write("broken.parquet", new byte[10_000_000]);
    assertThat(folder.read().state()).isEqualTo(LogState.NOT_A_LOG);
  }

  @Test
  void theSamePlaceInS3IsTheSameLogWithEachScheme() {
    assertThat(hashIn("s3://bucket/logs/local-1")).isEqualTo(hashIn("s3a://bucket/logs/local-1"));
    assertThat(hashIn("s3n://bucket/logs/local-1")).isEqualTo(hashIn("s3a://bucket/logs/local-1"));
    assertThat(hashIn("s3://bucket/logs/local-2")).isNotEqualTo(hashIn("s3://bucket/logs/local-1"));
  }

  private static String hashIn(String path) {
    LogListing listing = new LogListing(java.util.function.UnaryOperator.identity());
    listing.add(
        new org.apache.hadoop.fs.Path("s3://bucket/logs"),
        List.of(
            new org.apache.hadoop.fs.FileStatus(
                1, false, 1, 1, 1, new org.apache.hadoop.fs.Path(path))));
    return listing.logs().keySet().iterator().next();
  }

  @Test
  void aLogBelowTwoSourcesIsOneWithTheFoldersOfTheUpperOne() {
    folder.write("logs/my-session/local-1", "", work(1));
    LogListing listing = new LogListing(java.util.function.UnaryOperator.identity());
    var files = new io.dpuledger.table.files.LakeFiles(new org.apache.hadoop.conf.Configuration());
    for (String source : List.of("logs/my-session", "logs", "logs/my-session/")) {
      var root = files.qualified(new org.apache.hadoop.fs.Path(temporary.resolve(source).toUri()));
      listing.add(root, files.listBelow(root));
    }
    assertThat(listing.logs()).hasSize(1);
    assertThat(listing.logs().values().iterator().next().folders())
        .containsExactly(TextHash.of("my-session"));
  }
}
