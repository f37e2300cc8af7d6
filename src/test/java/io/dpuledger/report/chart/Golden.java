package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a drawing with the file that a person has looked at. Run with {@code
 * -Dgolden.update=true} to renew the files; that run always fails, so that it cannot pass unseen:
 * look at the difference, then run again without.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/io/dpuledger/report/chart");

  private static final String LOOK = "<?xml-stylesheet href=\"look.css\"?>\n";

  private Golden() {}

  static void assertSame(String name, String drawing) {
    Path file = FOLDER.resolve(name);
    // One element a line, so that a difference can be read; with the colours of the page.
    String lines =
        LOOK
            + drawing
                .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .replace("><", ">\n<")
            + "\n";
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(file, lines);
        throw new AssertionError(file + " is renewed: look at it, then run without golden.update");
      }
      assertThat(lines).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
