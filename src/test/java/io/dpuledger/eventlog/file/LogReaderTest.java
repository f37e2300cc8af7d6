package io.dpuledger.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.eventlog.recorded.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {
  private static final long T = 1_700_000_000_000L;
  private static final List<String> LINES = lines();

  @TempDir private Path temporary;
  private LogFolder folder;

  @BeforeEach
  void open() {
    folder = new LogFolder(temporary);
  }

  private static List<String> lines() {
    LogLines lines = LogLines.of("3.5.0").started(T).executor("1", T, 2);
    for (int task = 0; task < 4000; task++) {
      lines.task(task, T + task * 10L).taskEnd(task, T + task * 10L, T + task * 10L + 10);
    }
    return lines.ended(T + 50_000).lines();
  }

  private byte[] compressed(String codec) throws IOException {
    folder.write("whole." + codec, codec, LINES);
    Path file = temporary.resolve("whole." + codec);
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    return content;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zstd", "lz4", "snappy", "lzf"})
  void everyCodecOfSparkIsRead(String codec) {
    folder.write("local-1" + (codec.isEmpty() ? "" : "." + codec), codec, LINES);
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.WHOLE);
    assertThat(read.activity().tasks().busyMillis()).isEqualTo(40_000);
    assertThat(read.events()).isEqualTo(LINES.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "lz4", "snappy", "lzf"})
  void whatACutStreamHoldsIsRead(String codec) throws IOException {
    byte[] whole = compressed(codec);
    folder.write("local-1." + codec, Arrays.copyOf(whole, whole.length * 2 / 3));
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.CUT);
    assertThat(read.activity().startedAt()).isEqualTo(T);
    assertThat(read.activity().endedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "lz4", "snappy", "lzf"})
  void noiseIsNoLog(String codec) {
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    folder.write("local-1." + codec, noise);
    assertThat(folder.read().state()).isEqualTo(LogState.NOT_A_LOG);
  }

  @ParameterizedTest
  @CsvSource({
    "local-1, some text, NOT_A_LOG",
    "notes.txt, some text, NOT_A_LOG",
    "stderr.gz, some text, NOT_A_LOG",
    "trail.json, '{\"eventVersion\":\"1\"}', NOT_A_LOG",
    "local-1, '{\"Event\":\"SparkListenerLogStart\",', CUT",
  })
  void otherFilesAreNamed(String name, String content, LogState state) {
    folder.write(name, "", List.of(content));
    assertThat(folder.read().state()).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-1", "local-1.zstd", "local-1.lz4.inprogress"})
  void anEmptyFileIsEmpty(String name) {
    folder.write(name, new byte[0]);
    assertThat(folder.read().state()).isEqualTo(LogState.EMPTY);
  }

  @Test
  void anOpenLogIsOpenEvenIfItsLastLineIsNotWhole() {
    String text = String.join("\n", LINES.subList(0, 100)) + "\n{\"Event\":\"SparkLis";
    folder.write("spark-application-1652112738214.inprogress", text.getBytes());
    assertThat(folder.read().state()).isEqualTo(LogState.OPEN);
    assertThat(folder.read().activity().lostEvents()).isZero();
  }

  @Test
  void aLogThatIsNotOpenButLacksItsEndIsCut() {
    folder.write("local-1", "", LINES.subList(0, 100));
    assertThat(folder.read().state()).isEqualTo(LogState.CUT);
  }

  @Test
  void aClosedLogIsTheSameAsTheOpenOneItWas() {
    folder.write("local-1.zstd.inprogress", "zstd", LINES.subList(0, 100));
    String open = folder.logs().iterator().next().log();
    folder.write("local-1.zstd", "zstd", LINES);
    assertThat(folder.logs()).hasSize(1);
    assertThat(folder.logs().iterator().next().log()).isEqualTo(open);
    assertThat(folder.read().state()).isEqualTo(LogState.WHOLE);
  }

  private void rolled(int... parts) {
    int size = LINES.size() / 3;
    for (int part : parts) {
      List<String> lines = LINES.subList((part - 1) * size, part == 3 ? LINES.size() : part * size);
      folder.write("eventlog_v2_local-1/events_" + part + "_local-1.zstd", "zstd", lines);
    }
  }

  @Test
  void theFilesOfARolledLogAreOneLog() {
    rolled(3, 1, 2);
    folder.write("eventlog_v2_local-1/appstatus_local-1", new byte[0]);
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.WHOLE);
    assertThat(read.activity().tasks().ended()).isEqualTo(4000);
    assertThat(read.activity().tasks().busyMillis()).isEqualTo(40_000);
  }

  @Test
  void aRolledLogThatIsBeingWrittenIsOpen() {
    rolled(1, 2);
    folder.write("eventlog_v2_local-1/appstatus_local-1.inprogress", new byte[0]);
    assertThat(folder.read().state()).isEqualTo(LogState.OPEN);
  }

  @Test
  void aRolledLogWithoutOneOfItsFilesIsLeftOut() {
    rolled(1, 3);
    folder.write("eventlog_v2_local-1/appstatus_local-1", new byte[0]);
    ReadLog read = folder.read();
    assertThat(read.state()).isEqualTo(LogState.MISSING_PART);
    assertThat(read.activity().tasks().ended()).isZero();
  }

  @Test
  void aRolledLogWithoutItsStatusIsLeftOut() {
    rolled(1, 2, 3);
    assertThat(folder.read().state()).isEqualTo(LogState.MISSING_PART);
  }

  @Test
  void aCompactedLogHasNoFigures() {
    rolled(3);
    folder.write("eventlog_v2_local-1/events_2_local-1.zstd.compact", "zstd", LINES.subList(0, 10));
    folder.write("eventlog_v2_local-1/appstatus_local-1", new byte[0]);
    assertThat(folder.read().state()).isEqualTo(LogState.COMPACTED);
    assertThat(LogState.COMPACTED.isMeasured()).isFalse();
  }

  @Test
  void aFileThatCannotBeReadIsNoStateOfALog() throws IOException {
    folder.write("local-1.zstd", "zstd", LINES);
    LogFile log = folder.logs().iterator().next();
    Files.delete(temporary.resolve("local-1.zstd"));
    assertThatThrownBy(() -> LogReader.read(log, new Configuration()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void foldersBelowTheSourceAreKnownByTheirHash() {
    folder.write("sessions/my-session/local-1", "", LINES);
    assertThat(folder.logs().iterator().next().folders())
        .containsExactly(TextHash.of("sessions"), TextHash.of("my-session"));
  }
}
