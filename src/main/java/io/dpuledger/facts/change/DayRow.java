package io.dpuledger.facts.change;

import static org.apache.spark.sql.functions.lit;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDay;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The parts of facts on usage days, and which of them belong to a new version. */
public final class DayRow {
  /** The columns of the contract, followed by {@link FactRow#IS_NEW}. */
  private static final StructType TYPE =
      SessionDayTable.SCHEMA.rowType().add(FactRow.IS_NEW, ColumnTypes.BOOLEAN);

  private static final List<String> KEY = SessionFactTable.SCHEMA.key();
  private static final StructType GONE = gone();

  private DayRow() {}

  /** The parts of new facts. */
  public static Rows of(Rows facts) {
    return facts.several(TYPE, DayRow::parts);
  }

  /**
   * What usage days will contain.
   *
   * @param facts the new versions of facts
   * @param published the days as published
   * @param halfMoved days on which the content of the previous versions is unknown
   */
  public static DayRows replacing(
      Rows parts, Rows facts, Dataset<Row> published, Set<String> halfMoved) {
    TreeSet<String> besides = new TreeSet<>(halfMoved);
    Rows kept = Rows.of(published.withColumn(FactRow.IS_NEW, lit(false)));
    // Without rows that could be gone, the facts are not read for them.
    Rows gone = kept.areNone() ? null : facts.several(GONE, fact -> before(fact, besides));
    return new DayRows(parts, kept, gone, 0);
  }

  private static List<@Nullable Object[]> parts(TableRow fact) {
    List<@Nullable Object[]> parts = new ArrayList<>();
    for (SessionDay day : SessionDay.of(fact)) {
      @Nullable Object[] row = Arrays.copyOf(SessionDayTable.TABLE.row(day), TYPE.size());
      row[TYPE.size() - 1] = true;
      parts.add(row);
    }
    return parts;
  }

  /** The keys of the parts that the previous version may have had. */
  private static List<@Nullable Object[]> before(TableRow fact, Set<String> besides) {
    List<String> before = fact.texts(FactRow.DAYS_BEFORE);
    Set<String> days = new TreeSet<>(besides);
    days.addAll(before == null ? List.of() : before);
    List<@Nullable Object[]> gone = new ArrayList<>();
    for (String day : days) {
      @Nullable Object[] row = new Object[KEY.size() + 1];
      for (int i = 0; i < KEY.size(); i++) {
        row[i] = fact.value(KEY.get(i));
      }
      row[KEY.size()] = day;
      gone.add(row);
    }
    return gone;
  }

  private static StructType gone() {
    StructType type = new StructType();
    for (String column : KEY) {
      type = type.add(TYPE.apply(column));
    }
    return type.add(TYPE.apply(SessionDayTable.USAGE_DATE));
  }
}
