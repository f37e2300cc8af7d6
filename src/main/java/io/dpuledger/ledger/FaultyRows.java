package io.dpuledger.ledger;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SpendSums;
import io.dpuledger.facts.change.DayRow;
import io.dpuledger.facts.day.SessionDay;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.rows.RowShuffle;
import io.dpuledger.table.rows.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names the first rows that violate a check. Spark searches for them only on demand.
 *
 * @param facts the new versions of facts
 */
record FaultyRows(Rows facts) {
  private static final int ROWS_NAMED = 5;
  private static final List<String> KEY = SessionFactTable.SCHEMA.key();

  /** Sessions with more than one row. */
  static List<String> doubled(Rows facts) {
    RowShuffle shuffle = new RowShuffle();
    shuffle.add(facts, KEY, RowShuffle.Place.ANY);
    return shuffle
        .groups(1)
        .map(
            groups -> {
              List<String> named = new ArrayList<>();
              groups.forEachRemaining(
                  group -> {
                    if (group.size(0) > 1) {
                      named.add(name(group.row(0, 0)) + ", " + group.size(0));
                    }
                  });
              return named.iterator();
            })
        .take(ROWS_NAMED);
  }

  /** Sessions whose idle bounds or parts are out of order. */
  List<String> disorderedFacts() {
    return named(facts.where(SpendSums::isDisordered));
  }

  /** The same for their parts. */
  List<String> disorderedParts() {
    return named(DayRow.of(facts).where(SpendSums::isDisordered));
  }

  /** Sessions whose parts do not add up to them. */
  List<String> differing() {
    return named(facts.where(FaultyRows::differs));
  }

  private static boolean differs(TableRow fact) {
    List<TableRow> parts =
        SessionDay.of(fact).stream()
            .map(day -> ValueRow.of(SessionDayTable.SCHEMA, SessionDayTable.TABLE.row(day)))
            .toList();
    return SpendSums.MONEY.stream()
        .anyMatch(measure -> differ(sum(parts, measure), fact.decimal(measure)));
  }

  private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one != null || other != null;
    }
    return one.compareTo(other) != 0;
  }

  private static @Nullable BigDecimal sum(List<TableRow> parts, String measure) {
    return parts.stream()
        .map(part -> part.decimal(measure))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static List<String> named(Rows rows) {
    return rows.map(
            part -> {
              List<String> named = new ArrayList<>();
              while (named.size() < ROWS_NAMED && part.hasNext()) {
                named.add(name(part.next()));
              }
              return named.iterator();
            })
        .take(ROWS_NAMED);
  }

  private static String name(TableRow row) {
    return String.join(
        ", ", KEY.stream().map(column -> String.valueOf(row.value(column))).toList());
  }
}
