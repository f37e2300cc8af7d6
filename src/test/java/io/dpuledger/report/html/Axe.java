package io.dpuledger.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Asks axe-core what a page lacks for people who see, hear or point in other ways. */
final class Axe {
  private static final String CODE = code();

  /**
   * Nothing but what is wrong: to name each element that is not takes longer than to look at it.
   */
  private static final String RUN =
      "async rules => (await axe.run({...rules, resultTypes: ['violations'], selectors: false}))"
          + ".violations.map(found =>"
          + " found.id + ': ' + found.nodes.map(node => node.html).join(' '))";

  private Axe() {}

  static List<String> violations(BrowsedPage page) {
    return run(page, Map.of());
  }

  /** What only the colours make hard to read. */
  static List<String> faintTexts(BrowsedPage page) {
    return run(page, Map.of("runOnly", List.of("color-contrast")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(BrowsedPage page, Map<String, ?> rules) {
    page.page().evaluate(CODE);
    return (List<String>) page.page().evaluate(RUN, rules);
  }

  private static String code() {
    try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
