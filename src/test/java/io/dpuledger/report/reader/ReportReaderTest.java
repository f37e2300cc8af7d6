package io.dpuledger.report.reader;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.analysis.breakdown.CostParts;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.SharedCost;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.report.Reports;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.PriceUsed;
import io.dpuledger.report.figures.SumsDoNotHoldException;
import io.dpuledger.report.figures.TeamReport;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.section.AnomaliesSection;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Warning;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportReaderTest extends SparkTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-21");

  private final LakeFixture lake = new LakeFixture();

  @Test
  void emptyTablesAreAReportWithoutMoney() {
    LedgerReport report = read();
    assertThat(report.sections()).isEmpty();
    assertThat(report.comparable()).isFalse();
    assertThat(report.coverage().targets()).isEmpty();
    assertThat(Headline.withoutMoney(report)).singleElement().asString().startsWith("No session");
  }

  @Test
  void moneyIsSummedByDayTeamAndEvidence() {
    lake.spend("2026-11-20", "risk", "G.1X", "10.000001", "2", "5");
    lake.spend("2026-11-21", "risk", "G.2X", "20", "4", "6");
    lake.spend("2026-11-21", null, "G.1X", "5.5", "0", "5.5");
    lake.sessionDay("2026-11-20", "risk", "TAIL", "10.000001", "2", "5");
    lake.sessionDay("2026-11-21", "risk", "TAIL", "20", "4", "6");
    lake.sessionDay("2026-11-21", null, "CEILING", "5.5", "0", "5.5");
    CurrencySection usd = read().sections().get(0);
    assertThat(usd.totals().listCost()).isEqualByComparingTo("35.500001");
    assertThat(usd.totals().sessionsStarted()).isEqualTo(3);
    assertThat(usd.totals().unitHours()).extracting(UnitHours::unit).containsExactly("DPU");
    assertThat(usd.unattributedCost()).isEqualByComparingTo("5.5");
    assertThat(usd.teams()).extracting(TeamSpend::team).containsExactly("risk", null);
    assertThat(usd.evidence())
        .extracting(EvidenceSpend::evidence)
        .containsExactly("TAIL", "CEILING");
    assertThat(usd.spendByDay().days()).hasSize(3);
    assertThat(usd.spendByDay().workerTypes()).containsExactly("G.2X", "G.1X");
    assertThat(usd.previousListCost()).isNull();
  }

  @Test
  void theCostWithoutATeamIsDividedOnlyIfThatIsConfigured() {
    lake.spend("2026-11-21", "risk", "G.2X", "30", "4", "6");
    lake.spend("2026-11-21", "ml", "G.2X", "10", "0", "10");
    lake.spend("2026-11-21", null, "G.1X", "5", "0", "5");
    lake.sessionDay("2026-11-21", "risk", "TAIL", "30", "4", "6");
    lake.sessionDay("2026-11-21", "ml", "TAIL", "10", "0", "10");
    lake.sessionDay("2026-11-21", null, "TAIL", "5", "0", "5");

    LedgerReport divided = lake.report(lake.reads(), SharedCost.BY_SHARE);

    assertThat(divided.sections().get(0).teams())
        .extracting(TeamSpend::team, TeamSpend::sharedCost)
        .containsExactlyInAnyOrder(
            tuple("risk", money("3.750000")), tuple("ml", money("1.250000")), tuple(null, null));
    assertThat(text(divided, "report.md"))
        .contains("Part of shared cost")
        .containsPattern("risk.*30.00.*3.75.*33.75");
    assertThat(text(divided, "report.json")).contains("\"list_cost_with_shared\" : 33.750000");
    assertThat(read().sections().get(0).teams())
        .extracting(TeamSpend::sharedCost)
        .containsOnlyNulls();
    assertThat(text(read(), "report.md")).doesNotContain("shared cost");
  }

  @Test
  void theDaysBeforeAreComparedWhereTheyAreCovered() {
    lake.spend("2026-11-16", "risk", "G.1X", "8", "0", "8");
    lake.spend("2026-11-18", "risk", "G.1X", "4", "0", "4");
    lake.spend("2026-11-19", "risk", "G.1X", "6", "0", "6");
    lake.sessionDay("2026-11-19", "risk", "CEILING", "6", "0", "6");
    CurrencySection usd = read().sections().get(0);
    assertThat(usd.totals().listCost()).isEqualByComparingTo("6");
    assertThat(usd.previousListCost()).isEqualByComparingTo("12");
  }

  @Test
  void figuresThatContradictEachOtherAreRefused() {
    lake.spend("2026-11-21", "risk", "G.1X", "6", "0", "6");
    lake.sessionDay("2026-11-21", "risk", "CEILING", "5.999999", "0", "5.999999");
    assertThatThrownBy(this::read)
        .isInstanceOf(SumsDoNotHoldException.class)
        .hasMessageContaining("5.999999");
  }

  @Test
  void currenciesStandApartAndTheLargestLeads() {
    lake.spend("2026-11-21", "risk", "G.1X", "6", "0", "0");
    lake.sessionDay("2026-11-21", "risk", "EXACT", "6", "0", "0");
    lake.spend.row(
        SpendDaily.USAGE_DATE, "2026-11-21",
        SpendDaily.BILLING_CURRENCY, "CNY",
        SpendDaily.CAPACITY_UNIT, "M-DPU",
        SpendDaily.UNIT_HOURS, money("3"),
        SpendDaily.LIST_COST, money("40"));
    lake.sessionDays.row(
        SessionDayTable.USAGE_DATE, "2026-11-21",
        SessionDayTable.BILLING_CURRENCY, "CNY",
        SessionDayTable.LIST_COST, money("40"));
    assertThat(read().sections())
        .extracting(CurrencySection::currency)
        .containsExactly("CNY", "USD");
  }

  @Test
  void usageWithoutAPriceIsCountedAndNotZero() {
    lake.spend.row(
        SpendDaily.USAGE_DATE,
        "2026-11-21",
        SpendDaily.CAPACITY_UNIT,
        "DPU",
        SpendDaily.UNIT_HOURS,
        money("7.5"),
        SpendDaily.UNPRICED_UNIT_HOURS,
        money("7.5"));
    lake.session("2026-11-21T10:00:00Z", "ENDED", "MISSING", null);
    LedgerReport report = read();
    assertThat(report.sections()).isEmpty();
    assertThat(report.unpriced()).singleElement().extracting(UnitHours::unit).isEqualTo("DPU");
    assertThat(report.coverage().sessionsUnpriced()).isEqualTo(1);
  }

  @Test
  void sessionsTellStatePricesAndFlags() {
    lake.spend("2026-11-21", "risk", "G.1X", "2", "0", "2");
    lake.sessionDay("2026-11-21", "risk", "CEILING", "2", "0", "2");
    lake.session("2026-11-21T10:00:00Z", "ENDED", "LIST", "0.44", "CLAMPED");
    lake.session("2026-11-21T11:00:00Z", "LIVE", "LIST", "0.44", "CLAMPED", "NO_END");
    lake.session("2026-10-01T00:00:00Z", "STALE", "ASSUMED", "0.55");
    lake.session("2026-10-01T00:00:00Z", "VANISHED", "ASSUMED", "0.55");
    lake.session("2026-11-22T00:00:00Z", "LIVE", "LIST", "0.44");
    lake.session("2026-11-21T12:00:00Z", "ENDED", "LIST", "0.43");
    lake.session("2026-11-21T12:00:00Z", "ENDED", "ASSUMED", "0.44");
    lake.quarantine.row(QuarantineTable.REASON, "no id");
    LedgerReport report = read();
    assertThat(report.coverage().lifecycles())
        .extracting(Coverage.LifecycleCount::lifecycle)
        .containsExactly("LIVE", "STALE");
    assertThat(report.coverage().flags())
        .containsExactly(new Coverage.FlagCount("CLAMPED", 2), new Coverage.FlagCount("NO_END", 1));
    assertThat(report.coverage().quarantinedRows()).isEqualTo(1);
    assertThat(report.sections().get(0).prices())
        .extracting(PriceUsed::sessions, PriceUsed::basis, PriceUsed::source)
        .containsExactly(
            tuple(1L, "LIST", null),
            tuple(1L, "ASSUMED", "price list, SKU 1"),
            tuple(2L, "LIST", "price list, SKU 1"));
  }

  @Test
  void targetsAreToldByTheirLatestAttempt() {
    lake.collected("eu-west-1", "2026-11-20T02:00:00Z", "COMPLETE", null);
    lake.collected("eu-west-1", "2026-11-21T02:00:00Z", "DENIED", "no permission");
    lake.collected("us-east-1", "2026-11-21T02:00:00Z", "COMPLETE", "tags of 3 sessions not read");
    LedgerReport report = read();
    assertThat(report.simulated()).isTrue();
    assertThat(report.accounts()).containsExactly("012345678901");
    assertThat(report.regions()).containsExactly("eu-west-1", "us-east-1");
    assertThat(report.coverage().unreadTargets())
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.outcome()).isEqualTo(CollectionOutcome.DENIED);
              assertThat(state.error()).isEqualTo("no permission");
              assertThat(state.lastReadAt()).isEqualTo("2026-11-20T02:00:00Z");
            });
    assertThat(Warning.of(report))
        .extracting(Warning::details)
        .containsExactly(
            List.of(
                "012345678901/eu-west-1: DENIED, last read 20 Nov 2026 02:00 UTC. no permission"),
            List.of("012345678901/us-east-1: tags of 3 sessions not read"));
  }

  @Test
  void whatACostIsMadeOfIsToldOfAllAndOfEachTeam() {
    lake.spend("2026-11-20", "risk", "G.1X", "10", "2", "5");
    lake.spend("2026-11-21", null, "G.1X", "5.5", "0", "5.5");
    lake.sessionDay("2026-11-20", "risk", "PARTIAL", "10", "2", "5");
    lake.sessionDay("2026-11-21", null, "CEILING", "5.5", "0", "5.5");
    lake.live("risk", "4.25");
    lake.live("new", "1");

    LedgerReport report = read();
    Breakdown breakdown = report.sections().get(0).breakdown();

    CostParts parts = Objects.requireNonNull(breakdown.all().parts());
    assertThat(parts.confirmed()).isEqualByComparingTo("15.5");
    assertThat(parts.idleInferred()).isEqualByComparingTo("2");
    assertThat(parts.idleUnknown()).isEqualByComparingTo("8.5");
    assertThat(parts.statementOpen()).isEqualByComparingTo("5");
    assertThat(breakdown.all().atRisk()).isEqualByComparingTo("5.25");
    assertThat(breakdown.teams())
        .extracting(Breakdown.Line::team)
        .containsExactly("risk", null, "new");
    assertThat(breakdown.teams().get(0).atRisk()).isEqualByComparingTo("4.25");
    assertThat(report.teams())
        .as("a team has a page, where it has nothing but a live session, too")
        .extracting(TeamReport::team)
        .containsExactly("new", "risk", null);
  }

  @Test
  void partsThatAnEarlierVersionDidNotWorkOutAreUnknownAndNotZero() {
    lake.spend("2026-11-20", "risk", "G.1X", "10", "2", "5");
    lake.sessionDay("2026-11-20", "risk", "PARTIAL", "10", "2", "5");
    lake.spend.row(
        SpendDaily.USAGE_DATE, "2026-11-21",
        SpendDaily.BILLING_CURRENCY, "USD",
        SpendDaily.TEAM, "data",
        SpendDaily.CAPACITY_UNIT, "DPU",
        SpendDaily.LIST_COST, money("4"),
        SpendDaily.IDLE_COST_LOW, money("1"),
        SpendDaily.IDLE_COST_HIGH, money("4"));
    lake.sessionDay("2026-11-21", "data", "PARTIAL", "4", "1", "4");

    Breakdown breakdown = read().sections().get(0).breakdown();

    assertThat(breakdown.all().listCost()).isEqualByComparingTo("14");
    assertThat(breakdown.all().parts()).isNull();
    assertThat(breakdown.teams().get(0).parts()).as("of the other team").isNotNull();
    assertThat(breakdown.teams().get(1).parts()).isNull();
  }

  @Test
  void theEstimateIsTheTotalOfTheDate() {
    lake.spend("2026-11-21", "risk", "G.1X", "10", "2", "9");
    lake.sessionDay("2026-11-21", "risk", "CEILING", "10", "2", "9");
    lake.estimate("2026-11-20", "TOTAL", "3", "ALL");
    lake.estimate("2026-11-21", "TEAM", "4", "ALL");
    lake.estimate("2026-11-21", "TOTAL", "5", "ENDING");
    assertThat(read().sections().get(0).idleEstimate())
        .isEqualTo(
            new IdleEstimate(
                UsagePeriod.endingOn(AS_OF, 30),
                money("2"),
                money("5"),
                new IdleEstimate.Band(money("2.5"), money("8.25")),
                money("9"),
                "ENDING",
                new IdleEstimate.MeasuredTeam("risk", 20),
                money("1.5")));
  }

  @Test
  void theHeadlineHasTheEstimateOfItsRow() {
    lake.spend("2026-11-21", "risk", "G.1X", "10", "2", "9");
    lake.sessionDay("2026-11-21", "risk", "CEILING", "10", "2", "9");
    lake.estimate("2026-11-21", "TOTAL", "5", "ENDING");
    assertThat(Headline.of(read()))
        .contains(
            "About $5.00 was probably idle in the 30 days to 21 Nov 2026 (90 % band $2.50 to"
                + " $8.30).");
  }

  @Test
  void anUnknownEstimateIsNotZero() {
    lake.spend("2026-11-21", "risk", "G.1X", "10", "2", "9");
    lake.sessionDay("2026-11-21", "risk", "CEILING", "10", "2", "9");
    assertThat(read().sections().get(0).idleEstimate()).isNull();
    lake.estimate("2026-11-21", "TOTAL", null, "TOO_FEW_POLLS");
    assertThat(read().sections().get(0).idleEstimate())
        .extracting(IdleEstimate::point, IdleEstimate::basis)
        .containsExactly(null, "TOO_FEW_POLLS");
  }

  @Test
  void theOutlookIsReadRowByRow() {
    lake.spend("2026-11-20", "risk", "G.1X", "10", "1", "2");
    lake.sessionDay("2026-11-20", "risk", "TAIL", "10", "1", "2");
    lake.forecasts.row(
        "dimension",
        "TOTAL",
        "billing_currency",
        "USD",
        "month",
        "2026-11",
        "list_cost_to_date",
        money("100"),
        "forecast_list_cost_low",
        money("130"),
        "forecast_list_cost_point",
        money("150"),
        "forecast_list_cost_high",
        money("170"));
    lake.forecasts.row(
        "dimension",
        "TEAM",
        "value",
        "risk",
        "billing_currency",
        "USD",
        "month",
        "2026-11",
        "list_cost_to_date",
        money("1"),
        "withheld_because",
        "too young");
    lake.budgets.row(
        "team",
        "risk",
        "month",
        "2026-11",
        "billing_currency",
        "USD",
        "cost_basis",
        "LIST",
        "budget",
        money("20"),
        "cost_to_date",
        money("1"),
        "state",
        "NOT_FORECAST");
    lake.budgets.row(
        "month",
        "2026-11",
        "billing_currency",
        "USD",
        "cost_basis",
        "LIST",
        "budget",
        money("140"),
        "cost_to_date",
        money("100"),
        "forecast_cost_point",
        money("150"),
        "state",
        "FORECAST_TO_EXCEED");
    for (String team : List.of("small", "large")) {
      BigDecimal change = money(team.equals("large") ? "-50" : "5");
      lake.movers.row(
          "team",
          team,
          "billing_currency",
          "USD",
          "previous_list_cost",
          money("60"),
          "list_cost",
          money("60").add(change),
          "change_by_sessions",
          change,
          "change_by_hours",
          money("0"),
          "change_by_units",
          money("0"),
          "change_by_price",
          money("0"));
    }
    lake.anomalies.row(
        "usage_date",
        "2026-11-18",
        "billing_currency",
        "USD",
        "list_cost",
        money("200"),
        "expected_list_cost",
        money("10"),
        "is_new",
        true);

    Outlook outlook = read().sections().get(0).outlook();

    assertThat(outlook.forecast().point()).isEqualByComparingTo("150");
    assertThat(outlook.forecast().past()).isNull();
    assertThat(outlook.budgets()).extracting(Outlook.Budget::team).containsExactly(null, "risk");
    assertThat(outlook.of(Outlook.MOVERS))
        .extracting(Outlook.Mover::team)
        .containsExactly("large", "small");
    assertThat(outlook.of(AnomaliesSection.SOURCE)).hasSize(1);
    assertThat(outlook.of(AnomaliesSection.SOURCE).get(0).excess()).isEqualByComparingTo("190");
    assertThat(outlook.of(AnomaliesSection.SOURCE).get(0).isNew()).isTrue();
  }

  @Test
  void theWeekIsOfAllAccountsAndAPeakOfEach() {
    for (String account : List.of("012345678901", "222233334444")) {
      lake.profile.row(
          "weekday", 7, "hour_of_day", 23, "account_id", account, "mean_sessions", 1.25);
    }
    for (String id : List.of("a", "b")) {
      lake.peaks.row(
          "account_id",
          "012345678901",
          "region",
          "eu-west-1",
          "capacity_unit",
          "DPU",
          "session_id",
          id,
          "capacity_units",
          money("5.5"),
          "peak_at",
          Timestamp.from(Instant.parse("2026-11-20T10:36:29.353Z")));
    }

    Capacity capacity = read().capacity();

    assertThat(capacity.week()).hasSize(7).allMatch(day -> day.size() == 24);
    assertThat(capacity.week().get(6).get(23)).isEqualByComparingTo("2.5");
    assertThat(capacity.week().get(0).get(0)).isZero();
    assertThat(capacity.peaks())
        .containsExactly(
            new Capacity.Peak(
                "012345678901",
                "eu-west-1",
                "DPU",
                Instant.parse("2026-11-20T10:36:29.353Z"),
                2,
                money("11")));
  }

  @Test
  void recommendationsAreThoseOfTheDate() {
    lake.change("old", "2026-11-20", "99");
    lake.change("small", "2026-11-21", "5");
    lake.change("large", "2026-11-21", "50");
    CurrencySection usd = read().sections().get(0);
    assertThat(usd.recommendations())
        .extracting(Recommendation::recommendationId)
        .containsExactly("large", "small");
    assertThat(usd.recommendations().get(0).details()).containsEntry("tail_sessions", "212");
    assertThat(usd.savingsCeiling()).isEqualByComparingTo("55");
  }

  private static String text(LedgerReport report, String form) {
    return new String(Objects.requireNonNull(Reports.render(report).get(form)), UTF_8);
  }

  private LedgerReport read() {
    return lake.report(lake.reads());
  }
}
