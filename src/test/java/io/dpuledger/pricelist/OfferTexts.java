package io.dpuledger.pricelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Offer files of the documented shape, to be spoilt by a test in one place. */
final class OfferTexts {
  private static final Path FOLDER = Path.of("src/test/resources/io/dpuledger/pricelist");
  static final Path CSV = FOLDER.resolve("AWSGlue.csv");
  static final Path JSON = FOLDER.resolve("AWSGlue.json");

  private OfferTexts() {}

  /** A copy in which one text, which must be there, is another. */
  static Path with(Path offer, String text, String other, Path folder) {
    String whole = read(offer);
    if (!whole.contains(text)) {
      throw new IllegalArgumentException(offer + " has no " + text);
    }
    return write(folder.resolve(offer.getFileName()), whole.replace(text, other));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
