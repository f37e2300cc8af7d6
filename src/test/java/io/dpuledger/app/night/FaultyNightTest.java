package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.Faults;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four accounts with three regions each, read at the same time through a role, and something is
 * wrong with nearly every one of them: nothing is lost that could be had, and the rest is named.
 */
@Tag("program")
class FaultyNightTest {
  private static final int PAGE = 8;
  private static final String CLOSED_ACCOUNT = "444455556666";
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "eu-central-1");

  private static final Target THROTTLED = new Target("012345678901", "us-east-1");
  private static final Target ERRORS = new Target("012345678901", "eu-west-1");
  private static final Target TIMEOUTS = new Target("012345678901", "eu-central-1");
  private static final Target DROPS = new Target("111122223333", "us-east-1");
  private static final Target TRUNCATES = new Target("111122223333", "eu-west-1");
  private static final Target SLOW = new Target("111122223333", "eu-central-1");
  private static final Target TOKEN_EXPIRES = new Target("222233334444", "us-east-1");
  private static final Target DENIED = new Target("222233334444", "eu-west-1");
  private static final Target THROTTLED_FOR_EVER = new Target("222233334444", "eu-central-1");

  private static final List<Target> READ =
      List.of(THROTTLED, ERRORS, TIMEOUTS, DROPS, TRUNCATES, SLOW, TOKEN_EXPIRES);
  private static final List<Target> ALL =
      Stream.of("012345678901", "111122223333", "222233334444", CLOSED_ACCOUNT)
          .flatMap(account -> REGIONS.stream().map(region -> new Target(account, region)))
          .toList();

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Outcome night;
  private static DuckDb sql;

  @BeforeAll
  static void collect() {
    site =
        PlayedSite.of(
            folder, Fleet.generateEvenly(PlayedSite.spec(3, 15.0 * ALL.size()).withTargets(ALL)));
    orderFaults(site.glue().faults());
    night =
        site.run(
            "collect",
            "--set=collect.role-name=dpu-ledger-read",
            "--set=collect.parallel-targets=" + ALL.size(),
            "--set=collect.page-size=" + PAGE,
            "--set=collect.max-attempts=4",
            "--set=collect.attempt-timeout=2s");
    sql = site.sql();
  }

  private static void orderFaults(Faults faults) {
    faults.slowness(Duration.ofMillis(2500));
    faults.onPage(THROTTLED, 2, Fault.THROTTLED, 2);
    faults.onPage(ERRORS, 1, Fault.SERVER_ERROR, 2);
    faults.onPage(ERRORS, 3, Fault.SERVER_ERROR, 2);
    faults.onPage(TIMEOUTS, 2, Fault.OPERATION_TIMEOUT, 2);
    faults.onPage(DROPS, 1, Fault.DROPPED, 1);
    faults.onPage(DROPS, 2, Fault.DROPPED, 2);
    faults.onPage(TRUNCATES, 2, Fault.TRUNCATED, 2);
    faults.onPage(SLOW, 2, Fault.SLOW, 1);
    faults.onPage(TOKEN_EXPIRES, 3, Fault.EXPIRED_TOKEN, 1);
    faults.always(DENIED, Fault.DENIED);
    faults.onPage(THROTTLED_FOR_EVER, 2, Fault.THROTTLED);
    faults.always(CLOSED_ACCOUNT, Fault.DENIED);
  }

  @AfterAll
  static void close() {
    sql.close();
    site.close();
  }

  @Test
  void everyFaultThatWasOrderedCame() {
    assertThat(site.glue().faults().outstanding()).isZero();
  }

  @Test
  void everySessionThatTheReadTargetsListIsStoredOnceAndAsItWasShown() {
    List<List<String>> shown =
        READ.stream().flatMap(target -> site.listed(target).stream()).map(this::row).toList();
    assertThat(shown).hasSizeGreaterThan(150);
    assertThat(
            sql.rows(
                """
                SELECT account_id, region, session_id, epoch_ms(created_on), worker_type, role_arn,
                       round(dpu_seconds, 3), epoch_ms(completed_on)
                FROM session_observation
                """))
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void theCollectionTellsHowFarEachTargetWasRead() {
    List<List<String>> told = new ArrayList<>();
    for (Target target : ALL) {
      boolean read = READ.contains(target);
      int pages = read ? pages(target) : target.equals(THROTTLED_FOR_EVER) ? 1 : 0;
      int sessions = read ? site.listed(target).size() : 0;
      told.add(
          List.of(target.accountId(), target.region(), outcome(target), "" + pages, "" + sessions));
    }
    assertThat(sql.rows("SELECT account_id, region, outcome, pages, sessions FROM collection"))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void whatFailedIsNamedWithItsReason() {
    assertThat(error(DENIED))
        .contains("AccessDeniedException", "allow glue:ListSessions in 222233334444/eu-west-1");
    assertThat(error(THROTTLED_FOR_EVER)).contains("ThrottlingException", "collect.max-attempts");
    for (String region : REGIONS) {
      assertThat(error(new Target(CLOSED_ACCOUNT, region)))
          .contains("let arn:aws:iam::444455556666:role/dpu-ledger-read be assumed");
    }
    assertThat(sql.count("SELECT count(*) FROM collection WHERE error IS NOT NULL")).isEqualTo(5);
    assertThat(sql.column("SELECT DISTINCT source FROM collection WHERE outcome = 'COMPLETE'"))
        .containsExactly("SIMULATED");
  }

  @Test
  void theNightEndsAsPartialAndItsClosingTableNamesEveryTarget() {
    assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.err()).isEmpty();
    for (Target target : ALL) {
      assertThat(night.out())
          .containsPattern(target.accountId() + " +" + target.region() + " +" + outcome(target));
    }
    assertThat(night.out()).contains("role/dpu-ledger-read be assumed", "ThrottlingException");
    assertThat(site.lake().resolve("staging")).isEmptyDirectory();
  }

  private static String outcome(Target target) {
    return READ.contains(target)
        ? "COMPLETE"
        : target.equals(THROTTLED_FOR_EVER) ? "THROTTLED" : "DENIED";
  }

  private static int pages(Target target) {
    int pages = (site.listed(target).size() + PAGE - 1) / PAGE;
    assertThat(pages).as(target.toString()).isGreaterThan(2);
    return target.equals(TOKEN_EXPIRES) ? 2 + pages : pages;
  }

  private List<String> row(SimulatedSession session) {
    boolean ended = !session.completedOn().isAfter(site.glue().clock());
    boolean metered =
        ended && session.executionMillis() > 0 && session.setup().dpuSecondsReported();
    return Arrays.asList(
        session.target().accountId(),
        session.target().region(),
        session.id(),
        "" + session.createdMillis(),
        session.setup().sizing().workerType(),
        session.setup().roleArn(session.target()),
        metered ? "" + session.dpuSeconds() : null,
        ended ? "" + session.completedOn().toEpochMilli() : null);
  }

  private static String error(Target target) {
    return sql.value(
        "SELECT error FROM collection WHERE account_id = '%s' AND region = '%s'"
            .formatted(target.accountId(), target.region()));
  }
}
