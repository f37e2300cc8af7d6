package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.Probe.Verdict;
import io.dpuledger.collect.pace.Pace;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.RetryMode;
import io.dpuledger.model.target.RetryPolicy;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetAccess;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.studio.StudioProject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessProbeTest {
  private static final Target TARGET = new Target("012345678901", "us-east-1");
  private static final AssumedRole READER = new AssumedRole("dpu-ledger-reader", "s3cret-id");
  private static final Fleet FLEET =
      Fleet.generate(
          FleetSpec.demo()
              .withTargets(List.of(TARGET))
              .over(LocalDate.of(2026, 11, 18), 3)
              .withSessionsPerDay(60));
  private static final Instant WORKING_HOURS = Instant.parse("2026-11-20T15:00:00Z");
  private static final Instant BEFORE_ALL = Instant.parse("2026-11-01T00:00:00Z");
  private static final GlueSimulator GLUE = GlueSimulator.start(FLEET, WORKING_HOURS, 0);
  private static final String ALL_SESSIONS = "arn:aws:glue:us-east-1:012345678901:session/*";

  @BeforeEach
  void allIsWell() {
    GLUE.faults().clear();
    GLUE.clock(WORKING_HOURS);
  }

  @AfterAll
  static void close() {
    GLUE.close();
  }

  @Test
  void everyApiThatIsAskedForIsCalledOnceAndFoundOpen() {
    long before = GLUE.requests();
    TargetReach reach = probing(null, true, true);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.OK, Verdict.OK);
    assertThat(reach.sessions()).isEqualTo(5);
    assertThat(reach.isWhole()).isTrue();
    assertThat(GLUE.requests() - before).isEqualTo(4); // the first asks whose credentials these are
  }

  @Test
  void whatTheConfigurationDoesNotAskForIsNotTried() {
    long before = GLUE.requests();
    TargetReach reach = probing(null, false, false);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.OFF, Verdict.OFF);
    assertThat(GLUE.requests() - before).isEqualTo(2);
  }

  @Test
  void whereNoSessionIsToBeFoundAMadeUpOneShowsWhatIsAllowed() {
    GLUE.clock(BEFORE_ALL);
    TargetReach reach = probing(null, true, true);
    assertThat(reach.sessions()).isZero();
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.OK, Verdict.OK);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachRefusedApiIsToldApartWithWhatToAllowOrToSwitchOff(boolean sessionsAreThere) {
    GLUE.clock(sessionsAreThere ? WORKING_HOURS : BEFORE_ALL);
    GLUE.faults().always(Operation.LIST_STATEMENTS, Fault.DENIED);
    TargetReach reach = probing(null, true, true);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.DENIED, Verdict.OK);
    assertThat(reach.statements().reason())
        .contains("HTTP 400 AccessDeniedException")
        .contains("allow glue:ListStatements on " + ALL_SESSIONS)
        .contains("collect.statements = false");

    GLUE.faults().clear();
    GLUE.faults().always(Operation.GET_TAGS, Fault.DENIED);
    TargetReach untagged = probing(null, true, true);
    assertThat(verdicts(untagged))
        .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.OK, Verdict.DENIED);
    assertThat(untagged.tags().reason())
        .contains("allow glue:GetTags on " + ALL_SESSIONS, "collect.tags = false");
    assertThat(untagged.isWhole()).isFalse();
  }

  @Test
  void aSessionOfAnotherOwnerThatIsDeniedDoesNotHideAccessToTheNext() {
    Instant morning = Instant.parse("2026-11-20T11:10:00Z");
    Fleet studio =
        StudioProject.joining(
            Fleet.of(FLEET.spec().over(LocalDate.of(2026, 11, 20), 1), List.of()));
    List<String> open =
        studio.sessions().stream()
            .filter(session -> SessionStatus.isOpen(session.statusAt(morning)))
            .map(SimulatedSession::id)
            .toList();
    assertThat(open).hasSizeGreaterThan(1);
    try (GlueSimulator glue = GlueSimulator.start(studio, morning, 0)) {
      open.subList(0, open.size() - 1).forEach(id -> glue.faults().onSession(id, Fault.DENIED));
      assertThat(verdicts(probing(glue.endpoint())))
          .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.OK, Verdict.OK);
      glue.faults().onSession(open.get(open.size() - 1), Fault.DENIED);
      assertThat(verdicts(probing(glue.endpoint())))
          .containsExactly(Verdict.UNTRIED, Verdict.OK, Verdict.DENIED, Verdict.DENIED);
    }
  }

  @Test
  void aListingThatIsDeniedLeavesTheOtherPermissionsToBeSeen() {
    GLUE.faults().always(Operation.LIST_SESSIONS, Fault.DENIED);
    TargetReach reach = probing(null, true, true);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.DENIED, Verdict.OK, Verdict.OK);
    assertThat(reach.list().reason()).contains("allow glue:ListSessions in " + TARGET);
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED, THROTTLED", "SERVER_ERROR, FAILED", "DROPPED, FAILED", "GARBAGE, FAILED"})
  void aTargetThatDoesNotAnswerIsNotTriedAnyMore(Fault fault, Verdict verdict) {
    GLUE.faults().always(Operation.LIST_SESSIONS, fault);
    assertThat(verdicts(probing(null, true, true)))
        .containsExactly(Verdict.UNTRIED, verdict, Verdict.UNTRIED, Verdict.UNTRIED);
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED, THROTTLED", "GARBAGE, FAILED"})
  void troubleWithStatementsIsNotTakenForAMissingPermission(Fault fault, Verdict verdict) {
    GLUE.faults().always(Operation.LIST_STATEMENTS, fault);
    TargetReach reach = probing(null, true, true);
    assertThat(verdicts(reach)).containsExactly(Verdict.UNTRIED, Verdict.OK, verdict, Verdict.OK);
    assertThat(reach.statements().reason()).doesNotContain("allow glue:").hasLineCount(1);
  }

  @Test
  void aRoleThatCanBeAssumedIsTold() {
    assertThat(verdicts(probing(READER, true, true)))
        .containsExactly(Verdict.OK, Verdict.OK, Verdict.OK, Verdict.OK);
  }

  @Test
  void aRoleThatCannotBeAssumedIsNamedWithWhereToLookAndNothingElseIsTried() {
    GLUE.faults().always(Operation.ASSUME_ROLE, Fault.DENIED);
    TargetReach reach = probing(READER, true, true);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.DENIED, Verdict.UNTRIED, Verdict.UNTRIED, Verdict.UNTRIED);
    assertThat(reach.role().reason())
        .contains("arn:aws:iam::012345678901:role/dpu-ledger-reader", "trust policy", "external id")
        .contains("allow the run's own role sts:AssumeRole on it")
        .doesNotContain("s3cret-id");
  }

  @Test
  void credentialsOfAnotherAccountLeadToNoCallOfItsGlue() {
    Target other = new Target("999988887777", "us-east-1");
    long before = GLUE.requests();
    TargetReach reach =
        probe(
                GLUE.endpoint(),
                new TargetAccess(other.accountId(), other.region(), null, null),
                true,
                true)
            .reach(other);
    assertThat(verdicts(reach))
        .containsExactly(Verdict.UNTRIED, Verdict.DENIED, Verdict.UNTRIED, Verdict.UNTRIED);
    assertThat(reach.list().reason()).contains("belong to account 012345678901");
    assertThat(GLUE.requests() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, arn:aws:glue:us-east-1:012345678901:session/a",
    "cn-north-1, arn:aws-cn:glue:cn-north-1:012345678901:session/a",
    "us-gov-west-1, arn:aws-us-gov:glue:us-gov-west-1:012345678901:session/a"
  })
  void theArnOfASessionIsOfThePartitionOfItsRegion(String region, String arn) {
    assertThat(SessionArn.of(new Target("012345678901", region), "a")).isEqualTo(arn);
  }

  private static List<Verdict> verdicts(TargetReach reach) {
    return List.of(
        reach.role().verdict(),
        reach.list().verdict(),
        reach.statements().verdict(),
        reach.tags().verdict());
  }

  private static TargetReach probing(AssumedRole role, boolean statements, boolean tags) {
    TargetAccess access = new TargetAccess(TARGET.accountId(), TARGET.region(), null, role);
    return probe(GLUE.endpoint(), access, statements, tags).reach(TARGET);
  }

  private static TargetReach probing(URI endpoint) {
    TargetAccess access = new TargetAccess(TARGET.accountId(), TARGET.region(), null, null);
    return probe(endpoint, access, true, true).reach(TARGET);
  }

  private static AccessProbe probe(
      URI endpoint, TargetAccess target, boolean statements, boolean tags) {
    Duration wait = Duration.ofSeconds(20);
    RetryPolicy retries =
        new RetryPolicy(RetryMode.STANDARD, 1, wait, wait, Duration.ofMinutes(30));
    GlueTargets targets =
        GlueTargets.withAccessKey(
            "SIM012345678901",
            List.of(target),
            new GlueAccess(endpoint, "dpu-ledger", null, retries, Pace.UNLIMITED));
    return new AccessProbe(targets, 5, statements, tags);
  }
}
