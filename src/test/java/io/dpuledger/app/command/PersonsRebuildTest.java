package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.app.night.Tables;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.ledger.Lake;
import io.dpuledger.ledger.person.LakeRecord;
import io.dpuledger.ledger.person.PersonRewrite;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake with names becomes one without, and nothing else changes. */
@Tag("program")
class PersonsRebuildTest {
  private static final Fleet FLEET = DemoCompany.of(Fleet.generateEvenly(PlayedSite.spec(3, 90)));
  private static final Set<String> NAMES = PersonSearch.names(FLEET);
  private static final String FIGURES =
      "SELECT count(*), sum(list_cost), sum(unit_hours), sum(idle_cost_low), sum(idle_cost_high),"
          + " count(owner) FROM session_fact";

  private static final AtomicInteger RUNS = new AtomicInteger();

  @TempDir private static Path played;
  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeAll
  static void playNightsWithNames() {
    try (PlayedSite named = PlayedSite.of(played, FLEET)) {
      String[] settings = PersonSearch.settings("named").toArray(String[]::new);
      named.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY.minusDays(1)));
      named.done("nightly", settings);
      named.pollByTheHour(PlayedSite.night(PlayedSite.LAST_DAY), 1, settings);
      named.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY));
      named.done("nightly", settings);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    Files.writeString(folder.resolve("person.key"), "the key of the works council");
    site = PlayedSite.of(Files.createDirectories(folder.resolve("site")), FLEET);
    FileTree.copy(played.resolve("lake"), site.lake());
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void aRebuildUnderAnotherSettingLeavesNothingOfTheOld() throws IOException {
    assertThat(PersonSearch.holders(site.lake(), NAMES)).hasSizeGreaterThan(30);
    List<String> named = rows(FIGURES);

    run("nightly", "pseudonym");
    assertThat(PersonSearch.holders(site.lake(), NAMES)).isNotEmpty();

    run("analyze", "pseudonym", "--rebuild");
    assertThat(PersonSearch.holders(site.lake(), NAMES)).isEmpty();
    assertThat(rows(FIGURES)).isEqualTo(named);
    assertKeysHold();
    assertThat(rows("SELECT count(*) FROM session_fact WHERE session_id LIKE 'person-%'"))
        .isNotEqualTo(List.of("[0]"));

    run("nightly", "pseudonym");
    assertThat(rows(FIGURES)).as("sessions listed again are the same").isEqualTo(named);

    run("analyze", "none", "--rebuild");
    assertThat(PersonSearch.holders(site.lake(), Set.of("person-"))).isEmpty();
    assertThat(PersonSearch.holders(site.lake(), NAMES)).isEmpty();
    run("nightly", "none");
    assertThat(rows(FIGURES)).isEqualTo(List.of(named.get(0).replaceFirst(", \\d+]", ", 0]")));
    assertKeysHold();
  }

  @Test
  void withoutAKeyNamesCannotBecomePseudonyms() throws IOException {
    site.write("lake/lake.json", "{\"source\":\"AWS\",\"persons\":\"NAMED\"}\n");
    Map<String, String> before = FileTree.digests(site.lake().resolve("session_observation"));

    Outcome refused = site.run("analyze", "--rebuild", "--set=privacy.persons=pseudonym");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(refused.err()).contains("DPU_LEDGER_PERSON_KEY", "privacy.key-file").hasLineCount(1);
    assertThat(FileTree.digests(site.lake().resolve("session_observation"))).isEqualTo(before);
  }

  @Test
  void aRunThatDiesLeavesWholeFilesAndTheNextOneDoesTheRest() {
    Map<String, String> whole = rewritten(folder.resolve("whole"), Integer.MAX_VALUE);
    for (int moves : List.of(0, 1, 7, 20)) {
      Path lake = folder.resolve("dies after " + moves);
      assertThatThrownBy(() -> rewritten(lake, moves)).hasMessage("dies");
      assertSame(rewritten(lake, Integer.MAX_VALUE), whole);
    }
    assertSame(rewritten(folder.resolve("whole"), Integer.MAX_VALUE), whole);
  }

  private static void assertSame(Map<String, String> files, Map<String, String> expected) {
    Map<String, String> more = new TreeMap<>(files);
    expected.forEach(more::remove);
    assertThat(more.keySet()).isEmpty();
    assertThat(files).hasSameSizeAs(expected);
  }

  /** The files of a lake without names. */
  private Map<String, String> rewritten(Path lake, int moves) {
    if (!Files.exists(lake)) {
      FileTree.copy(site.lake(), lake);
    }
    LakeFiles files = new LakeFiles(new Configuration(false));
    LakeLayout layout = LakeLayout.of(lake.toString(), lake + "/staging");
    AtomicInteger left = new AtomicInteger(moves);
    new PersonRewrite(
            new Lake("run-" + RUNS.incrementAndGet(), files, layout),
            new KnownFiles(files, layout),
            Tables.all(),
            new AttributionRules(
                List.of(),
                List.of(
                    new Rule(Field.TAG, "owner"),
                    new Rule(Field.SESSION_ID, "^([a-z]+\\.[a-z]+)-")),
                Map.of(),
                new Persons(Persons.Kept.NONE, null)),
            () -> {
              if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("dies");
              }
            })
        .everything(new LakeRecord("SIMULATED", Persons.Kept.NAMED, null));
    Path staging = lake.resolve("staging");
    if (Files.exists(staging)) {
      FileTree.delete(staging);
    }
    return contents(lake);
  }

  /** Of Parquet the rows; what a dead run left hidden is read by nobody. */
  private static Map<String, String> contents(Path lake) {
    Map<String, String> contents = new TreeMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(lake)) {
        Path path = lake.resolve(file);
        contents.put(
            file,
            file.endsWith(".parquet")
                ? String.join(
                    "\n",
                    sql.column("SELECT row::VARCHAR FROM read_parquet('" + path + "') AS row"))
                : Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    contents.keySet().removeIf(file -> Path.of(file).getFileName().toString().matches("[._].*"));
    return contents;
  }

  private void assertKeysHold() {
    assertThat(
            rows(
                "SELECT count(DISTINCT (account_id, region, session_id, created_on))"
                    + " FROM session_observation"))
        .isEqualTo(rows("SELECT count(*) FROM session_fact"));
    for (String table : List.of("session_day", "statement_observation")) {
      assertThat(
              rows(
                  "SELECT count(*) FROM "
                      + table
                      + " ANTI JOIN session_fact USING (account_id, region, session_id, created_on)"))
          .as(table)
          .isEqualTo(List.of("[0]"));
    }
  }

  private List<String> rows(String query) {
    try (DuckDb sql = site.sql()) {
      return sql.rows(query).stream().map(String::valueOf).toList();
    }
  }

  private Outcome run(String command, String persons, String... arguments) {
    Outcome outcome =
        site.run(
            command,
            Stream.of(
                    PersonSearch.settings(persons).stream(),
                    Stream.of("--set=privacy.key-file=" + folder.resolve("person.key")),
                    Stream.of(arguments))
                .flatMap(all -> all)
                .toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }
}
