package io.dpuledger.report.html;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.dpuledger.testing.Chromium;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class ReportInChromiumTest {
  private static final int A4_BETWEEN_MARGINS = 717;

  @ParameterizedTest
  @EnumSource
  void pageIsQuietAndAsksForNothing(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report.build())) {
      page.withDetailsOpen();
      page.page().mouse().move(400, 500);
      page.page().mouse().wheel(0, 2000);
      assertThat(page.troubles()).isEmpty();
      assertThat(page.outsideRequests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsScrolledSideways(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.onPhone(browser, report.build())) {
      assertThat(page.hiddenWidth()).isZero();
      assertThat(page.withDetailsOpen().hiddenWidth()).as("with the figures shown").isZero();
      page.page().setViewportSize(BrowsedPage.DESK, 900);
      assertThat(page.hiddenWidth()).as("at a desk").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "REALISTIC", mode = EnumSource.Mode.EXCLUDE)
  void everybodyCanUseIt(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report.build())) {
      // A thousand rows of figures are like the rows of others.
      assertThat(Axe.violations(report == BrowsedReports.BIG ? page : page.withDetailsOpen()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REALISTIC", "HOSTILE"})
  void everybodyCanReadItAtNightAndOnAPhone(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atNight(browser, report.build())) {
      assertThat(Axe.faintTexts(page.withDetailsOpen())).isEmpty();
      page.page().setViewportSize(BrowsedPage.PHONE, 900);
      assertThat(Axe.violations(page)).as("on a phone").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isPrintedInLightColours(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atNight(browser, report.build())) {
      page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.page().evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.all("h1").isVisible()).isTrue();
      assertThat(page.all("summary").first().isVisible()).isFalse();
      assertThat(page.page().pdf()).startsWith("%PDF".getBytes(US_ASCII));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCutOffOnPaper(BrowsedReports report, Browser browser) {
    try (BrowsedPage page = BrowsedPage.atDesk(browser, report.build())) {
      page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.page().setViewportSize(A4_BETWEEN_MARGINS, 900);
      assertThat(
              page.texts(
                  "[...document.querySelectorAll('.scroll, main')]"
                      + ".filter(part => part.scrollWidth > part.clientWidth)"
                      + ".map(part => part.getAttribute('aria-label') + ' ' + part.scrollWidth)"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutScriptItShowsTheSame(BrowsedReports report, Browser browser) {
    String shown =
        "[...document.querySelectorAll('h2, p, li, dd, th, td, text')].map(part =>"
            + " part.checkVisibility() ? part.textContent.trim() : '')";
    try (BrowsedPage plain = BrowsedPage.withoutScript(browser, report.build());
        BrowsedPage scripted = BrowsedPage.atDesk(browser, report.build())) {
      assertThat(plain.withDetailsOpen().texts(shown))
          .isEqualTo(scripted.withDetailsOpen().texts(shown));
    }
  }
}
