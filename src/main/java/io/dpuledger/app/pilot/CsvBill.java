package io.dpuledger.app.pilot;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.dpuledger.pilot.Findings;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads a bill in CSV, whose first line names the columns. */
final class CsvBill {
  private static final int MOST_LINES = 2_000_000;
  private static final int MOST_LETTERS = 1_000_000;
  private static final int MOST_COLUMNS = 2_000;

  private CsvBill() {}

  static void read(Reader text, Findings findings) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(MOST_LETTERS);
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setReadInputOnSeparateThread(false);
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(text);
    String[] header = parser.parseNext();
    if (header == null) {
      return;
    }
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> types = new TreeMap<>();
    for (int i = 0; i < header.length; i++) {
      if (header[i] != null) {
        places.put(header[i], i);
        types.put(header[i], "CSV");
      }
    }
    Map<String, String> called = findings.billFile(types);
    String[] line = parser.parseNext();
    for (int count = 0; line != null && !called.isEmpty() && count < MOST_LINES; count++) {
      String[] cells = line;
      findings.billLine(
          called,
          column -> {
            Integer place = places.get(column);
            return place == null || place >= cells.length ? null : cells[place];
          });
      line = parser.parseNext();
    }
    parser.stopParsing();
  }
}
