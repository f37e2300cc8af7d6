package io.dpuledger.app.run;

import io.dpuledger.config.ConfigException;
import io.dpuledger.report.figures.SumsDoNotHoldException;
import io.dpuledger.table.DataException;
import io.dpuledger.table.LockedException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;

/** Turns exceptions into messages and exit codes, by who must act. The only place to do so. */
public final class Failures {
  /** How Spark and Parquet name the file that failed. */
  private static final Pattern DAMAGED =
      Pattern.compile(
          "(?:reading file|footer for file:?|reading Parquet footer for file:?)\\s+"
              + "(?:FileStatus\\{path=)?([^;]+?\\.parquet)"
              + "|(\\w+:/[^;]+?\\.parquet) is not a Parquet file");

  private Failures() {}

  public static int exitCode(Throwable failure) {
    if (failure instanceof ConfigException
        || failure instanceof UncheckedIOException
        || isRefused(failure)) {
      return ExitCode.CONFIG;
    }
    if (failure instanceof LockedException) {
      return ExitCode.LOCKED;
    }
    if (failure instanceof DataException
        || failure instanceof SumsDoNotHoldException
        || isDamage(failure)) {
      return ExitCode.DATA;
    }
    return ExitCode.BUG;
  }

  /** Says what is wrong and what to do; only a bug shows its stack trace. */
  public static void print(Throwable failure, PrintWriter err) {
    if (failure instanceof ConfigException problems) {
      problems.problems().forEach(err::println);
    } else if (exitCode(failure) == ExitCode.BUG) {
      err.println("This is a bug in DPU Ledger. Please report it with the following.");
      failure.printStackTrace(err);
    } else {
      err.println(isDamage(failure) ? advice(damagedFile(failure)) : message(failure));
    }
    err.flush();
  }

  private static String advice(Optional<String> file) {
    return "cannot read "
        + file.orElse("a Parquet file of the lake, Spark's log says which")
        + ": the file is damaged. Nothing was published. Restore it, or move it out of the lake and run"
        + " analyze --rebuild: other nights' observations of the same sessions are still there.";
  }

  private static Optional<String> damagedFile(Throwable failure) {
    return causes(failure)
        .map(cause -> DAMAGED.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .findFirst();
  }

  private static boolean isDamage(Throwable failure) {
    return damagedFile(failure).isPresent() || causes(failure).anyMatch(Failures::isOfAFooter);
  }

  /** For an invalid footer, Parquet does not name the file. */
  private static boolean isOfAFooter(Throwable cause) {
    return Stream.of(cause.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals("org.apache.parquet.hadoop.ParquetFileReader")
                    && frame.getMethodName().equals("readFooter"));
  }

  private static boolean isRefused(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof AccessControlException
                    || cause instanceof java.nio.file.AccessDeniedException);
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
