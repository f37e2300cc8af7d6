package io.dpuledger.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.dpuledger.testing.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class TablesInChromiumTest {
  /** Columns whose cells are not set as their kind asks, or not as their heading. */
  private static final String MISALIGNED =
      """
      [...document.querySelectorAll('table.num')].flatMap(table =>
        [...table.querySelectorAll('tbody tr:not(.below)')].flatMap(row =>
          [...row.cells].map((cell, column) => {
            const align = element => getComputedStyle(element).textAlign;
            const isText = cell.querySelector('bdi, .pill:not(data)') !== null || cell.className === 'm'
              || (column === 0 && cell.className !== 'n');
            const right = align(cell) === 'right';
            return right === isText || align(table.tHead.rows[0].cells[column]) !== align(cell)
              && !(right === false && align(table.tHead.rows[0].cells[column]) === 'start')
              ? table.dataset.figures + ' ' + table.tHead.rows[0].cells[column].textContent : '';
          }).filter(Boolean)))
      """;

  private static final String VISIBLE_TEXTS =
      "[...document.querySelectorAll('p, li, th, td, dd, caption, h1, h2, text, title')]"
          + ".map(part => part.textContent)";

  @ParameterizedTest
  @EnumSource
  void numbersStandRightAndTextsLeftUnderTheirHeadings(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report.build())) {
      assertThat(page.withDetailsOpen().texts(MISALIGNED)).isEmpty();
    }
  }

  @Test
  void everyDateIsWrittenInOneWay(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, BrowsedReports.REALISTIC.build())) {
      List<String> texts = page.texts(VISIBLE_TEXTS);
      assertThat(texts)
          .isNotEmpty()
          .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}"));
      assertThat(texts).anySatisfy(text -> assertThat(text).contains("18 Nov 2026"));
    }
  }

  @Test
  void aTableThatGoesOnToTheRightHasAShadowThereUntilItIsScrolled(Browser browser) {
    String shadowed = " && getComputedStyle(part).boxShadow !== 'none'";
    String wide = "part.scrollWidth > part.clientWidth";
    String tables = "[...document.querySelectorAll('.scroll')]";
    try (BrowsedPage page = BrowsedPage.onPhone(browser, BrowsedReports.REALISTIC.build())) {
      page.withDetailsOpen();
      String labels = ".map(part => part.getAttribute('aria-label'))";
      List<String> all = page.texts(tables + ".filter(part => " + wide + ")" + labels);
      assertThat(all).isNotEmpty();
      assertThat(page.texts(tables + ".filter(part => true" + shadowed + ")" + labels))
          .isEqualTo(all);

      page.page()
          .evaluate(
              "new Promise(done => { "
                  + tables
                  + ".forEach(part => part.scrollLeft = part.scrollWidth);"
                  + " requestAnimationFrame(() => requestAnimationFrame(done)); })");
      assertThat(
              page.texts(
                  tables
                      + ".filter(part => "
                      + wide
                      + " && !getComputedStyle(part).boxShadow.endsWith('0px 0px 0px 0px inset'))"
                      + labels))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REALISTIC", "HOSTILE"})
  void liveSessionsAndAnomaliesAreReadOnAPhoneWithoutScrolling(
      BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.onPhone(browser, report.build())) {
      assertThat(
              page.texts(
                  "[...document.querySelectorAll('table.stack tbody tr > *')]"
                      + ".filter(cell => cell.getBoundingClientRect().right > innerWidth"
                      + " || cell.getBoundingClientRect().left < 0"
                      + " || cell.scrollWidth > cell.clientWidth + 1)"
                      + ".map(cell => cell.textContent)"))
          .isEmpty();
      assertThat(page.all("[data-figures=live-sessions] td[data-label='Ends by itself at (UTC)']"))
          .satisfies(cells -> assertThat(cells.first().isVisible()).isTrue());
    }
  }

  @Test
  void onlyWhatIsCalledOutIsMarked(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, BrowsedReports.REALISTIC.build())) {
      assertThat(page.all("[data-figures=live-sessions] .bad").allTextContents())
          .containsExactly("$1,193.32");
    }
  }
}
