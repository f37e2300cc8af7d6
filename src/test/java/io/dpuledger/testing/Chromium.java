package io.dpuledger.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Browser}: one Chromium of this machine for all test classes of the JVM. */
public final class Chromium implements ParameterResolver {
  private static final String MISSING =
      "no Chromium found: install it (Debian: apt-get install -y --no-install-recommends chromium),"
          + " or set CHROMIUM to the path of a Chromium or Chrome";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .browser();
  }

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start() {
      Path program = program();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      // Chromium refuses its sandbox to root.
      boolean sandbox = !System.getProperty("user.name").equals("root");
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setChromiumSandbox(sandbox)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  private static Path program() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Path.of(named);
    }
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv("PATH"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(MISSING));
  }
}
