package io.dpuledger.ledger.person;

import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.person.PersonNames;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes persons out of the rows of any table, by the names of its columns: all that should not be
 * kept, or all of sessions created before a day.
 */
public final class PersonColumns implements Rows.Mapping {
  private static final long serialVersionUID = 1;

  private static final Set<String> COLUMNS =
      Set.of(
          SessionObservationTable.SESSION_ID,
          SessionFactTable.OWNER,
          SessionObservationTable.ERROR_MESSAGE,
          SessionObservationTable.DESCRIPTION,
          SessionObservationTable.DEFAULT_ARGUMENTS,
          SessionObservationTable.TAGS,
          CollectionTable.ERROR,
          RecommendationTable.DETAILS,
          SessionObservationTable.ROLE_ARN,
          SessionFactTable.ROLE_NAME,
          SessionObservationTable.PROFILE_NAME);

  private final PersonNames kept;
  private final PersonNames nobody;
  private final @Nullable LocalDate before;

  /**
   * @param kept what should be kept of a session
   * @param nobody what is kept of a session that is too old
   * @param before sessions created before this day are too old; null if none is
   */
  public PersonColumns(PersonNames kept, PersonNames nobody, @Nullable LocalDate before) {
    this.kept = kept;
    this.nobody = nobody;
    this.before = before;
  }

  /** Whether a table has a column with persons. */
  static boolean areIn(TableSchema table) {
    return table.columns().stream().anyMatch(column -> COLUMNS.contains(column.name()));
  }

  /** The values of an observed row. */
  @Override
  public @Nullable Object[] values(List<String> columns, TableRow row) {
    return without(columns, columns.stream().map(row::value).toArray(), null);
  }

  /** Whether something stands in an id where a name was. */
  static boolean hasReplacement(String id) {
    return Pseudonyms.in(id).isPresent() || PersonNames.hasNobody(id);
  }

  /**
   * The values of a row without persons: the same array if nothing changes.
   *
   * @param columns the names of the values
   * @param day that of its file, for a row without a creation time; null if it is not old
   */
  @Nullable Object[] without(List<String> columns, @Nullable Object[] row, @Nullable String day) {
    int at = columns.indexOf(SessionObservationTable.CREATED_ON);
    Instant createdOn = at < 0 ? null : (Instant) row[at];
    PersonNames names = isOld(createdOn, day) ? nobody : kept;
    @Nullable Object[] made = row.clone();
    for (int i = 0; i < row.length; i++) {
      Object was = row[i];
      Object now = was == null ? null : value(names, columns.get(i), was, createdOn);
      made[i] = Objects.equals(was, now) ? was : now;
    }
    replaceRole(columns, row, made);
    return Arrays.equals(row, made) ? row : made;
  }

  /** Sentences name the role that their row is about. */
  private static void replaceRole(
      List<String> columns, @Nullable Object[] row, @Nullable Object[] made) {
    int at = columns.indexOf(SessionFactTable.ROLE_NAME);
    if (at >= 0 && row[at] instanceof String was && made[at] instanceof String now) {
      for (int i = 0; i < made.length; i++) {
        if (i != at && made[i] instanceof String text) {
          made[i] = text.replace(was, now);
        }
      }
    }
  }

  private boolean isOld(@Nullable Instant createdOn, @Nullable String day) {
    if (before == null || (createdOn == null && day == null)) {
      return false;
    }
    LocalDate date =
        createdOn == null ? LocalDate.parse(day) : createdOn.atOffset(ZoneOffset.UTC).toLocalDate();
    return date.isBefore(before);
  }

  @SuppressWarnings("unchecked") // the columns' types say so
  private static @Nullable Object value(
      PersonNames names, String column, Object value, @Nullable Instant createdOn) {
    return switch (column) {
      case SessionObservationTable.SESSION_ID -> names.id((String) value, createdOn);
      case SessionFactTable.OWNER -> names.owner((String) value);
      case SessionObservationTable.ERROR_MESSAGE -> names.message((String) value);
      case SessionObservationTable.DESCRIPTION -> null;
      case SessionObservationTable.DEFAULT_ARGUMENTS ->
          names.arguments((Map<String, String>) value);
      case SessionObservationTable.TAGS -> names.tags((Map<String, String>) value);
      case SessionObservationTable.ROLE_ARN, SessionFactTable.ROLE_NAME ->
          names.role((String) value);
      case SessionObservationTable.PROFILE_NAME -> names.profile((String) value);
      case CollectionTable.ERROR -> names.text((String) value);
      case RecommendationTable.DETAILS -> SessionsInDetails.without(names, (String) value);
      default -> value;
    };
  }
}
