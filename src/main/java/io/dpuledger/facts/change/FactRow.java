package io.dpuledger.facts.change;

import static org.apache.spark.sql.functions.lit;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.statement.Stretch;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A fact after a night, with marks that say what changed. */
public final class FactRow {
  /** Whether the fact is a new version rather than kept. */
  public static final String IS_NEW = "is_new";

  /** Whether it was worked out from observations rather than only graded again. */
  public static final String IS_DESCRIBED = "is_described";

  /** The days on which the previous version had a part. */
  public static final String DAYS_BEFORE = "days_before";

  /** The columns of the contract, followed by the marks. */
  public static final StructType TYPE =
      SessionFactTable.SCHEMA
          .rowType()
          .add(IS_NEW, ColumnTypes.BOOLEAN)
          .add(IS_DESCRIBED, ColumnTypes.BOOLEAN)
          .add(DAYS_BEFORE, ColumnTypes.STRINGS);

  private static final List<String> CONTRACT = SessionFactTable.SCHEMA.columnNames();

  private FactRow() {}

  /** Published facts with their marks. */
  public static Dataset<Row> published(Dataset<Row> facts) {
    return facts
        .withColumn(IS_NEW, lit(false))
        .withColumn(IS_DESCRIBED, lit(false))
        .withColumn(DAYS_BEFORE, lit(null).cast(ColumnTypes.STRINGS));
  }

  /** The values of a new version, with its marks. */
  static @Nullable Object[] of(
      @Nullable Object[] fact, boolean isDescribed, List<String> daysBefore) {
    int marks = CONTRACT.size();
    @Nullable Object[] row = Arrays.copyOf(fact, TYPE.size());
    row[marks] = true;
    row[marks + 1] = isDescribed;
    row[marks + 2] = daysBefore;
    return row;
  }

  public static boolean isNew(TableRow row) {
    return Boolean.TRUE.equals(row.flag(IS_NEW));
  }

  /** The values of a published fact. */
  static @Nullable Object[] values(TableRow fact) {
    return CONTRACT.stream().map(fact::value).toArray();
  }

  /** The days on which a fact has a part; none if its usage is unknown. */
  public static List<String> days(TableRow fact) {
    Long start = RowMillis.at(fact, SessionFactTable.STARTED_ON);
    Long end = RowMillis.at(fact, SessionFactTable.ENDED_ON);
    List<String> days = new ArrayList<>();
    if (start != null && end != null && fact.decimal(SessionFactTable.UNIT_HOURS) != null) {
      new Stretch(start, end).byDay().forEach(part -> days.add(day(part.from())));
    }
    return days;
  }

  /** The UTC day of an instant. */
  public static String day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1))).toString();
  }
}
