package io.dpuledger.pricelist;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, read by the parser that Spark brings, each with its line. */
final class CsvRecords {
  /** Without a closing quote, a value would extend to the end of the file. */
  private static final int MOST_LETTERS = 1_000_000;

  private final CsvParser parser;
  private long line = 1;
  private long nextLine = 1;

  CsvRecords(Reader in) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    settings.setMaxCharsPerColumn(MOST_LETTERS);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setReadInputOnSeparateThread(false);
    this.parser = new CsvParser(settings);
    parser.beginParsing(in);
  }

  /** The cells of the next non-empty line; null at the end. */
  @Nullable List<String> next() {
    line = nextLine;
    try {
      String[] cells = parser.parseNext();
      nextLine = parser.getContext().currentLine() + 1;
      if (cells != null && !closesItsQuotes(parser.getContext().currentParsedContent())) {
        throw new MalformedOfferException(line, "is truncated, or lacks a closing quote");
      }
      return cells == null ? null : List.of(cells);
    } catch (TextParsingException e) {
      throw new MalformedOfferException(
          line, "is not CSV: a closing quote is missing, or a quote in a value is not doubled");
    }
  }

  /** The parser takes the end of the file for that of a quoted value. */
  private static boolean closesItsQuotes(String record) {
    return record.chars().filter(letter -> letter == '"').count() % 2 == 0;
  }

  /** Where the record began that was read last. */
  long line() {
    return line;
  }
}
