package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a team's page is given.
 *
 * @param page of a report that knows of this team only
 */
public record HtmlTeam(@Nullable String team, HtmlPage page) {
  public String name() {
    return nameOf(team);
  }

  /** As every page calls a team. */
  public static String nameOf(@Nullable String team) {
    return VisibleText.orElse(team, Phrases.NO_TEAM);
  }
}
