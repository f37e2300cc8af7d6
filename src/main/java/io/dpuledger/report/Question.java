package io.dpuledger.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be summed by groups.
 *
 * @param team whose rows they are; null where they are nobody's or everybody's
 * @param keys the columns that tell groups apart, besides the currency and the team
 * @param sums what to sum; a measure that is not named is nothing
 */
record Question(
    Tally.Topic topic,
    Dataset<Row> rows,
    Column currency,
    Column team,
    List<Column> keys,
    Map<Tally.Measure, Column> sums) {
  private static final String TOPIC = "topic";
  private static final String CURRENCY = "currency";
  private static final String TEAM = "team";
  private static final String KEYS = "keys";

  /**
   * The same question, asked of sums: of a table with a row for each session, its own few columns
   * add up sooner than the one shape of all questions.
   */
  Question summedFirst() {
    List<Column> groups = new ArrayList<>(List.of(currency.as(CURRENCY), team.as(TEAM)));
    List<Column> sumKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.add(keys.get(i).as("key" + i));
      sumKeys.add(col("key" + i));
    }
    List<Column> added = new ArrayList<>();
    Map<Tally.Measure, Column> addedSums = new EnumMap<>(Tally.Measure.class);
    sums.forEach(
        (measure, amount) -> {
          added.add(MoneySum.of(amount).as(measure.name()));
          addedSums.put(measure, col(measure.name()));
        });
    Dataset<Row> summed =
        rows.groupBy(groups.toArray(Column[]::new))
            .agg(added.get(0), added.stream().skip(1).toArray(Column[]::new));
    return new Question(topic, summed, col(CURRENCY), col(TEAM), sumKeys, addedSums);
  }

  /** The answers to all questions, by one job. */
  static List<Tally> answerAll(List<Question> questions) {
    Dataset<Row> asked =
        questions.stream().map(Question::inOneShape).reduce(Dataset::union).orElseThrow();
    Column[] totals =
        measures()
            .map(measure -> MoneySum.of(col(measure.name())).as(measure.name()))
            .toArray(Column[]::new);
    return asked
        .groupBy(TOPIC, CURRENCY, TEAM, KEYS)
        .agg(totals[0], Arrays.copyOfRange(totals, 1, totals.length))
        .collectAsList()
        .stream()
        .map(Question::tally)
        .toList();
  }

  private Dataset<Row> inOneShape() {
    Column key = array(keys.stream().map(Question::asText).toArray(Column[]::new));
    Stream<Column> group =
        Stream.of(
            lit(topic.name()).as(TOPIC),
            asText(currency).as(CURRENCY),
            asText(team).as(TEAM),
            key.cast(ColumnTypes.STRINGS).as(KEYS));
    Stream<Column> amounts =
        measures()
            .map(
                measure ->
                    sums.getOrDefault(measure, lit(null))
                        .cast(ColumnTypes.MONEY)
                        .as(measure.name()));
    return rows.select(Stream.concat(group, amounts).toArray(Column[]::new));
  }

  private static Column asText(Column column) {
    return column.cast(ColumnTypes.STRING);
  }

  private static Stream<Tally.Measure> measures() {
    return Arrays.stream(Tally.Measure.values());
  }

  private static Tally tally(Row row) {
    Map<Tally.Measure, BigDecimal> sums = new EnumMap<>(Tally.Measure.class);
    measures().forEach(measure -> putKnown(sums, measure, row.getAs(measure.name())));
    return new Tally(
        Tally.Topic.valueOf(row.getAs(TOPIC)),
        row.getAs(CURRENCY),
        row.getAs(TEAM),
        row.getList(row.fieldIndex(KEYS)),
        sums);
  }

  private static void putKnown(
      Map<Tally.Measure, BigDecimal> sums, Tally.Measure measure, @Nullable BigDecimal sum) {
    if (sum != null) {
      sums.put(measure, sum);
    }
  }
}
