package io.dpuledger.report.figures;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.analysis.breakdown.CostParts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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

  @Test
  void partsOfACostThatMissACentAreRefused() {
    CostParts parts = Objects.requireNonNull(GOOD.breakdown().all().parts());
    BigDecimal cent = money("0.01");
    refused(
        new CostParts(
            parts.listCost().subtract(cent),
            parts.confirmed(),
            parts.idleSeen(),
            parts.idleLow(),
            parts.statementOpen(),
            parts.minimumCharge()),
        "USD confirmed and estimated cost is");
    refused(
        new CostParts(
            parts.listCost(),
            parts.confirmed(),
            parts.idleSeen(),
            parts.idleLow().add(cent),
            parts.statementOpen(),
            parts.minimumCharge()),
        "USD seen and inferred idle cost is");
    refused(
        new CostParts(
            parts.listCost(),
            parts.confirmed(),
            parts.idleSeen(),
            parts.idleLow(),
            parts.statementOpen().subtract(cent),
            parts.minimumCharge()),
        "USD seen, inferred and unknown idle cost is");
    refused(
        new CostParts(
            parts.listCost(),
            parts.listCost().add(cent),
            parts.idleSeen(),
            parts.idleLow(),
            parts.statementOpen(),
            parts.minimumCharge()),
        "USD estimated cost is");
    refused(
        new CostParts(
            parts.listCost(),
            parts.confirmed().subtract(cent),
            parts.idleSeen(),
            parts.idleLow(),
            parts.statementOpen(),
            parts.minimumCharge()),
        "USD confirmed cost by team is");
  }

  @Test
  void unknownPartsOfACostAreNoFault() {
    ReportSums.check(List.of(with(GOOD.teams(), GOOD.evidence(), Breakdown.NONE)));
  }

  private static void refused(CostParts parts, String message) {
    Breakdown good = GOOD.breakdown();
    Breakdown wrong =
        new Breakdown(
            new Breakdown.Line(null, good.all().listCost(), parts, good.all().atRisk()),
            good.teams());
    assertThatThrownBy(() -> ReportSums.check(List.of(with(GOOD.teams(), GOOD.evidence(), wrong))))
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining(message);
  }

  private static CurrencySection with(List<TeamSpend> teams, List<EvidenceSpend> evidence) {
    return with(teams, evidence, GOOD.breakdown());
  }

  private static CurrencySection with(
      List<TeamSpend> teams, List<EvidenceSpend> evidence, Breakdown breakdown) {
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
        null,
        breakdown);
  }
}
