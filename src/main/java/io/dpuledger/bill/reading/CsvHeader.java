package io.dpuledger.bill.reading;

import java.io.IOException;
import java.io.Reader;

/** The first record of a CSV text, by which the columns to read are chosen. */
final class CsvHeader {
  private CsvHeader() {}

  /** Reads to the end of the first record that is not blank; empty if there is none. */
  static String read(Reader text) throws IOException {
    StringBuilder header = new StringBuilder();
    boolean isQuoted = false;
    for (int letter = text.read(); letter >= 0; letter = text.read()) {
      boolean isEnd = letter == '\n' && !isQuoted;
      if (isEnd && !header.toString().isBlank()) {
        break;
      }
      if (letter == '"') {
        isQuoted = !isQuoted;
      }
      if (!isEnd) {
        header.append((char) letter);
      }
    }
    return header.toString().strip();
  }
}
