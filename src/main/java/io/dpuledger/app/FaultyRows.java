package io.dpuledger.app;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SpendSums;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names the first rows that break a sum. Spark looks for them only when it is asked. */
final class FaultyRows {
  private static final int ROWS_NAMED = 5;
  private static final List<String> KEY = SessionFactTable.SCHEMA.key();

  private FaultyRows() {}

  /** Sessions that have more than one row. */
  static Supplier<List<String>> doubled(Dataset<Row> facts) {
    return () -> named(facts.groupBy(keyColumns()).count().where(col("count").gt(1)));
  }

  /** Sessions on which 0 ≤ idle at least ≤ idle at most ≤ cost does not hold. */
  static Supplier<List<String>> disordered(Dataset<Row> rows) {
    Column low = col(SessionFactTable.IDLE_COST_LOW);
    Column high = col(SessionFactTable.IDLE_COST_HIGH);
    Column cost = col(SessionFactTable.LIST_COST);
    Column isDisordered =
        coalesce(low.lt(0).or(low.gt(high)).or(high.gt(cost)).or(cost.lt(0)), lit(false));
    return () -> named(rows.where(isDisordered).select(keyColumns()));
  }

  /** Sessions whose slices do not add up to them. */
  static Supplier<List<String>> differing(Dataset<Row> facts, Dataset<Row> days) {
    Column[] sums =
        SpendSums.MONEY.stream()
            .map(measure -> sum(measure).as("days_" + measure))
            .toArray(Column[]::new);
    Column same =
        SpendSums.MONEY.stream()
            .map(measure -> col(measure).eqNullSafe(col("days_" + measure)))
            .reduce(Column::and)
            .orElseThrow();
    return () -> {
      Dataset<Row> ofDays =
          days.groupBy(KEY.stream().map(days::col).toArray(Column[]::new))
              .agg(sum(SessionDayTable.LIST_COST).as("days_total"), sums);
      return named(facts.join(ofDays, KEY.toArray(String[]::new), "full").where(not(same)));
    };
  }

  private static List<String> named(Dataset<Row> rows) {
    return rows.limit(ROWS_NAMED).collectAsList().stream().map(row -> row.mkString(", ")).toList();
  }

  private static Column[] keyColumns() {
    return KEY.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
