package io.dpuledger.pricelist;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits RFC 4180 CSV into records, one in memory at a time, with their line numbers. */
final class CsvRecords {
  private static final int END = -1;

  /** Without a closing quote, a value would extend to the end of the file. */
  private static final int MOST_LETTERS = 1_000_000;

  private final Reader in;
  private long line = 1;
  private long recordLine = 1;
  private int letters;
  private int ending;

  CsvRecords(Reader in) {
    this.in = in;
  }

  /** The cells of the next non-empty line; null at the end. */
  @Nullable List<String> next() throws IOException {
    while (ending != END) {
      recordLine = line;
      letters = 0;
      List<String> cells = new ArrayList<>();
      do {
        cells.add(cell());
      } while (ending == ',');
      if (cells.size() > 1 || !cells.get(0).isEmpty()) {
        return cells;
      }
    }
    return null;
  }

  /** The line where the last record started. */
  long line() {
    return recordLine;
  }

  private String cell() throws IOException {
    int letter = read();
    if (letter == '"') {
      return quoted();
    }
    StringBuilder cell = new StringBuilder();
    for (; !isEnding(letter); letter = read()) {
      cell.append((char) letter);
    }
    ending = letter;
    int last = cell.length() - 1;
    boolean isCarried = letter == '\n' && last >= 0 && cell.charAt(last) == '\r';
    return isCarried ? cell.substring(0, last) : cell.toString();
  }

  private String quoted() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (true) {
      int letter = read();
      if (letter == '"') {
        letter = read();
        if (letter != '"') {
          end(letter == '\r' ? read() : letter);
          return cell.toString();
        }
      }
      if (letter == END) {
        throw malformed("is truncated, or lacks a closing quote");
      }
      cell.append((char) letter);
    }
  }

  private void end(int letter) {
    if (!isEnding(letter)) {
      throw malformed("is not CSV: a quoted value continues after its closing quote");
    }
    ending = letter;
  }

  private static boolean isEnding(int letter) {
    return letter == ',' || letter == '\n' || letter == END;
  }

  private int read() throws IOException {
    int letter = in.read();
    if (letter == '\n') {
      line++;
    }
    if (++letters > MOST_LETTERS) {
      throw malformed("has over a million characters in one record, is a closing quote missing?");
    }
    return letter;
  }

  private MalformedOfferException malformed(String problem) {
    return new MalformedOfferException(recordLine, problem);
  }
}
