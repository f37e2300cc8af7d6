package io.dpuledger.report.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {
  @Test
  void writesRowsAsRfc4180() {
    assertThat(line("say \"hi\", you\nthere", null, "", new BigDecimal("0.000001"), -5L, true))
        .isEqualTo("\"say \"\"hi\"\", you\nthere\",,\"\",0.000001,-5,true\r\n");
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
    assertThat(CsvCell.of(instant)).isEqualTo("2026-11-21T23:59:59.500Z");
    assertThat(CsvCell.of(List.of("A", "B"))).isEqualTo("\"[\"\"A\"\",\"\"B\"\"]\"");
  }

  @Test
  void mapsAreJsonInTheOrderOfTheirKeys() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("b", "2");
    map.put("a", null);
    assertThat(CsvCell.of(map)).isEqualTo("\"{\"\"a\"\":null,\"\"b\"\":\"\"2\"\"}\"");
  }

  private static String line(@Nullable Object... values) {
    return new String(CsvExport.line(Arrays.asList(values)), UTF_8);
  }
}
