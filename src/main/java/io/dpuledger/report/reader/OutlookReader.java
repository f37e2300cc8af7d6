package io.dpuledger.report.reader;

import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.Source;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what was worked out as of the day, row by row. */
final class OutlookReader {
  private final Map<Source<?>, List<TableRow>> rows = new LinkedHashMap<>();

  /**
   * @param asOf the rows of a table that the day of the report is to see
   */
  OutlookReader(List<Source<?>> sources, Function<TableSchema, List<TableRow>> asOf) {
    sources.forEach(source -> rows.put(source, asOf.apply(source.table())));
  }

  Outlook ofAll(String currency) {
    Outlook outlook = Outlook.NONE;
    for (Source<?> source : rows.keySet()) {
      outlook =
          with(outlook, source, row -> source.isOf(row, currency) && source.ofAll().test(row));
    }
    return outlook;
  }

  Outlook ofTeam(@Nullable String team, String currency) {
    Outlook outlook = Outlook.NONE;
    for (Source<?> source : rows.keySet()) {
      outlook =
          with(outlook, source, row -> source.isOf(row, currency) && source.isOfTeam(row, team));
    }
    return outlook;
  }

  /** The teams that somebody asks after, with null if what belongs to none is news. */
  Set<@Nullable String> teams() {
    Set<@Nullable String> teams = new HashSet<>();
    rows.forEach(
        (source, read) -> {
          if (source.isNews()) {
            read.stream()
                .filter(source.ofTeam())
                .forEach(row -> teams.add(row.text(source.teamColumn())));
          }
        });
    return teams;
  }

  boolean hasNews(@Nullable String team, String currency) {
    return rows.entrySet().stream()
        .filter(table -> table.getKey().isNews())
        .anyMatch(
            table ->
                table.getValue().stream()
                    .filter(row -> table.getKey().isOf(row, currency))
                    .anyMatch(row -> table.getKey().isOfTeam(row, team)));
  }

  private <R> Outlook with(Outlook outlook, Source<R> source, Predicate<TableRow> asked) {
    return outlook.with(
        source,
        rows.getOrDefault(source, List.of()).stream()
            .filter(asked)
            .map(source.reader())
            .sorted(source.order())
            .toList());
  }
}
