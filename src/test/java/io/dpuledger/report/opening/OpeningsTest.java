package io.dpuledger.report.opening;

import static io.dpuledger.report.fixture.RecommendationFixture.change;
import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.AnyReport;
import io.dpuledger.report.section.Sections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Each chapter begins with one sentence that its figures make. */
class OpeningsTest {
  private static final LedgerReport REALISTIC = realistic().build();
  private static final CurrencySection MONEY = REALISTIC.sections().get(0);

  @Test
  void theRealisticReportSaysWhatIsNew() {
    assertThat(openings(REALISTIC))
        .containsExactly(
            "Three sessions were live at the last observation, 22 Nov 2026 03:00 UTC, costing at least"
                + " $56.32 an hour together: check one of them; two days of a team cost far more"
                + " than usual, one of them new.",
            "November 2026 should end at about $11,900; one of two budgets is exceeded or likely"
                + " to be.",
            "",
            "Three changes should save money, all of them reported before; the first is “End idle"
                + " sessions after 30 min” for risk-analytics: $1,840 of $3,410 a month.",
            "At least $4,290 (22\u00A0%) was idle; another $6,126 (31\u00A0%) is not known, because"
                + " statements were not read.",
            "Team risk-analytics costs most, $6,620 (34\u00A0%); its cost changed most, too: it rose"
                + " by $1,201 against as many days before.",
            "In one account and region, at most 19 sessions ran at once, on 10 Nov 2026 10:36 UTC;"
                + " over all of them, the busiest hour of the week is Fri 17:00 UTC, with 10.8"
                + " sessions on average.",
            "The answers to 2 files of your analysts.",
            "One of 3 targets was not read completely at the last attempt:"
                + " 777788889999/ap-southeast-2.",
            "All costs are estimates at list price; one of two prices is assumed.");
  }

  @Test
  void aChangeThatIsKnownFromBeforeIsNotNew() {
    CurrencySection money = money(report().changes(change("a").saves("1", "2").build()).build());
    assertThat(ChangesOpening.of(money))
        .isEqualTo(
            "One change should save money, as reported before; the first is “Set --idle-timeout"
                + " 30” for risk-analytics: $1.50 a month.");
  }

  @Test
  void whereNothingIsLiveOrAdvisedItSaysSo() {
    CurrencySection money = money(report().outlook(Outlook.NONE).build());
    assertThat(LiveOpening.of(money, List.of()))
        .isEqualTo("No session was live when sessions were last listed.");
    assertThat(MonthOpening.of(money)).isEmpty();
    assertThat(ChangesOpening.of(money))
        .isEqualTo(
            "No change is recommended: nothing is worth the effort, or the evidence is too thin.");
  }

  @Test
  void anomaliesAreCountedAndTheNewOnesToo() {
    CurrencySection none = money(report().outlook(Outlook.NONE).build());
    assertThat(LiveOpening.of(none, List.of(true, false, false)))
        .endsWith("; three days of a team cost far more than usual, one of them new.");
    assertThat(LiveOpening.of(none, List.of(false)))
        .endsWith("; one day of a team cost far more than usual, as reported before.");
  }

  @Property(tries = 50)
  void everyOpeningIsOneSentence(@ForAll(supplier = AnyReport.class) LedgerReport report) {
    assertThat(openings(report))
        .allSatisfy(opening -> assertThat(opening).doesNotContain("NaN").matches("|(?s).+[.]"));
  }

  private static CurrencySection money(LedgerReport report) {
    return report.sections().get(0);
  }

  private static List<String> openings(LedgerReport report) {
    return Stream.concat(
            report.sections().stream()
                .flatMap(
                    money ->
                        Sections.OF_MONEY.stream().map(chapter -> chapter.opening().apply(money))),
            Sections.ofFleet(report).stream().map(chapter -> chapter.opening().apply(report)))
        .toList();
  }
}
