package io.dpuledger.report.figures;

import io.dpuledger.model.Sha256;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a team's page lies beside the report. The names of teams are typed by people: a file is
 * named by what is harmless of a name, and told from others by a hash of all of it.
 */
public final class TeamPage {
  /** The folder of the pages, in the report's. */
  public static final String FOLDER = "teams";

  private static final int LONGEST_SLUG = 40;

  /** As much of the hash as nobody can find two names for. */
  private static final int HASH = 32;

  private TeamPage() {}

  /** The path from the report; of nobody's sessions one that ends in no hash. */
  public static String of(@Nullable String team) {
    return FOLDER + "/" + (team == null ? "no-team" : name(team)) + ".html";
  }

  private static String name(String team) {
    String slug = slug(team);
    String hash = Sha256.hex(team).substring(0, HASH);
    return (slug.isEmpty() ? "team" : slug) + "-" + hash;
  }

  private static String slug(String team) {
    String dashed = team.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = dashed.substring(0, Math.min(dashed.length(), LONGEST_SLUG));
    return cut.replaceAll("^-|-$", "");
  }
}
