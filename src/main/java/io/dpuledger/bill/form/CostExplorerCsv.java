package io.dpuledger.bill.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the console of Cost Explorer downloads: a row a period, and a column for each usage
 * type with its unit in brackets. The second row has the totals.
 */
public final class CostExplorerCsv {
  private static final Pattern HEADING = Pattern.compile("(.+?) ?\\(([^()]+)\\)");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int TOTALS = 1;

  private CostExplorerCsv() {}

  /** Whether these are the first rows of such a file. */
  public static boolean isIt(List<String[]> rows) {
    return rows.size() > TOTALS
        && rows.get(TOTALS).length > 0
        && rows.get(TOTALS)[0] != null
        && rows.get(TOTALS)[0].strip().endsWith(" total");
  }

  /**
   * Reads usage of sessions.
   *
   * @param account whose bill it is; null if that is not known
   * @return how many periods there are
   */
  public static long read(List<String[]> rows, @Nullable String account, Consumer<BillLine> lines) {
    Map<String, Columns> usageTypes = columns(rows.get(0));
    List<String[]> periods = rows.subList(TOTALS + 1, rows.size());
    // A download by month has the first of each month only.
    boolean isMonthly = periods.stream().allMatch(row -> day(row).getDayOfMonth() == 1);
    for (String[] row : periods) {
      for (Map.Entry<String, Columns> one : usageTypes.entrySet()) {
        if (isUsed(row, one.getValue())) {
          lines.accept(row(row, one.getKey(), one.getValue(), account, isMonthly).line());
        }
      }
    }
    return periods.size();
  }

  /** A period without usage has a zero or nothing. */
  private static boolean isUsed(String[] row, Columns columns) {
    return cell(row, columns.cost) != null
        && (number(row, columns.cost).signum() != 0 || number(row, columns.usage).signum() != 0);
  }

  private static CostExplorerRow row(
      String[] row,
      String usageType,
      Columns columns,
      @Nullable String account,
      boolean isMonthly) {
    LocalDate day = day(row);
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new CostExplorerRow(
        BillTime.month(start),
        isMonthly ? null : day,
        account,
        null,
        usageType,
        columns.unit,
        number(row, columns.usage),
        number(row, columns.cost),
        null,
        columns.currency,
        false);
  }

  private static LocalDate day(String[] row) {
    String text = cell(row, 0);
    return BillTime.instant(text == null ? "" : text).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static final class Columns {
    private int usage = -1;
    private int cost = -1;
    private String unit = "";
    private String currency = "";
  }

  private static Map<String, Columns> columns(String[] header) {
    Map<String, Columns> found = new LinkedHashMap<>();
    for (int i = 1; i < header.length; i++) {
      Matcher heading = HEADING.matcher(header[i] == null ? "" : header[i].strip());
      if (heading.matches() && UsageType.isOfSession(heading.group(1))) {
        Columns columns = found.computeIfAbsent(heading.group(1), name -> new Columns());
        if (heading.group(2).equals("$") || CURRENCY.matcher(heading.group(2)).matches()) {
          columns.cost = i;
          columns.currency = heading.group(2).equals("$") ? "USD" : heading.group(2);
        } else {
          columns.usage = i;
          columns.unit = heading.group(2);
        }
      }
    }
    if (found.values().stream().anyMatch(columns -> columns.usage < 0 || columns.cost < 0)) {
      throw new UnreadableBillException(
          "has costs without usage or usage without costs: download both, or save an answer of aws"
              + " ce get-cost-and-usage");
    }
    return found;
  }

  private static BigDecimal number(String[] row, int column) {
    String text = cell(row, column);
    try {
      return new BigDecimal(text == null ? "" : text.replace(",", ""));
    } catch (NumberFormatException e) {
      throw new UnreadableBillException("has a cost or usage that is not a number");
    }
  }

  private static @Nullable String cell(String[] row, int column) {
    String text = column < row.length ? row[column] : null;
    return text == null || text.isBlank() ? null : text.strip();
  }
}
