package io.dpuledger.report.figures;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table with rows as of a day that a report takes over one by one, those of one currency each.
 *
 * @param ofAll whether a row is about all teams, or one of those that make up all
 * @param ofTeam whether a row is about one team, or about what belongs to none
 * @param teamColumn whose rows they are
 * @param isNews whether a team with such a row has a page, even if it did not spend
 */
public record Source<R>(
    TableSchema table,
    Function<TableRow, R> reader,
    Comparator<R> order,
    Predicate<TableRow> ofAll,
    Predicate<TableRow> ofTeam,
    String teamColumn,
    boolean isNews) {
  /** A table of teams: all of its rows are of all. */
  public static <R> Source<R> of(
      TableSchema table, Function<TableRow, R> reader, Comparator<R> order) {
    return new Source<>(table, reader, order, row -> true, row -> true, "team", true);
  }

  public boolean isOf(TableRow row, String currency) {
    return currency.equals(row.text("billing_currency"));
  }

  /** Whether a row is about a team; null is what belongs to none. */
  public boolean isOfTeam(TableRow row, @Nullable String team) {
    return ofTeam.test(row) && Objects.equals(row.text(teamColumn), team);
  }
}
