package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlantedSecrets;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.Faults;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.studio.StudioProject;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are planted wherever they could come from, and looked for wherever they could go. */
@Tag("program")
class RedactionTest {
  private static final String ACCOUNT = "012345678901";
  private static final Target FINE = new Target(ACCOUNT, "us-east-1");
  private static final Target SAYS_NUMBER = new Target(ACCOUNT, "us-east-2");
  private static final Target SAYS_TIME = new Target(ACCOUNT, "us-west-1");
  private static final Target SAYS_PAGE = new Target(ACCOUNT, "us-west-2");
  private static final Target FORGETS_TOKEN = new Target(ACCOUNT, "eu-west-1");
  private static final Target REFUSES_TOKEN = new Target(ACCOUNT, "eu-central-1");
  private static final Target ODD = new Target(ACCOUNT, "eu-west-2");
  private static final List<Target> TARGETS =
      List.of(FINE, SAYS_NUMBER, SAYS_TIME, SAYS_PAGE, FORGETS_TOKEN, REFUSES_TOKEN, ODD);

  @TempDir private static Path folder;
  private static final List<Outcome> OUTCOMES = new ArrayList<>();
  private static final Map<String, String> PROPERTIES = new HashMap<>();
  private static PlayedSite site;
  private static WatchedLog log;

  @BeforeAll
  static void play() {
    site =
        PlayedSite.of(
            folder,
            StudioProject.joining(
                Fleet.generateEvenly(PlayedSite.spec(2, 140).withTargets(TARGETS))));
    // After the site, which sets some of them by itself.
    set("aws.accessKeyId", "PLANTED-access-key");
    set("aws.secretAccessKey", "PLANTED-secret-key");
    set("aws.sessionToken", "PLANTED-session-token");
    set("spark.log.level", "DEBUG");
    log = new WatchedLog(PlantedSecrets.ALL);
    Faults faults = site.glue().faults();
    faults.alwaysSay(ODD, 200, "{\"Sessions\":[" + PlantedSecrets.sessionWithArguments() + "]}");
    run("show-config");
    run("nightly");
    faults.onPage(FINE, 2, Fault.SERVER_ERROR, 1);
    faults.alwaysSay(SAYS_NUMBER, 200, page("\"NumberOfWorkers\":\"PLANTED-number\""));
    faults.alwaysSay(SAYS_TIME, 200, page("\"CreatedOn\":\"PLANTED-time\""));
    faults.alwaysSay(SAYS_PAGE, 200, "PLANTED-page");
    run("validate");
    faults.nextSay(FORGETS_TOKEN, 200, "{\"Sessions\":[],\"NextToken\":\"PLANTED-next-token\"}");
    for (int i = 0; i < 4; i++) {
      faults.nextSay(REFUSES_TOKEN, 200, "{\"Sessions\":[],\"NextToken\":\"PLANTED-next-token\"}");
      faults.nextSay(
          REFUSES_TOKEN,
          400,
          "{\"__type\":\"InvalidInputException\",\"message\":\"Token PLANTED-next-token is old\"}");
    }
    run("nightly");
  }

  @AfterAll
  static void close() {
    log.close();
    site.close();
    PROPERTIES.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void theNightsWentAsTheyWereMeantTo() {
    assertThat(OUTCOMES).extracting(Outcome::exitCode).containsExactly(0, 0, 3, 3);
    assertThat(site.glue().faults().outstanding()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.column(
                  "SELECT region FROM collection WHERE outcome = 'FAILED' AND run_id ="
                      + " (SELECT max(run_id) FROM collection) ORDER BY 1"))
          .containsExactly("eu-central-1", "us-east-2", "us-west-1", "us-west-2");
      assertThat(sql.count("SELECT count(*) FROM statement_observation")).isPositive();
    }
  }

  @Test
  void noSecretIsInAnyFile() throws IOException {
    List<String> holders = new ArrayList<>();
    boolean visible = false;
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(folder)) {
        String content = FileTree.content(folder.resolve(file), sql);
        visible |= content.contains(PlantedSecrets.VISIBLE);
        PlantedSecrets.ALL.stream()
            .filter(content::contains)
            .forEach(secret -> holders.add(file + ": " + secret));
      }
    }
    assertThat(holders).isEmpty();
    assertThat(visible).isTrue();
  }

  @Test
  void theProjectOfUnifiedStudioIsKeptThough() {
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.column(
                  "SELECT DISTINCT session_origin || ' ' || project FROM session_fact"
                      + " WHERE session_id = 'odd'"))
          .containsExactly("UNIFIED_STUDIO " + PlantedSecrets.PROJECT);
      assertThat(
              sql.column(
                  "SELECT DISTINCT default_arguments['spark.glue.JOB_NAME'] FROM"
                      + " session_observation WHERE session_id = 'odd'"))
          .containsExactly("Interactive/" + PlantedSecrets.PROJECT + "/" + PlantedSecrets.USER);
    }
  }

  @Test
  void noSecretIsSaid() {
    for (Outcome outcome : OUTCOMES) {
      assertThat(PlantedSecrets.ALL)
          .noneMatch(secret -> outcome.out().contains(secret) || outcome.err().contains(secret));
    }
  }

  @Test
  void noSecretIsLoggedNotEvenAtDebug() {
    assertThat(log.found()).isEmpty();
    assertThat(log.loggers())
        .anyMatch(logger -> logger.startsWith("io.dpuledger"))
        .anyMatch(logger -> logger.startsWith("org.apache.spark.sql"));
  }

  private static void run(String command) {
    OUTCOMES.add(
        site.run(
            command,
            "--set=collect.role-name=dpu-ledger-read",
            "--set=collect.external-id=PLANTED-external-id",
            "--set=collect.statements=true",
            "--set=collect.tags=true",
            "--set=collect.max-attempts=2",
            "--set=collect.page-size=5"));
  }

  private static String page(String member) {
    return "{\"Sessions\":[{\"Id\":\"a\"," + member + "}]}";
  }

  private static void set(String property, String value) {
    PROPERTIES.put(property, System.getProperty(property));
    System.setProperty(property, value);
  }
}
