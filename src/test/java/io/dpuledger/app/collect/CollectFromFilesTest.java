package io.dpuledger.app.collect;

import static io.dpuledger.app.site.PlayedSite.EAST;
import static io.dpuledger.app.site.PlayedSite.LAST_DAY;
import static io.dpuledger.app.site.PlayedSite.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.SavedPages;
import io.dpuledger.app.site.SavedPages.Cli;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code collect --from-json}: the same ledger from files as from a server. */
@Tag("program")
class CollectFromFilesTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(3, 40));
  private static final String SIGHTS =
      "SELECT * EXCLUDE (run_id) FROM session_observation ORDER BY ALL";

  private static final String LIVE =
      "{\"Id\":\"%s\",\"CreatedOn\":1795200000.5,\"Status\":\"READY\"}";

  @TempDir private Path folder;
  private PlayedSite site;
  private SavedPages saved;
  private Path imported;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, FLEET);
    saved = new SavedPages(site.glue().endpoint(), folder.resolve("pages"));
    imported = folder.resolve("imported");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void savedPagesBecomeTheRowsThatTheServerItselfWouldHaveGiven() throws Exception {
    site.glue().clock(PlayedSite.night(LAST_DAY.minusDays(1)));
    assertThat(site.run("collect").exitCode()).isZero();
    saved.save(EAST, "2026-11-21T03:00:00Z", Cli.V1);
    saved.save(WEST, "20261121T030000Z", Cli.V2);
    site.glue().clock(PlayedSite.night(LAST_DAY));
    assertThat(site.run("collect").exitCode()).isZero();
    assertThat(saved.save(EAST, "2026-11-22T03-00-00Z", Cli.V2)).isGreaterThan(9);
    saved.save(WEST, "2026-11-22T03-00-00Z", Cli.V1);
    site.close();

    Outcome outcome = collectSaved();

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines()).hasSize(5);
    assertThat(outcome.out()).containsPattern("012345678901 +us-east-1 +COMPLETE");
    try (DuckDb served = site.sql();
        DuckDb read = imported()) {
      assertThat(read.rows(SIGHTS)).isEqualTo(served.rows(SIGHTS)).hasSizeGreaterThan(60);
      String collections =
          "SELECT started_at, finished_at, account_id, region, outcome, sessions, error,"
              + " observed_date FROM collection ORDER BY ALL";
      assertThat(read.rows(collections)).isEqualTo(served.rows(collections)).hasSize(4);
      assertThat(
              read.rows(
                  "SELECT source, count(DISTINCT run_id), min(pages) > 1 FROM collection GROUP BY 1"))
          .containsExactly(List.of("FILES", "2", "true"));
    }
    assertThat(site.read("imported/lake.json")).contains("FILES");
    assertThat(PlayedSite.runFile(imported))
        .contains("\"command\" : \"collect\"", "\"outcome\" : \"DONE\"");
  }

  @Test
  void whatALaterListingLacksIsGoneAndTheSameFilesTwiceChangeNothing() throws Exception {
    page("eu-west-1/2026-11-21T03-00-00Z", LIVE.formatted("here") + "," + LIVE.formatted("gone"));
    page("eu-west-1/2026-11-22T03-00-00Z", LIVE.formatted("here"));
    page("us-east-1/2026-11-22T03-00-00Z", LIVE.formatted("elsewhere"));

    assertThat(collectSaved().exitCode()).isZero();
    assertThat(collectSaved().exitCode()).isZero();
    assertThat(site.run("analyze", "--set", "lake.path=" + imported).exitCode()).isZero();

    try (DuckDb sql = imported()) {
      assertThat(sql.count("SELECT count(DISTINCT run_id) FROM collection")).isEqualTo(4);
      assertThat(sql.rows("SELECT session_id, lifecycle FROM session_fact ORDER BY 1"))
          .containsExactly(
              List.of("elsewhere", "LIVE"), List.of("gone", "VANISHED"), List.of("here", "LIVE"));
    }
  }

  @Test
  void aListingThatLacksItsLastPageIsLeftOutAndTheOthersAreTaken() throws Exception {
    site.glue().clock(PlayedSite.night(LAST_DAY));
    int pages = saved.save(EAST, "2026-11-22T03-00-00Z", Cli.V1);
    saved.save(WEST, "2026-11-22T03-00-00Z", Cli.V1);
    Files.delete(
        saved
            .folder()
            .resolve("012345678901/us-east-1/2026-11-22T03-00-00Z/page-" + pages + ".json"));

    Outcome outcome = collectSaved();

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out())
        .containsPattern("us-east-1 +FAILED")
        .contains("page-" + (pages - 1) + ".json: has a NextToken", "--next-token");
    try (DuckDb sql = imported()) {
      assertThat(
              sql.rows(
                  "SELECT region, source, outcome, finished_at, sessions > 0 FROM collection"
                      + " ORDER BY 1"))
          .containsExactly(
              List.of("eu-west-1", "FILES", "COMPLETE", "2026-11-22T03:00Z", "true"),
              List.of("us-east-1", "FILES", "FAILED", "2026-11-22T03:00Z", "false"));
      assertThat(sql.column("SELECT DISTINCT region FROM session_observation"))
          .containsExactly("eu-west-1");
    }
  }

  @Test
  void namesThatAreWrongEndTheProgramBeforeItWrites() throws Exception {
    Files.createDirectories(saved.folder().resolve("12345"));
    Files.createDirectories(saved.folder().resolve("012345678901/eu-wset-1"));

    Outcome outcome = collectSaved();

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("/12345: ", "/eu-wset-1: ", "ACCOUNT/REGION/TIME/NAME.json");
    assertThat(outcome.err()).hasLineCount(3).doesNotContain("\tat ");
    assertThat(imported).doesNotExist();

    Outcome missing = site.run("collect", "--from-json", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(missing.err()).contains("/none: there is no such folder").hasLineCount(2);
  }

  @Test
  void filesDoNotMixWithAnotherSource() throws Exception {
    saved.save(EAST, "2026-11-21T03-00-00Z", Cli.V1);
    for (String source : List.of("AWS", "SIMULATED")) {
      Files.createDirectories(imported);
      site.write("imported/lake.json", "{\"source\":\"" + source + "\"}\n");

      Outcome outcome = collectSaved();

      assertThat(outcome.exitCode()).as(source).isEqualTo(ExitCode.CONFIG);
      assertThat(outcome.err()).contains(source, "FILES").hasLineCount(1);
      assertThat(FileTree.files(imported)).noneMatch(file -> file.endsWith(".parquet"));
    }
  }

  private Outcome collectSaved() {
    return site.run(
        "collect", "--from-json", saved.folder().toString(), "--set", "lake.path=" + imported);
  }

  private void page(String listing, String sessions) throws IOException {
    Path folderOfPages = saved.folder().resolve("012345678901").resolve(listing);
    Files.createDirectories(folderOfPages);
    Files.writeString(folderOfPages.resolve("page-1.json"), "{\"Sessions\":[" + sessions + "]}");
  }

  private DuckDb imported() {
    DuckDb sql = new DuckDb();
    for (String table : List.of("session_observation", "collection", "session_fact")) {
      if (Files.isDirectory(imported.resolve(table))) {
        sql.table(imported, table);
      }
    }
    return sql;
  }
}
