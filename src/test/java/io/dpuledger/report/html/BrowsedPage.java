package io.dpuledger.report.html;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report as a browser shows it, and whatever went wrong or out of the page meanwhile. */
final class BrowsedPage implements AutoCloseable {
  static final int DESK = 1280;
  static final int PHONE = 390;
  private static final Path FOLDER = Path.of("target", "reports-in-chromium");

  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private BrowsedPage(BrowserContext context) {
    this.context = context;
    context.onRequest(request -> requests.add(request.url()));
    this.page = context.newPage();
    context.onPage(opened -> troubles.add("opened: " + opened.url()));
    page.onConsoleMessage(message -> troubles.add(message.type() + ": " + message.text()));
    page.onPageError(error -> troubles.add("error: " + error));
    page.onDialog(
        dialog -> {
          troubles.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** On a wide screen, in light colours. */
  static BrowsedPage atDesk(Browser browser, LedgerReport report) {
    return open(browser, HtmlReport.render(report), look(DESK));
  }

  static BrowsedPage atNight(Browser browser, LedgerReport report) {
    return open(browser, HtmlReport.render(report), look(DESK).setColorScheme(ColorScheme.DARK));
  }

  static BrowsedPage onPhone(Browser browser, LedgerReport report) {
    return open(browser, HtmlReport.render(report), look(PHONE));
  }

  static BrowsedPage withoutScript(Browser browser, LedgerReport report) {
    return open(browser, HtmlReport.render(report), look(DESK).setJavaScriptEnabled(false));
  }

  /** The page of one team, on a wide screen at night. */
  static BrowsedPage ofTeam(Browser browser, LedgerReport report, TeamReport team) {
    return open(
        browser, HtmlReport.render(report, team), look(DESK).setColorScheme(ColorScheme.DARK));
  }

  private static Browser.NewContextOptions look(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 900);
  }

  private static BrowsedPage open(Browser browser, String html, Browser.NewContextOptions look) {
    BrowsedPage opened = new BrowsedPage(browser.newContext(look));
    opened.page.navigate(written(html));
    return opened;
  }

  /** From a file, as most readers have it. */
  private static String written(String html) {
    try {
      Path file = Files.createTempFile(Files.createDirectories(FOLDER), "report", ".html");
      file.toFile().deleteOnExit();
      return Files.writeString(file, html).toUri().toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Page page() {
    return page;
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String script) {
    return (List<String>) page.evaluate(script);
  }

  BrowsedPage withDetailsOpen() {
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    return this;
  }

  /** What was logged, thrown, asked or opened. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** What was asked for beyond the page itself. */
  List<String> outsideRequests() {
    return requests.stream().filter(url -> !url.equals(page.url())).toList();
  }

  /** By how many pixels the page is wider than what shows it. */
  int hiddenWidth() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    context.close();
  }
}
