package io.dpuledger.report.reader;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamReport;
import io.dpuledger.report.html.HtmlReport;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamReaderTest {
  private final LakeFixture lake = new LakeFixture();

  @Test
  void eachTeamHasItsOwnFigures() {
    lake.spend("2026-11-16", "risk", "G.1X", "1", "0", "0");
    lake.spend("2026-11-20", "risk", "G.1X", "10.000001", "2", "5");
    lake.spend("2026-11-21", "risk", "G.2X", "20", "4", "6");
    lake.spend("2026-11-21", null, "G.1X", "5.5", "0", "5.5");
    lake.sessionDay("2026-11-20", "risk", "TAIL", "10.000001", "2", "5");
    lake.sessionDay("2026-11-21", "risk", "TAIL", "20", "4", "6");
    lake.sessionDay("2026-11-21", null, "CEILING", "5.5", "0", "5.5");

    LedgerReport report = read();

    assertThat(report.teams()).extracting(TeamReport::team).containsExactly("risk", null);
    CurrencySection risk = usd(report, "risk");
    assertThat(risk.totals().listCost()).isEqualByComparingTo("30.000001");
    assertThat(risk.totals().idleCostLow()).isEqualByComparingTo("6");
    assertThat(risk.totals().sessionsStarted()).isEqualTo(2);
    assertThat(risk.previousListCost()).isEqualByComparingTo("1");
    assertThat(risk.spendByDay().workerTypes()).containsExactly("G.2X", "G.1X");
    assertThat(risk.evidence()).extracting(EvidenceSpend::evidence).containsExactly("TAIL");
    CurrencySection nobody = usd(report, null);
    assertThat(nobody.totals().listCost()).isEqualByComparingTo("5.5");
    assertThat(nobody.previousListCost()).isEqualByComparingTo("0");
    assertThat(nobody.evidence()).extracting(EvidenceSpend::evidence).containsExactly("CEILING");
    assertThat(report.teams().get(0).accounts()).containsExactly("012345678901");
  }

  @Test
  void whatIsOfAllIsNotOfThoseWithoutATeam() {
    lake.spend("2026-11-21", null, "G.1X", "5", "0", "5");
    lake.sessionDay("2026-11-21", null, "CEILING", "5", "0", "5");
    lake.estimate("2026-11-21", "TOTAL", "4", "ALL");
    lake.estimate("2026-11-21", "TEAM", "3", "ALL");
    lake.forecast("TOTAL", null, "100");
    lake.forecast("TEAM", null, "40");
    lake.forecast("TEAM", "risk", "60");
    lake.budget(null, "140");
    lake.budget("risk", "20");

    LedgerReport report = read();

    assertThat(report.sections().get(0).outlook().forecast().toDate()).isEqualByComparingTo("100");
    assertThat(report.sections().get(0).outlook().budgets()).hasSize(2);
    CurrencySection nobody = usd(report, null);
    assertThat(nobody.outlook().forecast().toDate()).isEqualByComparingTo("40");
    assertThat(nobody.outlook().budgets()).isEmpty();
    assertThat(nobody.idleEstimate().point()).isEqualByComparingTo("3");
    CurrencySection risk = usd(report, "risk");
    assertThat(risk.totals().listCost()).isZero();
    assertThat(risk.outlook().budgets()).hasSize(1);
    assertThat(risk.outlook().forecast().toDate()).isEqualByComparingTo("60");
  }

  @Test
  void aTeamThatIsOnlyAdvisedHasAPage() {
    lake.change("one", "2026-11-21", "5");
    LedgerReport report = read();
    assertThat(report.teams()).singleElement().extracting(TeamReport::team).isNull();
    assertThat(usd(report, null).savingsCeiling()).isEqualByComparingTo("5");
  }

  @Test
  void unpricedUsageIsThatOfItsTeam() {
    lake.spend.row(
        SpendDaily.USAGE_DATE,
        "2026-11-21",
        SpendDaily.TEAM,
        "risk",
        SpendDaily.CAPACITY_UNIT,
        "DPU",
        SpendDaily.UNIT_HOURS,
        money("7.5"),
        SpendDaily.UNPRICED_UNIT_HOURS,
        money("7.5"));
    LedgerReport report = read();
    assertThat(report.teams()).hasSize(1);
    assertThat(report.teams().get(0).sections()).isEmpty();
    assertThat(report.teams().get(0).unpriced()).isEqualTo(report.unpriced()).hasSize(1);
    assertThat(HtmlReport.render(report, report.teams().get(0))).contains("are not valued");
  }

  private static CurrencySection usd(LedgerReport report, @Nullable String team) {
    return report.teams().stream()
        .filter(one -> Objects.equals(one.team(), team))
        .findFirst()
        .orElseThrow()
        .sections()
        .get(0);
  }

  private LedgerReport read() {
    return lake.report(List.of());
  }
}
