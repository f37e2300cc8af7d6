package io.dpuledger.table.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.DuckDb;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ParquetRowWriterTest {
  public static final TableSchema EVERY_TYPE =
      TableSchema.named("every_type")
          .grain("one row")
          .column("a_string", ColumnKind.TEXT, "Text.")
          .column("an_int", new ColumnKind(ColumnTypes.INT, "things"), "A number.")
          .column("a_long", ColumnKind.SESSIONS, "A long number.")
          .column("a_double", ColumnKind.RATIO, "A measure.")
          .column("a_boolean", ColumnKind.FLAG, "Yes or no.")
          .column("a_timestamp", ColumnKind.INSTANT, "An instant.")
          .column("some_money", ColumnKind.MONEY, "Money.")
          .column("some_seconds", ColumnKind.SECONDS, "Seconds.")
          .column("strings", ColumnKind.TEXTS, "Texts.")
          .column("a_map", ColumnKind.TEXT_MAP, "Texts by name.")
          .column("unit_seconds", ColumnKind.UNIT_SECONDS, "More digits than a long has.")
          .column("ints", ColumnKind.HOURS_OF_DAY, "Numbers.")
          .column("longs", ColumnKind.MILLIS, "Long numbers.")
          .column("a_date", new ColumnKind(ColumnTypes.DAY, "UTC"), "A date.")
          .column("few_digits", new ColumnKind(DataTypes.createDecimalType(9, 2), "things"), "Few.")
          .partitionedBy("day", "A day.")
          .build();

  public static final Object[] VALUES = {
    "012345678901",
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    0.1,
    true,
    Instant.parse("1969-12-31T23:59:59.999999Z"),
    new BigDecimal("-999999999999.999999"),
    new BigDecimal("0.001"),
    List.of("a", "b"),
    Map.of("k", "v"),
    new BigDecimal("-99999999999999999.999"),
    List.of(0, -23),
    List.of(Long.MIN_VALUE),
    LocalDate.parse("1969-12-31"),
    new BigDecimal("-1234567.89")
  };

  @TempDir private Path folder;

  @Test
  void everyTypeHasItsOwnInParquet() {
    write(VALUES);
    try (DuckDb sql = new DuckDb()) {
      assertThat(sql.rows("SELECT column_name, column_type FROM (DESCRIBE FROM " + from() + ")"))
          .containsExactly(
              List.of("a_string", "VARCHAR"),
              List.of("an_int", "INTEGER"),
              List.of("a_long", "BIGINT"),
              List.of("a_double", "DOUBLE"),
              List.of("a_boolean", "BOOLEAN"),
              List.of("a_timestamp", "TIMESTAMP WITH TIME ZONE"),
              List.of("some_money", "DECIMAL(18,6)"),
              List.of("some_seconds", "DECIMAL(18,3)"),
              List.of("strings", "VARCHAR[]"),
              List.of("a_map", "MAP(VARCHAR, VARCHAR)"),
              List.of("unit_seconds", "DECIMAL(20,3)"),
              List.of("ints", "INTEGER[]"),
              List.of("longs", "BIGINT[]"),
              List.of("a_date", "DATE"),
              List.of("few_digits", "DECIMAL(9,2)"));
    }
  }

  @Test
  void theFileSaysWhatItsColumnsMean() {
    write(VALUES);
    try (DuckDb sql = new DuckDb()) {
      assertThat(
              sql.rows(
                  "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + from() + ")"))
          .containsExactly(
              List.of("org.apache.spark.sql.parquet.row.metadata", EVERY_TYPE.fileType().json()));
    }
  }

  @Test
  void everyValueIsReadBackAsItWas() {
    write(VALUES);
    try (DuckDb sql = new DuckDb()) {
      assertThat(sql.rows("SELECT COLUMNS(*)::VARCHAR FROM " + from()))
          .containsExactly(
              List.of(
                  "012345678901",
                  "-2147483648",
                  "9223372036854775807",
                  "0.1",
                  "true",
                  "1969-12-31 23:59:59.999999+00",
                  "-999999999999.999999",
                  "0.001",
                  "[a, b]",
                  "{k=v}",
                  "-99999999999999999.999",
                  "[0, -23]",
                  "[-9223372036854775808]",
                  "1969-12-31",
                  "-1234567.89"));
    }
  }

  @Test
  void nullsStayNulls() {
    write(new Object[VALUES.length]);
    try (DuckDb sql = new DuckDb()) {
      assertThat(sql.rows("SELECT * FROM " + from()))
          .containsExactly(Arrays.asList(new String[VALUES.length]));
    }
  }

  @Test
  void aDecimalWithMoreDigitsThanItsColumnIsRefusedRatherThanRounded() {
    Object[] row = VALUES.clone();
    row[6] = new BigDecimal("0.0000001");
    assertThatThrownBy(() -> write(row)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void everyRowIsWritten() {
    try (ParquetRowWriter writer = writer()) {
      writer.write(VALUES);
      writer.write(VALUES);
    }
    try (DuckDb sql = new DuckDb()) {
      assertThat(sql.count("SELECT count(*) FROM " + from())).isEqualTo(2);
    }
  }

  @Test
  void anExistingFileIsNotWrittenOver() {
    write(VALUES);
    assertThatThrownBy(() -> write(VALUES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("file.parquet");
  }

  private void write(Object[] row) {
    try (ParquetRowWriter writer = writer()) {
      writer.write(row);
    }
  }

  private ParquetRowWriter writer() {
    return new ParquetRowWriter(
        new org.apache.hadoop.fs.Path(folder + "/file.parquet"), EVERY_TYPE, new Configuration());
  }

  private String from() {
    return "'" + folder + "/file.parquet'";
  }
}
