package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.Contract;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableSchema.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each table has to say of itself. That other columns are never null: NightlyTest. */
class TablesTest {
  /** Of the Glue catalog, which Athena fills. */
  private static final int LONGEST_COMMENT = 255;

  static Stream<TableSchema> tables() {
    return Tables.all().stream();
  }

  @Test
  void noTableIsThereTwice() {
    assertThat(tables().map(TableSchema::name)).doesNotHaveDuplicates();
    assertThat(tables().map(TableSchema::name)).containsAll(Contract.COLUMNS.keySet());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theKeyIsOfColumnsOfTheTable(TableSchema table) {
    assertThat(table.rowType().fieldNames()).contains(table.key().toArray(String[]::new));
    assertThat(table.rowType().fieldNames()).doesNotHaveDuplicates();
    assertThat(table.key()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnSaysWhatItMeansInASentence(TableSchema table) {
    assertThat(columns(table)).allMatch(column -> column.meaning().matches("[^ ].{3,}\\."));
    assertThat(columns(table)).noneMatch(column -> column.nullMeans().endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberHasAUnit(TableSchema table) {
    assertThat(columns(table))
        .filteredOn(column -> isNumber(column.type()))
        .noneMatch(column -> column.kind().unit().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void moneyHasItsCurrencyBesideIt(TableSchema table) {
    Set<String> named = Set.of(ColumnKind.MONEY.unit(), "BillingCurrency");
    assertThat(columns(table).stream().map(column -> column.kind().unit()).filter(named::contains))
        .isSubsetOf(table.rowType().fieldNames());
  }

  /** No dialect has to mask them, and no table of Markdown breaks. */
  @ParameterizedTest
  @MethodSource("tables")
  void wordsAreFitForEveryCatalog(TableSchema table) {
    assertThat(columns(table).stream().map(Column::comment).collect(Collectors.toSet()))
        .allMatch(comment -> comment.length() <= LONGEST_COMMENT)
        .allMatch(comment -> comment.matches("[ -~&&[^'\"\\\\|`]]+"));
    assertThat(table.grain()).matches("[ -~&&[^'\"\\\\|`.]]+");
  }

  private static boolean isNumber(DataType type) {
    return type instanceof ArrayType array
        ? isNumber(array.elementType())
        : type instanceof NumericType;
  }

  private static List<Column> columns(TableSchema table) {
    return Stream.concat(table.columns().stream(), Stream.of(table.partition())).toList();
  }
}
