package io.dpuledger.app.command;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for persons byte by byte, and in the rows of Parquet files. */
final class PersonSearch {
  private PersonSearch() {}

  /** Everybody whose name is in a tag or an id. */
  static Set<String> names(Fleet fleet) {
    return fleet.sessions().stream()
        .flatMap(
            session ->
                Stream.concat(
                    Stream.ofNullable(session.setup().tags().get("owner")),
                    Stream.of(session.id())
                        .filter(id -> id.matches("[a-z]+\\.[a-z]+-.*"))
                        .map(id -> id.substring(0, id.indexOf('-')))))
        .collect(Collectors.toSet());
  }

  /** Arguments by which these names are owners. */
  static List<String> settings(String persons) {
    return List.of(
        "--set=collect.tags=true",
        "--set=collect.statements=true",
        "--set=attribution.owner=[{ tag = owner }, { session-id = \"^([a-z]+\\\\.[a-z]+)-\" }]",
        "--set=privacy.persons=" + persons);
  }

  /** The files below a folder with one of these words. */
  static List<String> holders(Path where, Set<String> words) throws IOException {
    List<String> holders = new ArrayList<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(where)) {
        String content = FileTree.content(where.resolve(file), sql);
        words.stream().filter(content::contains).forEach(word -> holders.add(file + ": " + word));
      }
    }
    return holders;
  }
}
