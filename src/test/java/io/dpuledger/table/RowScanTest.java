package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.util.List;
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
                java.util.Map.of(
                    "n0", new BigDecimal("570.000000"),
                    "n1", new BigDecimal("590.000000"),
                    "null", new BigDecimal("610.000000"))),
            90L);
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
