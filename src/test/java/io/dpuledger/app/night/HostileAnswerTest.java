package io.dpuledger.app.night;

import static io.dpuledger.app.site.PlayedSite.EAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.HostileSessions;
import io.dpuledger.app.site.OddSession;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Faults;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of answers that AWS would never give, through a whole night. */
@Tag("program")
class HostileAnswerTest {
  private static final String FIVE_MEGABYTES = "x".repeat(5 << 20);
  private static final String NEWEST_RUN = " WHERE run_id = (SELECT max(run_id) FROM collection)";

  /** Answers that cannot be read. */
  private static final Map<String, String> BROKEN =
      Map.of(
          "eu-west-1", "{\"Sessions\":[{\"Id\":" + "[".repeat(200_000),
          "eu-west-2", page("\"Future\":" + "[".repeat(200_000) + "]".repeat(200_000)),
          "eu-west-3", page("\"MaxCapacity\":NaN"),
          "eu-central-1", page("\"NumberOfWorkers\":1e308"),
          "eu-north-1", page("\"CreatedOn\":\"NaN\""),
          "us-west-1", page("\"DefaultArguments\":{\"a\":{\"b\":1}}"),
          "us-west-2", "<html>" + FIVE_MEGABYTES);

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Outcome night;
  private static DuckDb sql;

  @BeforeAll
  static void play() throws IOException {
    List<Target> targets =
        Stream.concat(Stream.of("us-east-1", "us-east-2"), BROKEN.keySet().stream())
            .map(region -> new Target(EAST.accountId(), region))
            .toList();
    // Deep enough that a path in an id would still be found below the folder.
    site =
        PlayedSite.of(
            Files.createDirectories(folder.resolve("a/b/c")),
            Fleet.of(PlayedSite.spec(2, 0).withTargets(targets), List.of()));
    Faults faults = site.glue().faults();
    faults.nextSay(
        targets.get(0), 200, "{\"Sessions\":[" + HostileSessions.ALL.get(0).json() + "]}");
    assertThat(site.run("collect").exitCode()).isZero();
    addAncientSession();
    faults.alwaysSay(
        targets.get(0),
        200,
        HostileSessions.ALL.stream()
            .map(OddSession::json)
            .collect(Collectors.joining(",", "{\"Sessions\":[", "]}")));
    faults.alwaysSay(
        targets.get(1),
        400,
        "{\"__type\":\"AccessDeniedException\",\"message\":\"" + FIVE_MEGABYTES + "\"}");
    targets.stream()
        .skip(2)
        .forEach(target -> faults.alwaysSay(target, 200, BROKEN.get(target.region())));
    night = site.run("nightly", "--set=collect.statements=true", "--set=collect.tags=true");
    sql = site.sql();
  }

  /** As another writer could: the same session, but of the first day of our calendar. */
  private static void addAncientSession() {
    try (DuckDb stored = site.sql()) {
      stored.execute(
          """
          COPY (SELECT * REPLACE ('0001-01-01 00:00:00Z'::TIMESTAMPTZ AS created_on,
                                  'ancient' AS profile_name)
                FROM session_observation)
          TO '%s/session_observation/observed_date=2026-11-22/other.parquet'
          """
              .formatted(site.lake()));
    }
  }

  @AfterAll
  static void close() {
    sql.close();
    site.close();
  }

  @Test
  void theNightEndsAndNamesTheTargetsThatCouldNotBeRead() {
    assertThat(night.err()).isEmpty();
    assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
    Map<String, String> outcomes = new TreeMap<>(Map.of("us-east-1", "COMPLETE"));
    outcomes.put("us-east-2", "DENIED");
    BROKEN.keySet().forEach(region -> outcomes.put(region, "FAILED"));
    assertThat(pairs("SELECT region, outcome FROM collection" + NEWEST_RUN)).isEqualTo(outcomes);
    assertThat(night.out().lines().filter(line -> line.matches(".*[\\p{Cntrl}\\p{Cf}].*")))
        .isEmpty();
    assertThat(sql.count("SELECT max(length(error)) FROM collection")).isLessThan(500);
  }

  @Test
  void everySessionIsInTheFactsOrInTheQuarantineForAReason() {
    Map<String, String> expected =
        HostileSessions.ALL.stream().collect(Collectors.toMap(OddSession::name, OddSession::found));
    expected.put("ancient", "IMPLAUSIBLE_CREATED_ON");
    assertThat(
            pairs(
                """
                SELECT profile_name,
                       coalesce(round(list_cost, 2)::VARCHAR, '?') || ' ' || quality_flags::VARCHAR
                FROM session_fact
                UNION
                SELECT profile_name, reason FROM quarantine q JOIN session_observation o
                ON q.session_id IS NOT DISTINCT FROM o.session_id
                AND q.created_on IS NOT DISTINCT FROM o.created_on
                """))
        .containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(sql.count("SELECT count(*) FROM quarantine"))
        .isEqualTo(
            expected.values().stream()
                .filter(found -> found.endsWith("_ON") || found.endsWith("_ID"))
                .count());
    assertThat(sql.count("SELECT sum(sessions)::INT FROM collection" + NEWEST_RUN))
        .isEqualTo(HostileSessions.ALL.size());
    assertThat(site.read("lake/reports/2026-11-21/report.md")).contains("Quarantine");
  }

  @Test
  void idsAreKeptToTheLetterButForWhatNoUtf8CanHold() {
    assertThat(pairs("SELECT profile_name, session_id FROM session_fact"))
        .containsEntry("path", "../../x")
        .containsEntry("root", "/etc/passwd")
        .containsEntry("nul", "a\u0000b")
        .containsEntry("lone surrogate", "a?b")
        .containsEntry("empty", "")
        .containsEntry("long", "i".repeat(255))
        .containsEntry("trailing space", "case ")
        .containsEntry("named twice", "second");
  }

  @Test
  void noFileOrFolderIsNamedByAnAnswer() {
    assertThat(FileTree.files(folder))
        .filteredOn(file -> !file.matches("a/b/c/lake/reports/2026-11-21/(csv/)?[a-z_]+\\.[a-z]+"))
        .hasSizeGreaterThan(8)
        .allMatch(
            file ->
                file.matches(
                    "a/b/c/(site\\.conf|lake/(lake\\.json|ledger\\.json|targets/012345678901-us-east-1\\.json|runs/[0-9TZ]+-[0-9a-f]{4}\\.json"
                        + "|reports/2026-11-21/teams/(no-team|[a-z0-9-]{1,40}-[0-9a-f]{32})\\.html"
                        + "|[a-z_]+/[a-z_]+_date=20[0-9-]{8}/[^/]+\\.parquet))"));
    assertThat(sql.column("SELECT DISTINCT usage_date FROM session_day ORDER BY 1"))
        .containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
  }

  private static String page(String member) {
    return "{\"Sessions\":[{\"Id\":\"a\"," + member + "}]}";
  }

  private static Map<String, String> pairs(String query) {
    return sql.rows(query).stream()
        .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> row.get(1)));
  }
}
