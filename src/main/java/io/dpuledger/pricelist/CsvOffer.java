package io.dpuledger.pricelist;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an offer file in CSV: five lines of metadata, the column names, then prices. */
final class CsvOffer {
  private static final int LINES_ON_THE_FILE = 5;
  private static final List<String> NEEDED =
      List.of(
          "SKU",
          "TermType",
          "EffectiveDate",
          "StartingRange",
          "EndingRange",
          "Unit",
          "PricePerUnit",
          "Currency",
          "usageType",
          "operation",
          "Region Code");

  private final CsvRecords records;
  private final Offer offer;
  private final Map<String, Integer> columns = new TreeMap<>();

  CsvOffer(Reader in, Offer offer) {
    this.records = new CsvRecords(in);
    this.offer = offer;
  }

  void read() throws IOException {
    for (int i = 0; i < LINES_ON_THE_FILE; i++) {
      readAboutTheFile(records.next(), i);
    }
    List<String> header = records.next();
    readHeader(header == null ? List.of() : header);
    for (List<String> cells = records.next(); cells != null; cells = records.next()) {
      if (header == null || cells.size() != header.size()) {
        throw malformed(
            "has %d values for %d columns, is it truncated?"
                .formatted(cells.size(), columns.size()));
      }
      readPrice(cells);
    }
  }

  private void readAboutTheFile(@Nullable List<String> cells, int index) {
    if (cells == null
        || cells.size() != 2
        || (index == 0 && !cells.get(0).equals("FormatVersion"))) {
      throw malformed(
          "does not start with FormatVersion and four more lines of a name and a value");
    }
    switch (cells.get(0)) {
      case "OfferCode" -> offer.code(cells.get(1), records.line());
      case "Version" -> offer.version(cells.get(1), records.line());
      case "Publication Date" -> offer.publicationDate(cells.get(1), records.line());
      default -> {} // FormatVersion and Disclaimer
    }
  }

  private void readHeader(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      columns.put(key(header.get(i)), i);
    }
    List<String> missing = NEEDED.stream().filter(name -> !columns.containsKey(key(name))).toList();
    if (!missing.isEmpty()) {
      throw malformed("has no column " + String.join(", ", missing));
    }
    if (columns.size() != header.size()) {
      throw malformed("has two columns with the same name");
    }
  }

  private void readPrice(List<String> cells) {
    long line = records.line();
    String sku = cell(cells, "SKU");
    offer.add(
        new OfferProduct(
            sku,
            cell(cells, "Region Code"),
            cell(cells, "usageType"),
            cell(cells, "operation"),
            cell(cells, "Group"),
            line));
    if (cell(cells, "TermType").equals("OnDemand")) {
      offer.add(
          sku,
          new OfferRate(
              cell(cells, "EffectiveDate"),
              cell(cells, "StartingRange"),
              cell(cells, "EndingRange"),
              cell(cells, "Unit"),
              cell(cells, "PricePerUnit"),
              cell(cells, "Currency"),
              line));
    }
  }

  private String cell(List<String> cells, String name) {
    Integer column = columns.get(key(name));
    return column == null ? "" : cells.get(column).strip();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private MalformedOfferException malformed(String problem) {
    return new MalformedOfferException(records.line(), problem);
  }
}
