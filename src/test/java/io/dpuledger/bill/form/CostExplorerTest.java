package io.dpuledger.bill.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostExplorerTest {
  private static final String DAY =
      """
      {"ResultsByTime":[{"TimePeriod":{"Start":"2026-10-03","End":"%s"},"Total":{},"Groups":[
        {"Keys":["444455556666","EU-GlueInteractiveSession-DPU-Hour"],"Metrics":{
          "UnblendedCost":{"Amount":"0.88","Unit":"USD"},
          "UsageQuantity":{"Amount":"2.0","Unit":"DPU-Hour"}}},
        {"Keys":["444455556666","EU-ETL-DPU-Hour"],"Metrics":{
          "UnblendedCost":{"Amount":"5","Unit":"USD"},
          "UsageQuantity":{"Amount":"3","Unit":"DPU-Hour"}}}],"Estimated":true}]}
      """;

  @Test
  void groupsOfSessionsAreLinesWithoutAListPrice() {
    List<BillLine> lines = json(DAY.formatted("2026-10-04"), null);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).cell().region()).isEqualTo("eu-west-1");
    assertThat(lines.get(0).cell().listUnitPrice()).isNull();
    assertThat(lines.get(0).day()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(lines.get(0).unitHours()).isEqualByComparingTo("2");
    assertThat(lines.get(0).contractedCost()).isNull();
    assertThat(lines.get(0).isEstimated()).isTrue();
  }

  @Test
  void aMonthHasNoDay() {
    assertThat(json(DAY.formatted("2026-11-01"), null).get(0).day()).isNull();
  }

  @Test
  void anAnswerWithoutAccountsNeedsOneFromItsName() {
    String text = DAY.formatted("2026-10-04").replace("\"444455556666\",", "");
    assertThat(json(text, "012345678901").get(0).accountId()).isEqualTo("012345678901");
    assertThatThrownBy(() -> json(text, null)).hasMessageContaining("group it by LINKED_ACCOUNT");
  }

  @Test
  void anAnswerWithoutUsageIsNoBill() {
    assertThatThrownBy(() -> json(DAY.replace("UsageQuantity", "NormalizedUsage"), null))
        .hasMessageContaining("lacks the metric UsageQuantity");
    assertThatThrownBy(() -> json("{\"Records\":[]}", null)).hasMessageContaining("ResultsByTime");
  }

  private static List<BillLine> json(String text, @Nullable String account) {
    List<BillLine> lines = new ArrayList<>();
    try {
      CostExplorerJson.read(
          new ObjectMapper().readTree(text.replace("%s", "2026-10-04")), account, lines::add);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  private static final String[] HEADER = {
    "Usage type",
    "USE1-GlueInteractiveSession-DPU-Hour($)",
    "USE1-GlueInteractiveSession-DPU-Hour(DPU-Hour)",
    "Total costs($)"
  };

  @Test
  void theDownloadOfTheConsoleIsTurnedAround() {
    List<String[]> rows =
        List.of(
            HEADER,
            new String[] {"Usage type total", "1.32", "3", "1.32"},
            new String[] {"2026-10-03", "0.88", "2.0", "0.88"},
            new String[] {"2026-10-04", "0.44", "1.0", "0.44"},
            new String[] {"2026-10-05", null, "", "0"},
            new String[] {"2026-10-06", "0.0", "0.0", "0"});
    assertThat(CostExplorerCsv.isIt(rows)).isTrue();
    List<BillLine> lines = new ArrayList<>();
    assertThat(CostExplorerCsv.read(rows, "444455556666", lines::add)).isEqualTo(4);
    assertThat(lines)
        .extracting(line -> line.day() + " " + line.unitHours() + " " + line.billedCost())
        .containsExactly("2026-10-03 2.0 0.88", "2026-10-04 1.0 0.44");
  }

  @Test
  void aDownloadOfCostsAloneSaysWhatItLacks() {
    List<String[]> rows =
        List.of(
            new String[] {"Usage type", "USE1-GlueInteractiveSession-DPU-Hour($)"},
            new String[] {"Usage type total", "0.88"},
            new String[] {"2026-10-03", "0.88"});
    assertThatThrownBy(() -> CostExplorerCsv.read(rows, "444455556666", line -> {}))
        .hasMessageContaining("costs without usage");
  }
}
