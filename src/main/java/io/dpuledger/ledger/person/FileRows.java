package io.dpuledger.ledger.person;

import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.table.TableSchema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of one file without persons. All rows are looked at once before any is
 * kept: nights under two settings may have found one session twice, under two ids.
 */
final class FileRows {
  private static final String OWNER = "OWNER";
  private static final List<String> KEY =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.REGION,
          SessionFactTable.SESSION_ID,
          SessionFactTable.CREATED_ON);

  private final TableSchema table;
  private final List<String> columns;
  private final PersonColumns persons;
  private final String day;
  private final Set<List<@Nullable Object>> unchanged = new HashSet<>();
  private boolean isChanged;

  FileRows(TableSchema table, PersonColumns persons, String day) {
    this.table = table;
    this.columns = table.columns().stream().map(TableSchema.Column::name).toList();
    this.persons = persons;
    this.day = day;
  }

  /** Whether the file must be written again. */
  boolean isChanged() {
    return isChanged;
  }

  void look(@Nullable Object[] row) {
    if (isOfOnePerson(row) || persons.without(columns, row, day) != row) {
      isChanged = true;
    } else if (isOfSessions() && PersonColumns.hasReplacement(text(row, KEY.get(2)))) {
      unchanged.add(key(row));
    }
  }

  /** The row without persons; null if it goes, because the file has it under its new id already. */
  @Nullable Object @Nullable [] kept(@Nullable Object[] row) {
    if (isOfOnePerson(row)) {
      return null;
    }
    @Nullable Object[] made = persons.without(columns, row, day);
    return made != row && unchanged.contains(key(made)) ? null : made;
  }

  private boolean isOfSessions() {
    return table == SessionFactTable.SCHEMA || table == SessionDayTable.SCHEMA;
  }

  private List<@Nullable Object> key(@Nullable Object[] row) {
    return Arrays.asList(KEY.stream().map(column -> value(row, column)).toArray());
  }

  /** Earlier versions had a row for each owner. */
  private boolean isOfOnePerson(@Nullable Object[] row) {
    if (table == IdleTimeoutCurveTable.SCHEMA) {
      return OWNER.equals(text(row, "scope"));
    }
    return table == IdleWasteTable.SCHEMA
        && OWNER.equals(text(row, IdleWasteTable.DIMENSION))
        && Pseudonyms.in(text(row, IdleWasteTable.VALUE)).isPresent();
  }

  private String text(@Nullable Object[] row, String column) {
    return String.valueOf(value(row, column));
  }

  private @Nullable Object value(@Nullable Object[] row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? null : row[at];
  }
}
