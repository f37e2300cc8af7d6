package io.dpuledger.config.reader;

import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the file that says which owner is in which team. */
final class OwnerTeamsReader {
  private static final String TEAMS = "teams";
  private static final String OWNERS = "owners";

  private OwnerTeamsReader() {}

  static Map<String, String> read(Section file) {
    file.allowOnly(Set.of(TEAMS));
    Map<String, String> teams = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (Section entry : file.sections(TEAMS)) {
      entry.allowOnly(Set.of("team", OWNERS));
      String team = entry.required("team", ValueKinds.text(), "");
      entry.requireItems(OWNERS, "at least one owner");
      for (Placed<String> owner : entry.list(OWNERS, ValueKinds.text())) {
        String earlier = places.putIfAbsent(owner.value(), owner.place());
        if (earlier != null) {
          file.problemAt(
              owner.place(), TEAMS, owner.value() + " is listed twice, first in " + earlier);
        }
        teams.put(owner.value(), team);
      }
    }
    return teams;
  }
}
