package io.dpuledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.collection.JavaConverters;

class CsvExportTest {
  @Test
  void writesRowsAsRfc4180() {
    Row row =
        RowFactory.create(
            "say \"hi\", you\nthere", null, "", new BigDecimal("0.000001"), -5L, true);
    assertThat(csv(List.of("text", "nothing", "empty", "decimal", "number", "flag"), row))
        .isEqualTo(
            "text,nothing,empty,decimal,number,flag\r\n"
                + "\"say \"\"hi\"\", you\nthere\",,\"\",0.000001,-5,true\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x"})
  void textNeverRunsAsAFormula(String typed) {
    String cell = CsvCell.of(typed);
    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'" + typed);
  }

  @Test
  void numbersAreNeverTouched() {
    assertThat(CsvCell.of(new BigDecimal("-12.500000"))).isEqualTo("-12.500000");
    assertThat(CsvCell.of(-3)).isEqualTo("-3");
    assertThat(CsvCell.of(1e-7)).isEqualTo("0.00000010");
    assertThat(CsvCell.of(Double.NaN)).isEmpty();
  }

  @Test
  void instantsAreUtcAndListsAreJson() {
    Instant instant = Instant.parse("2026-11-21T23:59:59.5Z");
    assertThat(CsvCell.of(Timestamp.from(instant))).isEqualTo("2026-11-21T23:59:59.500Z");
    assertThat(CsvCell.of(JavaConverters.asScalaBuffer(List.of("A", "B")).toSeq()))
        .isEqualTo("\"[\"\"A\"\",\"\"B\"\"]\"");
  }

  private static String csv(List<String> columns, Row row) {
    byte[] bytes = CsvExport.render(columns.toArray(String[]::new), List.of(row).iterator());
    return new String(bytes, UTF_8);
  }
}
