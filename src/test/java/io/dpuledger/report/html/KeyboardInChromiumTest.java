package io.dpuledger.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class KeyboardInChromiumTest {
  /** What can be worked or scrolled and is shown, in the order of the page. */
  private static final String REACHABLE =
      "[...document.querySelectorAll('a, summary, button, [tabindex]')]"
          + ".filter(part => part.checkVisibility()).map(%s)";

  private static final String NAME =
      "(part => part.localName + ' ' + (part.ariaLabel ?? part.textContent))";

  /** The name, and whether the outline of the focus is to be seen. */
  private static final String FOCUSED =
      "[%s(document.activeElement), getComputedStyle(document.activeElement).outlineStyle,"
          + " String(parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2)]";

  @Test
  void tabReachesEverythingInOrderAndShowsWhereItIs(Browser browser) {
    LedgerReport report = BrowsedReports.REALISTIC.build();
    for (boolean onPhone : List.of(false, true)) {
      try (BrowsedPage page =
          onPhone ? BrowsedPage.onPhone(browser, report) : BrowsedPage.atDesk(browser, report)) {
        List<String> expected = page.withDetailsOpen().texts(REACHABLE.formatted(NAME));
        List<String> reached = new ArrayList<>();
        for (int times = 0; times < expected.size(); times++) {
          page.page().keyboard().press("Tab");
          List<String> focused = page.texts(FOCUSED.formatted(NAME));
          reached.add(focused.get(0));
          assertThat(focused.subList(1, 3)).as(focused.get(0)).containsExactly("solid", "true");
        }
        assertThat(reached).hasSizeGreaterThan(20).isEqualTo(expected);
      }
    }
  }

  @Test
  void keysOpenTheFiguresAndSortThem(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, BrowsedReports.REALISTIC.build())) {
      page.all("[data-section=activity] summary").first().press("Enter");
      assertThat(page.all("[data-section=activity] details").first().getAttribute("open"))
          .isNotNull();
      page.all("[data-figures=activity] button").last().press("Space");
      assertThat(page.all("[data-figures=activity] th[aria-sort=descending]").count()).isOne();
      page.all("[data-figures=activity] button").last().press("Enter");
      assertThat(page.all("[data-figures=activity] th[aria-sort=ascending]").count()).isOne();
    }
  }
}
