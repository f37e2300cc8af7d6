package io.dpuledger.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.config.ConfigException;
import io.dpuledger.table.DataException;
import io.dpuledger.table.LockedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @MethodSource("failures")
  void aFailureEndsInTheCodeOfWhoeverMustAct(Throwable failure, int exitCode) {
    assertThat(Failures.exitCode(failure)).isEqualTo(exitCode);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ConfigException(List.of("a.conf:1: wrong")), 2),
        Arguments.of(new UncheckedIOException(new IOException("disk full")), 2),
        Arguments.of(new RuntimeException(new AccessControlException("not yours")), 2),
        Arguments.of(new DataException("sums"), 4),
        Arguments.of(new LockedException("busy"), 5),
        Arguments.of(new IllegalStateException("oops"), 70));
  }

  @Test
  void everyProblemOfAConfigurationIsALine() {
    assertThat(printed(new ConfigException(List.of("a.conf:1: x", "a.conf:2: y"))))
        .isEqualTo("a.conf:1: x\na.conf:2: y\n");
  }

  @Test
  void onlyABugShowsItsStack() {
    assertThat(printed(new IllegalStateException("oops")))
        .contains("bug in DPU Ledger", "IllegalStateException: oops", "\tat ");
    assertThat(printed(new DataException("sums"))).isEqualTo("sums\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/lake/a b/x-1.parquet is not a Parquet file. Expected magic number at tail",
        "file:/lake/a b/x-1.parquet is not a Parquet file (length is too low: 3)",
        "Encountered error while reading file file:/lake/a b/x-1.parquet. Details:",
        "[CANNOT_READ_FILE_FOOTER] Could not read footer for file: file:/lake/a b/x-1.parquet.",
      })
  void aDamagedFileIsNamedHoweverSparkPutsIt(String said) {
    Throwable failure =
        new SparkException("Job aborted: Lost task 0.0 (host)", new RuntimeException(said));
    assertThat(Failures.exitCode(failure)).isEqualTo(ExitCode.DATA);
    assertThat(printed(failure))
        .startsWith("cannot read file:/lake/a b/x-1.parquet: the file is damaged")
        .hasLineCount(1);
  }

  @Test
  void aFooterThatMakesNoSenseIsDamageTooThoughParquetDoesNotNameTheFile() {
    IOException footer = new IOException("can not read class FileMetaData");
    footer.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "org.apache.parquet.hadoop.ParquetFileReader", "readFooter", "x.java", 1)
        });
    Throwable failure = new SparkException("Job aborted", footer);
    assertThat(Failures.exitCode(failure)).isEqualTo(ExitCode.DATA);
    assertThat(printed(failure)).contains("damaged").hasLineCount(1);
  }

  private static String printed(Throwable failure) {
    StringWriter err = new StringWriter();
    Failures.print(failure, new PrintWriter(err));
    return err.toString();
  }
}
