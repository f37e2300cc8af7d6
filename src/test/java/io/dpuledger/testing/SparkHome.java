package io.dpuledger.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** The Spark that the scripts run on. */
public final class SparkHome {
  private SparkHome() {}

  /** Its folder, as {@code scripts/spark-home} has it. */
  public static Path path() {
    try {
      Process script =
          new ProcessBuilder(Path.of("scripts/spark-home").toAbsolutePath().toString())
              .redirectError(Redirect.INHERIT)
              .start();
      String home = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
      int exitCode = script.waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("scripts/spark-home ended with " + exitCode);
      }
      return Path.of(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
