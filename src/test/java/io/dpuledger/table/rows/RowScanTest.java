package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.WholeRows;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RowScanTest extends SparkTest {
  /** How much each name has. */
  private record Amounts() implements Profile<TreeMap<String, BigDecimal>> {
    @Override
    public List<String> columns() {
      return List.of("name", "amount");
    }

    @Override
    public TreeMap<String, BigDecimal> zero() {
      return new TreeMap<>();
    }

    @Override
    public TreeMap<String, BigDecimal> add(TreeMap<String, BigDecimal> sum, TableRow row) {
      BigDecimal amount = row.decimal("amount");
      if (amount != null) {
        sum.merge(String.valueOf(row.text("name")), amount, BigDecimal::add);
      }
      return sum;
    }

    @Override
    public TreeMap<String, BigDecimal> merge(
        TreeMap<String, BigDecimal> one, TreeMap<String, BigDecimal> other) {
      other.forEach((name, amount) -> one.merge(name, amount, BigDecimal::add));
      return one;
    }
  }

  /** How many numbers there are in all lists. */
  private record Numbers(String column) implements Profile<Long> {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Long zero() {
      return 0L;
    }

    @Override
    public Long add(Long sum, TableRow row) {
      List<Integer> numbers = row.integers(column);
      return numbers == null ? sum : sum + numbers.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Long merge(Long one, Long other) {
      return one + other;
    }
  }

  private Dataset<Row> rows() {
    return spark()
        .sql(
            "SELECT nullif(concat('n', id % 3), 'n2') AS name, CAST(id AS DECIMAL(18,6)) AS amount,"
                + " IF(id % 2 = 0, array(1, 2), null) AS numbers FROM range(0, 60, 1, 7)");
  }

  @Test
  void severalProfilesAreAddedUpInOneScan() {
    assertThat(RowScan.of(rows(), List.of(new Amounts(), new Numbers("numbers"))))
        .containsExactly(
            new TreeMap<>(
                Map.of(
                    "n0", new BigDecimal("570.000000"),
                    "n1", new BigDecimal("590.000000"),
                    "null", new BigDecimal("610.000000"))),
            90L);
  }

  @Test
  void valuesOfEveryTypeAreUnpacked() {
    TableSchema schema =
        TableSchema.named("all")
            .grain("all types")
            .column("flag", ColumnKind.FLAG, "")
            .column("minutes", ColumnKind.MINUTES, "")
            .column("sessions", ColumnKind.SESSIONS, "")
            .column("share", ColumnKind.SHARE, "")
            .column("cost", ColumnKind.MONEY, "")
            .column("unit_seconds", ColumnKind.UNIT_SECONDS, "")
            .column("day", new ColumnKind(ColumnTypes.DAY, ""), "")
            .column("instant", ColumnKind.INSTANT, "")
            .column("texts", ColumnKind.TEXTS, "")
            .column("hours", ColumnKind.HOURS_OF_DAY, "")
            .column("tags", ColumnKind.TEXT_MAP, "")
            .column("nothing", ColumnKind.TEXT, "")
            .partitionedBy("as_of_date", "")
            .build();
    Dataset<Row> frame =
        spark()
            .sql(
                "SELECT true AS flag, 3 AS minutes, 4L AS sessions, 0.5D AS share,"
                    + " 1.250000BD AS cost, cast(7 AS DECIMAL(20,3)) AS unit_seconds,"
                    + " DATE'2026-11-21' AS day, TIMESTAMP'1899-11-21 12:00:00.000001' AS instant,"
                    + " array('a', null) AS texts, array(1, 2) AS hours, map('k', 'v') AS tags,"
                    + " cast(null AS STRING) AS nothing, '2026-11-21' AS as_of_date");

    assertThat(RowScan.of(frame, WholeRows.of(schema)).get("2026-11-21"))
        .containsExactly(
            new Object[] {
              true,
              3,
              4L,
              0.5,
              new BigDecimal("1.250000"),
              new BigDecimal("7.000"),
              LocalDate.parse("2026-11-21"),
              Instant.parse("1899-11-21T12:00:00.000001Z"),
              Arrays.asList("a", null),
              List.of(1, 2),
              Map.of("k", "v"),
              null
            });
  }

  @Test
  void aFrameWithoutRowsIsTheSumOfNothing() {
    assertThat(RowScan.of(rows().limit(0), new Amounts())).isEmpty();
  }

  @Test
  void aColumnThatWasNotAskedForIsRefused() {
    SparkRow row = new SparkRow(rows().select("name").schema());

    assertThatThrownBy(() -> row.decimal("amount")).hasMessageContaining("no column amount");
  }
}
