package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of persons are looked for, byte by byte, wherever they could have gone. */
@Tag("program")
class PersonsTest {
  private static final String KEY = "the key of the works council";
  private static final Fleet FLEET = DemoCompany.of(Fleet.generateEvenly(PlayedSite.spec(2, 90)));
  private static final Set<String> NAMES =
      FLEET.sessions().stream()
          .flatMap(
              session ->
                  Stream.concat(
                      Stream.ofNullable(session.setup().tags().get("owner")),
                      Stream.of(session.id())
                          .filter(id -> id.matches("[a-z]+\\.[a-z]+-.*"))
                          .map(id -> id.substring(0, id.indexOf('-')))))
          .collect(Collectors.toSet());

  @TempDir private Path folder;

  @Test
  void pseudonymsHideEveryName() throws IOException {
    Path key = Files.writeString(folder.resolve("person.key"), KEY);
    assertThat(NAMES).hasSizeGreaterThan(4);
    try (PlayedSite site = PlayedSite.of(Files.createDirectories(folder.resolve("site")), FLEET);
        WatchedLog log = new WatchedLog(NAMES)) {
      Outcome night =
          night(site, "--set=privacy.persons=pseudonym", "--set=privacy.key-file=" + key);

      assertThat(holders(folder.resolve("site"), NAMES)).isEmpty();
      assertThat(NAMES).noneMatch((night.out() + night.err())::contains);
      assertThat(log.found()).isEmpty();
      assertThat(holders(folder.resolve("site"), Set.of(KEY))).isEmpty();
      try (DuckDb sql = site.sql()) {
        assertThat(sql.count("SELECT count(DISTINCT owner) FROM session_fact"))
            .isEqualTo(NAMES.size());
        assertThat(sql.count("SELECT count(*) FROM session_fact WHERE owner NOT LIKE 'person-%'"))
            .isZero();
        assertThat(
                sql.count(
                    "SELECT count(*) FROM session_fact WHERE session_id LIKE 'person-%-____-%'"))
            .isPositive();
      }
    }
  }

  @Test
  void withoutPersonsThereIsNoPseudonymEither() throws IOException {
    try (PlayedSite site = PlayedSite.of(Files.createDirectories(folder.resolve("site")), FLEET)) {
      Outcome night = night(site, "--set=privacy.persons=none");

      assertThat(holders(folder.resolve("site"), NAMES)).isEmpty();
      assertThat(holders(folder.resolve("site").resolve("lake"), Set.of("person-"))).isEmpty();
      assertThat(night.out()).doesNotContain("person-");
      try (DuckDb sql = site.sql()) {
        assertThat(sql.count("SELECT count(owner) FROM session_fact")).isZero();
        assertThat(sql.count("SELECT count(*) FROM session_fact"))
            .isEqualTo(
                sql.count("SELECT count(DISTINCT (session_id, created_on)) FROM session_fact"));
      }
    }
  }

  private static Outcome night(PlayedSite site, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--set=collect.tags=true");
    arguments.add("--set=collect.statements=true");
    arguments.add(
        "--set=attribution.owner=[{ tag = owner }, { session-id = \"^([a-z]+\\\\.[a-z]+)-\" }]");
    arguments.addAll(List.of(settings));
    Outcome outcome = site.run("nightly", arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  private static List<String> holders(Path where, Set<String> words) throws IOException {
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
