package io.dpuledger.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the amounts of a table back out of a written page. */
record HtmlTable(List<List<BigDecimal>> rows) {
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern AMOUNT = Pattern.compile("<data value=\"([^\"]*)\">");

  static HtmlTable named(String html, String figures) {
    int start = html.indexOf("data-figures=\"" + figures + "\"");
    String table = html.substring(start, html.indexOf("</table>", start));
    return new HtmlTable(
        ROW.matcher(table)
            .results()
            .map(row -> amounts(row.group(1)))
            .filter(row -> !row.isEmpty())
            .toList());
  }

  int columns() {
    return rows.get(0).size();
  }

  BigDecimal sum(int column) {
    return rows.stream().map(row -> row.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> amounts(String row) {
    return AMOUNT.matcher(row).results().map(found -> new BigDecimal(found.group(1))).toList();
  }
}
