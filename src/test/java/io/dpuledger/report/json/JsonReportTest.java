package io.dpuledger.report.json;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.ReportFixture;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Test
  void everySectionAddsUpToTheHeadlineExactly() throws IOException {
    JsonNode money = read(realistic().build()).at("/currencies/0");
    BigDecimal listCost = money.get("list_cost").decimalValue();
    assertThat(sum(money.get("days"), "list_cost")).isEqualByComparingTo(listCost);
    assertThat(sum(money.get("teams"), "list_cost")).isEqualByComparingTo(listCost);
    assertThat(sum(money.get("evidence"), "list_cost")).isEqualByComparingTo(listCost);
    assertThat(sum(money.get("teams"), "idle_cost_low"))
        .isEqualByComparingTo(money.get("idle_cost_low").decimalValue());
    assertThat(sum(money.get("recommendations"), "incremental_monthly_savings_high"))
        .isEqualByComparingTo(money.get("monthly_savings_high").decimalValue());
  }

  @Test
  void namesItsSchemaAndWhatIsMissing() throws IOException {
    JsonNode root = read(realistic().simulated().build());
    assertThat(root.get("schema").asText()).isEqualTo("dpu-ledger-report/1");
    assertThat(root.get("simulated").asBoolean()).isTrue();
    assertThat(root.at("/accounts/0").asText()).isEqualTo("012345678901");
    JsonNode denied = root.at("/coverage/targets/2");
    assertThat(denied.get("outcome").asText()).isEqualTo("DENIED");
    assertThat(denied.get("sessions").isNull()).isTrue();
    assertThat(denied.get("error").asText()).startsWith("AccessDenied");
  }

  @Test
  void theEstimateIsThereOrNull() throws IOException {
    assertThat(read(report().build()).at("/currencies/0/idle_estimate").isNull()).isTrue();
    LedgerReport month = report().build();
    IdleEstimate none =
        new IdleEstimate(
            month.period(),
            ReportFixture.money("1"),
            null,
            null,
            ReportFixture.money("2"),
            "TOO_FEW_DAYS",
            new IdleEstimate.MeasuredTeam("risk", 6),
            ReportFixture.money("0.5"));
    JsonNode estimate = read(report().idleEstimate(none).build()).at("/currencies/0/idle_estimate");
    assertThat(estimate.get("idle_cost_point").isNull()).isTrue();
    assertThat(estimate.get("point_basis").asText()).isEqualTo("TOO_FEW_DAYS");
    assertThat(estimate.get("idle_cost_point_low").isNull()).isTrue();
    assertThat(estimate.at("/least_measured/team").asText()).isEqualTo("risk");
    assertThat(estimate.at("/least_measured/days").asInt()).isEqualTo(6);
    assertThat(estimate.get("tail_assumption_cost").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(estimate.get("period_end").asText()).isEqualTo("2026-11-21");
  }

  @Test
  void amountsAreNeverInExponents() {
    String json = JsonReport.render(report().dayCost("0.000001").build());
    assertThat(json).doesNotContainPattern("[0-9]E-?[0-9]");
  }

  @Test
  void whatPeopleTypedComesBackAsTyped() throws IOException {
    JsonNode teams = read(HostileReport.fixture().build()).at("/currencies/0/teams");
    assertThat(teams.findValuesAsText("team")).contains(HostileReport.HOSTILE);
  }

  private static JsonNode read(LedgerReport report) throws IOException {
    return MAPPER.readTree(JsonReport.render(report));
  }

  private static BigDecimal sum(JsonNode array, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode node : array) {
      sum = sum.add(node.get(field).decimalValue());
    }
    return sum;
  }
}
