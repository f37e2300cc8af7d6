package io.dpuledger.report.html;

import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.OutlookFixture;
import io.dpuledger.testing.Chromium;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Chromium.class)
class ChartsInChromiumTest {
  /** Each text of a drawing that leaves it or lies on another text of it, by more than a pixel. */
  private static final String MISPLACED =
      """
      [...document.querySelectorAll('svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
        const view = svg.viewBox.baseVal;
        const texts = [...svg.querySelectorAll('text')].map(text => {
          const box = text.getBBox();
          return {says: text.textContent, left: box.x, top: box.y,
            right: box.x + box.width, bottom: box.y + box.height};
        });
        const leaves = text => text.left < -1 || text.top < -1
          || text.right > view.width + 1 || text.bottom > view.height + 1;
        const meets = (one, other) => one.left + 1 < other.right && other.left + 1 < one.right
          && one.top + 1 < other.bottom && other.top + 1 < one.bottom;
        return texts.flatMap((text, index) => [
          ...leaves(text) ? [text.says + ' leaves the drawing'] : [],
          ...texts.slice(index + 1).filter(other => meets(text, other))
            .map(other => text.says + ' lies on ' + other.says)]);
      })
      """;

  static Stream<Named<LedgerReport>> reports() {
    return Stream.of(
        Named.of("long names", BrowsedReports.HOSTILE.build()),
        Named.of("sixty teams, 400 days", BrowsedReports.BIG.build()),
        Named.of("two currencies", BrowsedReports.TWO_CURRENCIES.build()),
        Named.of("one day, one team", report().days(1).teams("only-team").build()),
        Named.of("two days of millions", report().days(2).dayCost("9876543.21").build()),
        Named.of("nothing spent", report().dayCost("0").capacity(OutlookFixture.week()).build()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void textsStayInTheirDrawingAndOffEachOther(LedgerReport report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report)) {
      assertThat(page.texts(MISPLACED)).isEmpty();
      page.page().setViewportSize(BrowsedPage.PHONE, 900);
      assertThat(page.texts(MISPLACED)).as("on a phone").isEmpty();
    }
  }
}
