package io.dpuledger.report.html;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.testing.Chromium;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class SortedInChromiumTest {
  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
  private static final LedgerReport REPORT = ReportFixture.realistic().dayCost("4711.5").build();

  @Test
  void moneyIsSortedByAmountTheLargestFirstThenTheSmallest(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, REPORT).withDetailsOpen()) {
      press(page, "days", "Total");
      assertThat(amounts(page, "days")).hasSize(28).isSortedAccordingTo(reverseOrder());
      assertThat(sorting(page, "days", "Total")).isEqualTo("descending");
      press(page, "days", "Total");
      assertThat(amounts(page, "days")).isSorted();
      assertThat(sorting(page, "days", "Total")).isEqualTo("ascending");
    }
  }

  @Test
  void onlyOneColumnSaysThatItIsSorted(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, REPORT).withDetailsOpen()) {
      press(page, "teams", "List cost");
      press(page, "teams", "Team");
      assertThat(sorting(page, "teams", "Team")).isEqualTo("ascending");
      assertThat(page.all("[data-figures=teams] [aria-sort]").count()).isOne();
    }
  }

  @Test
  void textIsSortedAsPeopleCountAndDaysAsTheyFollow(Browser browser) {
    LedgerReport report =
        ReportFixture.report().days(40).teams("team-10", "Team-2", "team-1").build();
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report).withDetailsOpen()) {
      press(page, "teams", "Team");
      assertThat(column(page, "teams", 1)).containsExactly("team-1", "Team-2", "team-10");
      press(page, "days", "Day (UTC)");
      press(page, "days", "Day (UTC)");
      assertThat(sortKeys(page, "days")).hasSize(40).isSortedAccordingTo(reverseOrder());
      assertThat(column(page, "days", 1)).startsWith("21 Nov 2026", "20 Nov 2026");
    }
  }

  @Test
  void whatIsUnknownComesLast(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, REPORT)) {
      for (int times = 0; times < 2; times++) {
        press(page, "budgets", "Forecast");
        assertThat(column(page, "budgets", 5)).last().isEqualTo("–");
      }
    }
  }

  @Test
  void equalRowsKeepTheirOrderAndTheFootStaysLast(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, BrowsedReports.BIG.build())) {
      page.page()
          .evaluate(
              "document.querySelector('[data-figures=movers]')"
                  + ".createTFoot().insertRow().insertCell().textContent = 'Total'");
      List<String> before = column(page, "movers", 1);
      for (int times = 0; times < 2; times++) {
        press(page, "movers", "List cost");
        assertThat(column(page, "movers", 1)).isEqualTo(before);
        assertThat(page.all("[data-figures=movers] tr").last().textContent()).isEqualTo("Total");
      }
    }
  }

  @Test
  void theSessionsOfAnAnomalyStayUnderIt(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, REPORT)) {
      String rows =
          "[...document.querySelectorAll('[data-figures=anomalies] tbody tr')].map(row =>"
              + " row.className || row.cells[0].textContent.trim())";
      assertThat(page.texts(rows)).containsExactly("18 Nov 2026", "below", "4 Nov 2026");
      press(page, "anomalies", "List cost");
      press(page, "anomalies", "List cost");
      assertThat(page.texts(rows)).containsExactly("4 Nov 2026", "18 Nov 2026", "below");
    }
  }

  @Test
  void withoutScriptThereIsNothingToPress(Browser browser) {
    try (BrowsedPage page = BrowsedPage.withoutScript(browser, REPORT)) {
      assertThat(page.all("button").count()).isZero();
    }
  }

  private static void press(BrowsedPage page, String figures, String column) {
    head(page, figures, column).locator("button").click();
  }

  private static String sorting(BrowsedPage page, String figures, String column) {
    return head(page, figures, column).getAttribute("aria-sort");
  }

  private static Locator head(BrowsedPage page, String figures, String column) {
    return page.all("[data-figures=" + figures + "] thead th")
        .filter(new Locator.FilterOptions().setHas(page.page().getByText(column, EXACTLY)));
  }

  private static List<BigDecimal> amounts(BrowsedPage page, String figures) {
    return page
        .texts(
            "[...document.querySelectorAll('[data-figures=%s] td:last-child data')].map(it => it.value)"
                .formatted(figures))
        .stream()
        .map(BigDecimal::new)
        .toList();
  }

  private static List<String> sortKeys(BrowsedPage page, String figures) {
    return page.texts(
        "[...document.querySelectorAll('[data-figures=%s] tbody th')].map(it => it.dataset.sort)"
            .formatted(figures));
  }

  private static List<String> column(BrowsedPage page, String figures, int number) {
    return page.all("[data-figures=%s] tbody tr > :nth-child(%d)".formatted(figures, number))
        .allTextContents();
  }
}
