package io.dpuledger.report;

import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.fixture.AnyReport;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.ReportFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The written pages of teams, read back, add up to the written page of all, to the last digit. */
class TeamPagesAddUpTest {
  private static final String DAYS = "days";
  private static final String EVIDENCE = "evidence";
  private static final String COST_PARTS = "cost-parts";

  @Test
  void pagesOfEveryKindAddUpToTheReport() {
    for (ReportFixture fixture :
        List.of(
            realistic(),
            realistic().currencies("USD", "CNY"),
            HostileReport.fixture(),
            report().days(400).workerTypes("a", "b", "c", "d", "e", "f", "g", "other"),
            report().dayCost("0.000003"))) {
      Map<String, byte[]> files = Reports.render(fixture.build());
      pagesOfAnyReportAddUpToIt(files);
      Document report = page(files, "report.html");
      Set<String> shown = Set.copyOf(report.select("table[data-figures=days] thead th").eachText());
      assertThat(sums(teams(files), DAYS, shown)).isEqualTo(sums(List.of(report), DAYS, shown));
      assertThat(changes(teams(files)))
          .containsExactlyInAnyOrderElementsOf(changes(List.of(report)));
    }
  }

  @Property(tries = 15)
  void pagesOfAnyReportAddUpToIt(@ForAll(supplier = AnyReport.class) LedgerReport report) {
    pagesOfAnyReportAddUpToIt(Reports.render(report));
  }

  private static void pagesOfAnyReportAddUpToIt(Map<String, byte[]> files) {
    Document report = page(files, "report.html");
    Set<String> all = Set.of("Total", "List cost", "Idle at least", "Idle at most", "Amount");
    for (String table : List.of(DAYS, EVIDENCE, COST_PARTS, "spark-cost")) {
      Map<String, BigDecimal> wanted = sums(List.of(report), table, all);
      assertThat(sums(teams(files), table, all)).as(table).isEqualTo(wanted);
    }
    for (Element row : report.select("table[data-figures=teams] tbody tr")) {
      Document own = page(files, row.select("a").attr("href"));
      String currency = row.closest("table").select("caption").text();
      List<BigDecimal> line = row.select("data").stream().map(TeamPagesAddUpTest::value).toList();
      List<String> columns = List.of("List cost", "Idle at least", "Idle at most");
      for (int column = 0; column < columns.size(); column++) {
        assertThat(total(own, currency, columns.get(column)))
            .isEqualByComparingTo(line.get(column));
      }
    }
  }

  private static BigDecimal total(Document page, String currency, String column) {
    return sums(List.of(page), EVIDENCE, Set.of(column)).entrySet().stream()
        .filter(cell -> cell.getKey().startsWith(currency + " | "))
        .filter(cell -> cell.getKey().endsWith(" | " + column))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Amounts by currency, row and column; columns that the report folds are its other ones. */
  private static Map<String, BigDecimal> sums(
      List<Document> pages, String figures, Set<String> shown) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Element table : pages.stream().flatMap(page -> tables(page, figures)).toList()) {
      List<String> columns = table.select("thead th").stream().map(Element::text).toList();
      for (Element row : table.select("tbody tr")) {
        for (Element amount : row.select("data")) {
          String heading = columns.get(amount.parent().elementSiblingIndex());
          String column = shown.contains(heading) ? heading : SpendByDay.OTHER;
          String key =
              String.join(" | ", table.select("caption").text(), row.select("th").text(), column);
          sums.merge(key, value(amount), BigDecimal::add);
        }
      }
    }
    sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
    sums.values().removeIf(sum -> sum.signum() == 0);
    return sums;
  }

  private static Stream<Element> tables(Document page, String figures) {
    return page.select("table[data-figures=" + figures + "]").stream();
  }

  private static List<String> changes(List<Document> pages) {
    return pages.stream()
        .flatMap(page -> page.select("article.change, .groundwork li").stream())
        .map(Element::text)
        .toList();
  }

  private static BigDecimal value(Element amount) {
    return new BigDecimal(amount.attr("value"));
  }

  private static List<Document> teams(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(TeamPage.FOLDER + "/"))
        .map(name -> page(files, name))
        .toList();
  }

  private static Document page(Map<String, byte[]> files, String name) {
    return Jsoup.parse(new String(files.get(name), UTF_8));
  }
}
