package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.DataException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sums that must hold before anything is published. Checking costs nothing; only a breach
 * starts a job, to name the rows.
 */
final class SumChecks {
  private static final String DISORDER =
      "0 <= idle_cost_low <= idle_cost_high <= list_cost does not hold in ";
  private static final int ROWS_NAMED = 5;
  private static final List<String> KEY = SessionFactTable.SCHEMA.key();

  private SumChecks() {}

  /**
   * Every session that was observed became one row.
   *
   * @param wanted how many were seen; of others that have not ended, all sights may have been
   *     deleted
   */
  static void checkRows(long wanted, LedgerSums observed, LedgerSums rows, Dataset<Row> facts) {
    if (observed.rows() < wanted || observed.rows() != rows.rows()) {
      throw breach(
          "%d sessions were to be worked out, %d were observed and %d have facts"
              .formatted(wanted, observed.rows(), rows.rows()),
          doubled(facts));
    }
  }

  /** The slices of sessions add up to the sessions. */
  static void check(
      LedgerSums facts, LedgerSums days, Dataset<Row> factRows, Dataset<Row> dayRows) {
    checkOrder(facts, factRows);
    checkOrder(days, dayRows);
    Map<String, BigDecimal> factTotals = facts.totals();
    factTotals.forEach(
        (measure, total) ->
            compare(days, measure, facts, total)
                .ifPresent(
                    what -> {
                      throw breach(what, differing(factRows, dayRows));
                    }));
  }

  /** What an answer sums up must be what the days have. */
  static void checkAnswer(LedgerSums answer, LedgerSums days) {
    if (answer.disorderedRows() > 0) {
      throw new DataException(DISORDER + answer.table() + "; nothing was published");
    }
    answer
        .totals()
        .forEach(
            (measure, total) ->
                compare(days, measure, answer, total)
                    .ifPresent(
                        what -> {
                          throw new DataException(what + "; nothing was published");
                        }));
  }

  private static void checkOrder(LedgerSums sums, Dataset<Row> rows) {
    if (sums.disorderedRows() > 0) {
      throw breach(
          DISORDER + sums.table(), rows.where(LedgerSums.isDisordered()).select(keyColumns()));
    }
  }

  private static Optional<String> compare(
      LedgerSums sums, String measure, LedgerSums others, BigDecimal other) {
    BigDecimal total = Objects.requireNonNull(sums.totals().get(measure), measure);
    return total.compareTo(other) == 0
        ? Optional.empty()
        : Optional.of(
            "%s and %s do not add up to the same %s: %s against %s"
                .formatted(
                    sums.table(),
                    others.table(),
                    measure,
                    total.toPlainString(),
                    other.toPlainString()));
  }

  private static DataException breach(String what, Dataset<Row> rows) {
    String named =
        rows.limit(ROWS_NAMED).collectAsList().stream()
            .map(row -> row.mkString(", "))
            .collect(Collectors.joining("; "));
    return new DataException(
        what
            + "; nothing was published; this is a bug, please report it with these rows: "
            + named);
  }

  private static Dataset<Row> doubled(Dataset<Row> factRows) {
    return factRows.groupBy(keyColumns()).count().where(col("count").gt(1));
  }

  private static Dataset<Row> differing(Dataset<Row> factRows, Dataset<Row> dayRows) {
    Column[] sums =
        LedgerSums.MONEY.stream()
            .map(measure -> sum(measure).as("days_" + measure))
            .toArray(Column[]::new);
    Dataset<Row> perSession =
        dayRows
            .groupBy(KEY.stream().map(dayRows::col).toArray(Column[]::new))
            .agg(sum(SessionDayTable.LIST_COST).as("days_total"), sums);
    Column same =
        LedgerSums.MONEY.stream()
            .map(measure -> col(measure).eqNullSafe(col("days_" + measure)))
            .reduce(Column::and)
            .orElseThrow();
    return factRows.join(perSession, KEY.toArray(String[]::new), "full").where(not(same));
  }

  private static Column[] keyColumns() {
    return KEY.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
