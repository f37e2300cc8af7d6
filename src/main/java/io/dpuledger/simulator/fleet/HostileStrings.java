package io.dpuledger.simulator.fleet;

import java.util.List;
import java.util.Map;

/**
 * Strings that break careless readers: markup, formulas, paths, quotes, line breaks, emoji, long
 * texts, and secrets in typical places.
 */
final class HostileStrings {
  private static final List<String> IDS =
      List.of(
          "../../x<script>alert(1)</script>",
          "=HYPERLINK(\"http://127.0.0.1/\",\"click\")",
          "quote\"'`;--",
          "+cmd|' /C calc'!A0",
          "\uD83D\uDE80 r\u00E9sum\u00E9 \u202Etxt.exe",
          "a/b\\c%2F..%00");

  private static final List<String> DESCRIPTIONS =
      List.of(
          "<img src=x onerror=alert(1)>",
          "first line\r\nsecond,\"line\"\n\ttabbed",
          "long ".repeat(410),
          "=1+1",
          "${jndi:ldap://127.0.0.1/a} {{7*7}}",
          "\uD83D\uDCB8".repeat(100));

  private HostileStrings() {}

  /** The same session with strings of the n-th kind. */
  static SimulatedSession disguise(SimulatedSession session, int n) {
    SessionSetup setup =
        session
            .setup()
            .copy()
            .description(DESCRIPTIONS.get(n % DESCRIPTIONS.size()))
            .argument("--conf", "spark.password=hunter2 --conf spark.hadoop.fs.s3a.secret.key=hush")
            .argument("--jdbc-url", "jdbc:postgresql://db/sales?user=etl&password=hunter2")
            .argument("<b>\"'", "\n")
            .tags(hostile(session.setup().tags(), n))
            .build();
    return session.disguisedAs(IDS.get(n % IDS.size()), setup);
  }

  /** Teams without tags get none: their spend must not become attributable. */
  private static Map<String, String> hostile(Map<String, String> tags, int n) {
    return tags.isEmpty()
        ? tags
        : Map.of("team", tags.getOrDefault("team", ""), "owner", IDS.get((n + 1) % IDS.size()));
  }
}
