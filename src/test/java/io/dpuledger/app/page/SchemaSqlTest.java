package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.app.night.Tables;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.catalog.SchemaFormat;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.testing.SparkTest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.CreateTable;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedTableSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.JavaConverters;

/** The SQL of {@code schema}, read and run by Spark; DuckDB runs its own in NightlyTest. */
class SchemaSqlTest extends SparkTest {
  private static final String DAY = "2026-11-21";

  @TempDir private java.nio.file.Path folder;

  @AfterEach
  void forgetTables() {
    Tables.all().forEach(table -> spark().sql("DROP TABLE IF EXISTS " + table.name()));
    spark().conf().unset("spark.sql.hive.manageFilesourcePartitions");
  }

  @Test
  void athenaGetsEveryColumnOfTheSchemaInItsOrderWithItsTypeAndMeaning() {
    List<CreateTable> created =
        statements(SchemaFormat.ATHENA, LakeLayout.of("s3a://bucket/lake", "s3a://bucket/staging"))
            .map(sql -> (CreateTable) new CatalystSqlParser().parsePlan(sql))
            .toList();
    assertThat(created.stream().map(CreateTable::tableSchema))
        .containsExactlyElementsOf(Tables.all().stream().map(TableSchema::rowType).toList());
    assertThat(created.stream().map(table -> table.partitioning().mkString()))
        .containsExactlyElementsOf(
            Tables.all().stream()
                .map(table -> "identity(" + table.partition().name() + ")")
                .toList());
  }

  @Test
  void athenaProjectsTheDaysOfTheLake() {
    String sql =
        statements(SchemaFormat.ATHENA, LakeLayout.of("s3a://bucket/lake", "s3a://bucket/staging"))
            .filter(one -> one.contains("`session_day`"))
            .findFirst()
            .orElseThrow();
    UnresolvedTableSpec table =
        (UnresolvedTableSpec) ((CreateTable) new CatalystSqlParser().parsePlan(sql)).tableSpec();
    assertThat(table.external()).isTrue();
    assertThat(table.location().get()).isEqualTo("s3://bucket/lake/session_day/");
    assertThat(JavaConverters.mapAsJavaMap(table.properties()))
        .containsEntry("projection.enabled", "true")
        .containsEntry("projection.usage_date.type", "date")
        .containsEntry("projection.usage_date.format", "yyyy-MM-dd")
        .containsEntry("projection.usage_date.range", "2021-01-01,NOW")
        .containsEntry(
            "storage.location.template", "s3://bucket/lake/session_day/usage_date=${usage_date}/");
  }

  @Test
  void sparkReadsEveryTableByTheSchema() {
    LakeLayout lake = LakeLayout.of(folder + "/lake", folder + "/lake/staging");
    writeARowOfNulls(lake, SpendDaily.SCHEMA);

    statements(SchemaFormat.SPARK, lake).forEach(sql -> spark().sql(sql));

    for (TableSchema table : Tables.all()) {
      assertThat(spark().table(table.name()).schema()).isEqualTo(table.rowType());
    }
    assertThat(spark().table("spend_daily").select("usage_date", "team").collectAsList())
        .hasToString("[[" + DAY + ",null]]");
  }

  private static Stream<String> statements(SchemaFormat format, LakeLayout lake) {
    return Stream.of(format.write(Tables.all(), lake).split(";\n")).filter(sql -> !sql.isBlank());
  }

  private static void writeARowOfNulls(LakeLayout lake, TableSchema table) {
    Path file = lake.dayFile(table, DAY);
    try (ParquetRowWriter writer = new ParquetRowWriter(file, table, new Configuration())) {
      writer.write(new Object[table.columns().size()]);
    }
  }
}
