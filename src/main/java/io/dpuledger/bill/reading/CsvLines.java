package io.dpuledger.bill.reading;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.form.BillColumns;
import io.dpuledger.bill.form.BillField;
import io.dpuledger.bill.form.CostExplorerCsv;
import io.dpuledger.bill.form.LineReader;
import io.dpuledger.bill.form.UnreadableBillException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Reads a bill in CSV, packed or not. Only the columns that are needed become text. */
final class CsvLines {
  private static final int MOST_COLUMNS = 5_000;

  /** Of a download of Cost Explorer, which has a row a day. */
  private static final int MOST_PERIODS = 10_000;

  private CsvLines() {}

  static void read(FilePart part, Configuration hadoop, PartSums sums) throws IOException {
    try (Reader text = BillInput.text(part.file(), hadoop)) {
      CsvParser first = parser(new CsvParserSettings());
      String header = CsvHeader.read(text);
      String[] names = header.isEmpty() ? null : first.parseLine(header);
      if (names == null) {
        return;
      }
      Optional<BillColumns> columns =
          BillColumns.of(Arrays.stream(names).filter(Objects::nonNull).toList());
      if (columns.isPresent()) {
        sums.isOf(columns.orElseThrow().form());
        rows(text, names, columns.orElseThrow(), part, sums);
      } else {
        periods(text, names, part, sums);
      }
    }
  }

  private static void rows(
      Reader text, String[] names, BillColumns columns, FilePart part, PartSums sums) {
    Map<String, Integer> places = new HashMap<>();
    List<Integer> read = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null && columns.read().contains(names[i]) && !places.containsKey(names[i])) {
        places.put(names[i], read.size());
        read.add(i);
      }
    }
    CsvParserSettings settings = new CsvParserSettings();
    settings.selectIndexes(read.toArray(new Integer[0]));
    CsvParser parser = parser(settings);
    parser.beginParsing(text);
    LineReader lines = new LineReader(columns, part.month());
    List<Integer> services = columns.of(BillField.SERVICE).stream().map(places::get).toList();
    long rows = 0;
    for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
      rows++;
      String[] cells = row;
      if (columns.glue().equals(cells[services.get(0)])) {
        sums.add(lines.read(column -> cells[Objects.requireNonNull(places.get(column))]));
      }
    }
    parser.stopParsing();
    sums.count(rows);
  }

  private static void periods(Reader text, String[] names, FilePart part, PartSums sums) {
    List<String[]> rows = new ArrayList<>(List.<String[]>of(names));
    CsvParser parser = parser(new CsvParserSettings());
    parser.beginParsing(text);
    String[] row = parser.parseNext();
    while (row != null && rows.size() < MOST_PERIODS) {
      rows.add(row);
      row = parser.parseNext();
    }
    parser.stopParsing();
    if (!CostExplorerCsv.isIt(rows)) {
      throw new UnreadableBillException(
          "is no bill: it has neither the columns of a CUR (line_item_usage_type,"
              + " lineItem/UsageType) nor of FOCUS (ChargePeriodStart)");
    }
    sums.isOf(BillForm.COST_EXPLORER);
    sums.count(CostExplorerCsv.read(rows, PartReader.account(part.file()), sums::add));
  }

  private static CsvParser parser(CsvParserSettings settings) {
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setReadInputOnSeparateThread(false);
    return new CsvParser(settings);
  }
}
