package io.dpuledger.report.section;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.analysis.anomaly.AnomalySessionProfile.Ranked;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.OutlookFixture;
import io.dpuledger.report.json.JsonReport;
import io.dpuledger.report.markdown.MarkdownReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomaliesSectionTest {
  private static final Outlook OUTLOOK = OutlookFixture.of("risk");
  private static final LedgerReport REPORT = report().teams("risk").outlook(OUTLOOK).build();

  @Test
  void theFewThatCostMostAreNamedAndTheRestIsCounted() {
    assertThat(lines(OUTLOOK.of(AnomaliesSection.SESSIONS)))
        .containsExactly(
            "nb-risk-1 of ana.lima, G.8X: $300.00, idle $1.50–$20.00",
            "nb-risk-2: $150.00, idle $1.50–$20.00",
            "nb-risk-3, G.8X: $100.00",
            "At least 7 more sessions: $62.40");
  }

  @Test
  void whereAllAreKnownTheirNumberIs() {
    List<Ranked> sessions = OUTLOOK.of(AnomaliesSection.SESSIONS);

    assertThat(lines(sessions.subList(0, 4))).hasSize(4).endsWith("1 more session: $62.40");
    assertThat(lines(sessions.subList(0, 3))).hasSize(3);
    assertThat(lines(List.of())).isEmpty();
  }

  @Test
  void sessionsOfAnotherDayOrTeamExplainNothing() {
    List<AnomaliesSection.Explained> days = AnomaliesSection.SECTION.rows(section(OUTLOOK));

    assertThat(days).extracting(day -> day.anomaly().team()).containsExactly("risk", null);
    assertThat(days).extracting(day -> day.sessions().size()).containsExactly(10, 0);
  }

  @Test
  void markdownHasThemUnderTheRowAndJsonHasAll() throws IOException {
    assertThat(MarkdownReport.render(REPORT))
        .contains("|  | nb-risk-1 of ana.lima, G.8X\\: \\$300.00, idle \\$1.50–\\$20.00 |");
    JsonNode sessions =
        new ObjectMapper()
            .readTree(JsonReport.render(REPORT))
            .at("/currencies/0/outlook/anomalies/0/sessions");
    assertThat(sessions.size()).isEqualTo(10);
    assertThat(sessions.at("/0/session_id").asText()).isEqualTo("nb-risk-1");
    assertThat(sessions.at("/0/created_on").asText()).isEqualTo("2026-11-18T06:25:00Z");
    assertThat(sessions.at("/2/idle_cost_low").isNull()).isTrue();
  }

  private static List<String> lines(List<Ranked> sessions) {
    return new AnomaliesSection.Explained(anomaly(), sessions).lines("USD");
  }

  private static AnomaliesSection.Anomaly anomaly() {
    return new AnomaliesSection.Anomaly(
        LocalDate.of(2026, 11, 18), "risk", money("612.40"), money("140"), true);
  }

  private static CurrencySection section(Outlook outlook) {
    return report().teams("risk").outlook(outlook).build().sections().get(0);
  }
}
