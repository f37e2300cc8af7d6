package io.dpuledger.app.pilot;

import io.dpuledger.pilot.text.Coarse;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much one run may ask of a target.
 *
 * @param pages of ListSessions
 * @param pageSize sessions a page
 * @param sessions whose tags and statements are read: so many live ones, and as many ended ones
 */
public record PilotLimits(
    int pages,
    int pageSize,
    int sessions,
    double callsPerSecond,
    boolean tags,
    boolean statements) {
  /** How often one call is tried. */
  public static final int ATTEMPTS = 3;

  static final int STATEMENT_PAGES = 5;

  /** The default page, and pages for another origin, for a made-up tag and for a made-up token. */
  private static final int PROBES = 4;

  private int mostCalls() {
    return PROBES
        + pages
        + (tags ? 2 * sessions : 0)
        + (statements ? sessions * STATEMENT_PAGES + sessions : 0);
  }

  /** What is about to happen, one sentence a line. */
  List<String> announcement(int targets) {
    return List.of(
        "This run only reads, and AWS does not charge for its calls. Targets: " + targets + ".",
        "It makes at most %d calls for each target, and %s a second. A call that fails is tried up to %d times."
            .formatted(mostCalls(), Coarse.of(BigDecimal.valueOf(callsPerSecond)), ATTEMPTS),
        "  glue:ListSessions    at most " + (PROBES + pages) + ", a page of " + pageSize + " each",
        tags
            ? "  glue:GetTags         at most " + 2 * sessions + ", one a session"
            : "  glue:GetTags         off",
        statements
            ? "  glue:ListStatements  at most "
                + (sessions * STATEMENT_PAGES + sessions)
                + ". AWS also returns code and output: they are skipped while the answer is read"
            : "  glue:ListStatements  off",
        "  sts:GetCallerIdentity, and sts:AssumeRole if a role is configured",
        "It is not known whether ListStatements keeps a session awake: --no-statements leaves it out.");
  }
}
