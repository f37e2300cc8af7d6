package io.dpuledger.report.figures;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSumsTest {
  private static final CurrencySection GOOD = report().build().sections().get(0);

  @Test
  void teamsThatMissACentAreRefused() {
    List<TeamSpend> teams =
        List.of(
            new TeamSpend(
                "a", GOOD.totals().listCost().subtract(money("0.01")), money("0"), money("0")));
    assertThatThrownBy(() -> ReportSums.check(List.of(with(teams, GOOD.evidence()))))
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining("USD list cost by team")
        .hasMessageContaining(GOOD.totals().listCost().toPlainString());
  }

  @Test
  void evidenceThatIsMissingIsRefused() {
    assertThatThrownBy(() -> ReportSums.check(List.of(with(GOOD.teams(), List.of()))))
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining("by evidence is 0")
        .hasMessageContaining("run analyze --rebuild");
  }

  @Test
  void idleAboveCostIsRefused() {
    BigDecimal cost = GOOD.totals().listCost();
    BigDecimal high = GOOD.totals().idleCostHigh();
    BigDecimal low = GOOD.totals().idleCostLow();
    List<TeamSpend> teams =
        List.of(
            new TeamSpend("a", BigDecimal.ZERO, low, high),
            new TeamSpend("b", cost, BigDecimal.ZERO, BigDecimal.ZERO));
    assertThatThrownBy(() -> ReportSums.check(List.of(with(teams, GOOD.evidence()))))
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining("idle high of a team");
  }

  private static CurrencySection with(List<TeamSpend> teams, List<EvidenceSpend> evidence) {
    return new CurrencySection(
        GOOD.currency(),
        GOOD.totals(),
        null,
        GOOD.spendByDay(),
        teams,
        evidence,
        List.of(),
        List.of(),
        null,
        Outlook.NONE,
        null);
  }
}
