package io.dpuledger.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class HostileInChromiumTest {
  /** Each element with the names of its attributes, in the order of the page. */
  private static final String ELEMENTS =
      "[...document.querySelectorAll('*')].map(part =>"
          + " part.localName + ' ' + part.getAttributeNames().join(' '))";

  @Test
  void whatPeopleTypedMakesNoElementAndNoAttribute(Browser browser) {
    try (BrowsedPage hostile = BrowsedPage.atDesk(browser, HostileReport.fixture().build());
        BrowsedPage harmless =
            BrowsedPage.atDesk(browser, HostileReport.typed("harmless").build())) {
      assertThat(hostile.texts(ELEMENTS)).isEqualTo(harmless.texts(ELEMENTS));
    }
  }

  @Test
  void whatPeopleTypedIsRead(Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, HostileReport.fixture().build())) {
      assertThat(page.all("article.change .who").first().textContent())
          .contains(HostileReport.SCRIPT);
    }
  }
}
