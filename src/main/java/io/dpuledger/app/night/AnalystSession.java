package io.dpuledger.app.night;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.analysis.sql.AnswerSchema;
import io.dpuledger.analysis.sql.SqlAnalysis;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session that knows only the ledger's tables, and is isolated from ours. Its SQL cannot
 * read files, environment variables or the clock.
 */
public final class AnalystSession {
  private static final SortedMap<String, TableSchema> TABLES =
      new TreeMap<>(
          Tables.all().stream().collect(Collectors.toMap(TableSchema::name, Function.identity())));

  private final SparkSession spark;
  private final Map<String, Object> parameters;

  private AnalystSession(SparkSession spark, Map<String, Object> parameters) {
    this.spark = spark;
    this.parameters = Map.copyOf(parameters);
  }

  public static AnalystSession isolatedFrom(SparkSession ours, Map<String, Object> parameters) {
    SparkSession spark = ours.newSession();
    Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.variable.substitute", "false",
            "spark.sql.runSQLOnFiles", "false",
            "spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED",
            "spark.sql.datetime.java8API.enabled", "true")
        .forEach(spark.conf()::set);
    return new AnalystSession(spark, parameters);
  }

  SparkSession spark() {
    return spark;
  }

  /** An answer that is not worked out yet, and its table. */
  public record Question(SqlAnalysis analysis, TableSchema schema, Dataset<Row> rows) {}

  /**
   * Runs the analysis on empty tables, which shows what is wrong with it.
   *
   * @throws io.dpuledger.analysis.sql.FaultyAnalysisException with what is wrong
   */
  public Question askOfNothing(SqlAnalysis analysis) {
    return ask(analysis, schema -> spark.createDataFrame(List.of(), schema.rowType()));
  }

  /**
   * @param tables the rows of each table, in this session
   * @throws io.dpuledger.analysis.sql.FaultyAnalysisException with what is wrong
   */
  Question ask(SqlAnalysis analysis, Function<TableSchema, Dataset<Row>> tables) {
    Dataset<Row> rows;
    analysis
        .tables()
        .forEach(table -> tables.apply(TABLES.get(table)).createOrReplaceTempView(table));
    try {
      rows = spark.sql(analysis.file().text(), parameters);
    } catch (Exception refused) {
      // Spark throws checked exceptions that no signature names.
      throw analysis.refused(refused);
    }
    TableSchema schema = AnswerSchema.of(analysis, rows.schema());
    Column[] columns = columns(schema);
    Dataset<Row> kept = rows.select(columns);
    // Otherwise running the same night again could give another row order.
    return new Question(analysis, schema, analysis.isOrdered() ? kept : kept.sort(names(schema)));
  }

  private static Column[] columns(TableSchema schema) {
    return schema.columns().stream()
        .map(column -> col(column.name()).cast(column.type()))
        .toArray(Column[]::new);
  }

  private static Column[] names(TableSchema schema) {
    return Stream.of(schema.fileType().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
  }
}
