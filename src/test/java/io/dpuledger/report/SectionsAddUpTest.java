package io.dpuledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.AnyReport;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.fixture.ShownTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sections of each written file add up to its headline. JSON and the workbook have figures that
 * are not rounded, and add up exactly. What the page and Markdown show is rounded to the cent, so
 * that n figures are off by at most n half cents, and a headline by half a unit from 100 on.
 * ({@code HtmlReportTest} adds up the exact values behind the figures of the page.)
 */
class SectionsAddUpTest {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final List<String> PARTS_OF_WORKERS =
      List.of(
          "Slots busy",
          "Slots idle",
          "Driver",
          "Statement, no job",
          "Nothing ran",
          "Minimum charge",
          "Unknown");

  static Stream<LedgerReport> reports() {
    return Stream.of(
        ReportFixture.report().build(),
        ReportFixture.realistic().build(),
        ReportFixture.realistic().currencies("USD", "CNY").build(),
        ReportFixture.report().days(400).workerTypes("a", "b", "c", "d", "e", "f", "other").build(),
        ReportFixture.report().dayCost("0").build(),
        ReportFixture.report().dayCost("0.000003").build(),
        HostileReport.fixture().build());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sectionsAddUpInEveryFormat(LedgerReport report) {
    sectionsOfAnyReportAddUpInEveryFormat(report);
  }

  @Property(tries = 60)
  void sectionsOfAnyReportAddUpInEveryFormat(
      @ForAll(supplier = AnyReport.class) LedgerReport report) {
    Map<String, byte[]> files = Reports.render(report);
    addUpExactly(report, WrittenSums.ofJson(files.get("report.json")));
    addUpExactly(report, WrittenSums.ofXlsx(files.get("report.xlsx")));
    String html = new String(files.get("report.html"), UTF_8);
    addUpAsShown(
        report,
        Jsoup.parse(html).select("ul.tiles li:first-child .tv").eachText(),
        ShownTable.inHtml(html, "days"),
        ShownTable.inHtml(html, "activity"),
        ShownTable.inHtml(html, "teams"),
        ShownTable.inHtml(html, "evidence"));
    partitionsAddUp(report, ShownTable.inHtml(html, "cost-parts"));
    workersAddUp(ShownTable.inHtml(html, "spark-cost"));
    String markdown = new String(files.get("report.md"), UTF_8);
    partitionsAddUp(report, ShownTable.inMarkdown(markdown, "Part", "Amount"));
    addUpAsShown(
        report,
        ShownTable.inMarkdown(markdown, "Key figure", "Value").stream()
            .map(tiles -> tiles.rows().get(0).get(1))
            .toList(),
        ShownTable.inMarkdown(markdown, "Day (UTC)", "Total"),
        ShownTable.inMarkdown(markdown, "Day (UTC)", "Total"),
        ShownTable.inMarkdown(markdown, "Team", "Idle at least"),
        ShownTable.inMarkdown(markdown, "Evidence", "Idle at least"));
  }

  private static void addUpExactly(LedgerReport report, List<WrittenSums> written) {
    assertThat(written).hasSize(3 * report.sections().size());
    assertThat(written.get(0).headline())
        .isEqualByComparingTo(report.sections().get(0).totals().listCost());
    for (WrittenSums sums : written) {
      sums.sections()
          .forEach(
              (section, parts) ->
                  assertThat(sum(parts))
                      .as("%s by %s", sums.figure(), section)
                      .isEqualByComparingTo(sums.headline()));
    }
  }

  private static void addUpAsShown(
      LedgerReport report,
      List<String> headlines,
      List<ShownTable> days,
      List<ShownTable> activity,
      List<ShownTable> teams,
      List<ShownTable> evidence) {
    assertThat(headlines).hasSize(report.sections().size());
    for (int index = 0; index < headlines.size(); index++) {
      CurrencySection section = report.sections().get(index);
      BigDecimal headline = ShownTable.amount(headlines.get(index));
      BigDecimal cost = section.totals().listCost();
      assertThat(headline).isCloseTo(cost, within(roundingOfHeadline(cost)));
      if (cost.signum() == 0 && days.isEmpty()) {
        continue;
      }
      addsUp("days", days.get(index).amounts("Total"), cost);
      addsUp("teams", teams.get(index).amounts("List cost"), cost);
      addsUp("evidence", evidence.get(index).amounts("List cost"), cost);
      for (String bound : List.of("Idle at least", "Idle at most")) {
        BigDecimal idle =
            bound.equals("Idle at least")
                ? section.totals().idleCostLow()
                : section.totals().idleCostHigh();
        addsUp(bound + " of days", activity.get(index).amounts(bound), idle);
        addsUp(bound + " of teams", teams.get(index).amounts(bound), idle);
        addsUp(bound + " of evidence", evidence.get(index).amounts(bound), idle);
      }
    }
  }

  /** Twice: how sure it is, and how much of it idled. */
  private static void partitionsAddUp(LedgerReport report, List<ShownTable> shown) {
    List<BigDecimal> costs =
        report.sections().stream()
            .map(section -> section.totals().listCost())
            .filter(cost -> cost.signum() != 0)
            .toList();
    assertThat(shown).hasSameSizeAs(costs);
    for (int index = 0; index < costs.size(); index++) {
      List<BigDecimal> parts = shown.get(index).amounts("Amount");
      assertThat(parts).hasSize(8);
      addsUp("confirmed and estimated", parts.subList(0, 2), costs.get(index));
      addsUp("idle and not idle", parts.subList(2, 7), costs.get(index));
    }
  }

  /** Each row: what its cost was paid for. */
  private static void workersAddUp(List<ShownTable> shown) {
    for (ShownTable table : shown) {
      List<BigDecimal> costs = table.amounts("List cost");
      for (int row = 0; row < costs.size(); row++) {
        int index = row;
        addsUp(
            "parts of row " + row,
            PARTS_OF_WORKERS.stream().map(part -> table.amounts(part).get(index)).toList(),
            costs.get(row));
      }
    }
  }

  private static void addsUp(String section, List<BigDecimal> shown, BigDecimal total) {
    BigDecimal bound = HALF_A_CENT.multiply(BigDecimal.valueOf(shown.size()));
    assertThat(sum(shown)).as(section).isCloseTo(total, within(bound));
  }

  private static BigDecimal roundingOfHeadline(BigDecimal cost) {
    if (cost.compareTo(BigDecimal.valueOf(100)) >= 0) {
      return HALF;
    }
    return cost.compareTo(CENT) < 0 ? CENT : HALF_A_CENT;
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
