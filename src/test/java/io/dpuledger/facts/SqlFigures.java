package io.dpuledger.facts;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.recomputed.Figures;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the SQL of recomputed figures asks of rows, without an engine and without files. */
final class SqlFigures {
  private static final Pattern CALL = Pattern.compile("(\\w+)\\((\\w+).*\\)");

  private SqlFigures() {}

  static List<List<String>> ofSessions(Figures figures, List<TableRow> facts) {
    return facts.stream().map(fact -> figures(figures, key(fact), fact)).toList();
  }

  static List<List<String>> ofDays(Figures figures, List<TableRow> days) {
    return days.stream()
        .map(day -> figures(figures, key(day) + " " + day.text(SessionDayTable.USAGE_DATE), day))
        .toList();
  }

  /** Added up by day, worker type, unit and currency. */
  static List<List<String>> ofSpend(Figures figures, List<TableRow> spend) {
    Map<String, List<TableRow>> groups =
        spend.stream()
            .collect(
                Collectors.groupingBy(
                    SqlFigures::spendKey, LinkedHashMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    groups.forEach(
        (key, ofGroup) ->
            rows.add(row(key, figures.columns().stream().map(column -> sum(ofGroup, column)))));
    return rows;
  }

  private static List<String> figures(Figures figures, String key, TableRow row) {
    return row(key, figures.columns().stream().map(column -> figure(row, column)));
  }

  private static List<String> row(String key, Stream<String> figures) {
    List<String> row = new ArrayList<>(List.of(key));
    figures.forEach(row::add);
    return row;
  }

  private static String key(TableRow row) {
    return String.join(
        "/",
        row.text(SessionFactTable.ACCOUNT_ID),
        row.text(SessionFactTable.REGION),
        row.text(SessionFactTable.SESSION_ID),
        String.valueOf(row.micros(SessionFactTable.CREATED_ON)));
  }

  private static String spendKey(TableRow row) {
    return Stream.of(
            SpendDaily.USAGE_DATE,
            SpendDaily.WORKER_TYPE,
            SpendDaily.CAPACITY_UNIT,
            SpendDaily.BILLING_CURRENCY)
        .map(column -> row.text(column) == null ? "-" : row.text(column))
        .collect(Collectors.joining("/"));
  }

  private static @Nullable String figure(TableRow row, String sql) {
    Matcher call = CALL.matcher(sql);
    if (!call.matches()) {
      return text(row.value(sql));
    }
    String column = call.group(2);
    return switch (call.group(1)) {
      case "epoch_us" -> text(row.micros(column));
      case "array_to_string" -> joined((List<?>) row.value(column));
      case "list_contains" -> text(row.texts(column).contains(sql.split("'")[1]));
      default -> throw new IllegalArgumentException(sql);
    };
  }

  private static @Nullable String sum(List<TableRow> rows, String sql) {
    Matcher call = CALL.matcher(sql);
    if (!call.matches() || !call.group(1).equals("sum")) {
      throw new IllegalArgumentException(sql);
    }
    return rows.stream()
        .map(row -> row.value(call.group(2)))
        .flatMap(Stream::ofNullable)
        .map(value -> new BigDecimal(value.toString()))
        .reduce(BigDecimal::add)
        .map(BigDecimal::toString)
        .orElse(null);
  }

  private static @Nullable String joined(@Nullable List<?> numbers) {
    return numbers == null
        ? null
        : numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
