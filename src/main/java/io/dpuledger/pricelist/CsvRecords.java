package io.dpuledger.pricelist;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits CSV as in RFC 4180 into records, one in memory at a time, with the line of each. */
final class CsvRecords {
  private static final int END = -1;

  /** Without its closing quote, a value would go on to the end of the file. */
  private static final int MOST_LETTERS = 1_000_000;

  private final Reader in;
  private long line = 1;
  private long recordLine = 1;
  private int letters;
  private int ending;

  CsvRecords(Reader in) {
    this.in = in;
  }

  /** The cells of the next line that has any; null at the end. */
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

  /** Where the record began that was read last. */
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
        throw malformed("is cut off, or lacks a closing quote");
      }
      cell.append((char) letter);
    }
  }

  private void end(int letter) {
    if (!isEnding(letter)) {
      throw malformed("is not CSV: a quoted value goes on after its closing quote");
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
      throw malformed("has over a million letters in one record, a closing quote is missing");
    }
    return letter;
  }

  private MalformedOfferException malformed(String problem) {
    return new MalformedOfferException(recordLine, problem);
  }
}
