package io.dpuledger.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneySumTest extends SparkTest {
  private static final String MOST = "999999999999.999999";

  @Test
  void noDigitIsLost() {
    assertThat(sum("0.000001", MOST, "-0.5", "12", null))
        .isEqualByComparingTo("1000000000011.500000");
  }

  @Test
  void nothingKnownIsNothing() {
    assertThat(sum(null, null)).isNull();
    assertThat(sum()).isNull();
  }

  @Test
  void beyondALongIsAFault() {
    assertThat(sum(Collections.nCopies(9, MOST).toArray(String[]::new)))
        .isEqualByComparingTo("8999999999999.999991");
    assertThatThrownBy(() -> sum(Collections.nCopies(10, MOST).toArray(String[]::new)))
        .hasMessageContaining("overflow");
  }

  private @Nullable BigDecimal sum(@Nullable String... amounts) {
    List<Row> rows =
        Arrays.stream(amounts)
            .map(amount -> RowFactory.create(amount == null ? null : new BigDecimal(amount)))
            .toList();
    return spark()
        .createDataFrame(rows, new StructType().add("amount", ColumnTypes.MONEY))
        .agg(MoneySum.of(col("amount")))
        .first()
        .getDecimal(0);
  }
}
