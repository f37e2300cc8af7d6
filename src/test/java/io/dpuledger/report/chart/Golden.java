package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Compares a drawing with the file that a person has looked at. Run with {@code
 * -Dgolden.update=true} to renew the files; that run always fails, so that it cannot pass unseen:
 * look at the difference, then run again without.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/io/dpuledger/report/chart");

  private static final String LOOK = "<?xml-stylesheet href=\"look.css\"?>\n";

  private Golden() {}

  /** The name of the outermost element. */
  private static String wellFormed(String drawing) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(drawing)))
          .getDocumentElement()
          .getTagName();
    } catch (IOException | ParserConfigurationException | SAXException broken) {
      throw new AssertionError(drawing, broken);
    }
  }

  static void assertSame(String name, String drawing) {
    assertThat(wellFormed(drawing)).isEqualTo("svg");
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
