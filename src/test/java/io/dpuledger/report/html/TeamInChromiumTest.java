package io.dpuledger.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.testing.Chromium;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a team is the report's page with other figures, and holds what that holds. */
@ExtendWith(Chromium.class)
class TeamInChromiumTest {
  @ParameterizedTest
  @EnumSource(names = {"TWO_CURRENCIES", "HOSTILE", "BIG"})
  void everybodyCanUseIt(BrowsedReports browsed, Browser browser) {
    LedgerReport report = browsed.build();
    try (BrowsedPage page = BrowsedPage.ofTeam(browser, report, report.teams().get(0))) {
      assertThat(Axe.violations(page.withDetailsOpen())).isEmpty();
      assertThat(page.hiddenWidth()).as("at a desk").isZero();
      page.page().setViewportSize(BrowsedPage.PHONE, 900);
      assertThat(page.hiddenWidth()).as("on a phone").isZero();
      assertThat(page.troubles()).isEmpty();
      assertThat(page.outsideRequests()).isEmpty();
    }
  }
}
