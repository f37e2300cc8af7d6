package io.dpuledger.collect;

import static io.dpuledger.collect.Listings.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.Probe.Verdict;
import io.dpuledger.collect.pace.Pace;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.RetryMode;
import io.dpuledger.model.target.RetryPolicy;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetAccess;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of account 012345678901 lie around, as on a machine whose environment has them. */
class OwnCredentialsTest {
  private static final String FINANCE = "111122223333";
  private static final GlueSimulator GLUE =
      GlueSimulator.start(
          Fleet.of(FleetSpec.demo(), List.of()), Instant.parse("2026-11-21T03:00:00Z"), 0);

  private final Map<String, String> properties = new HashMap<>();
  @TempDir private Path folder;

  @BeforeEach
  void keysLieAround() throws IOException {
    GLUE.faults().clear();
    set("aws.accessKeyId", "SIM" + TARGET.accountId());
    set("aws.secretAccessKey", "none");
    set("aws.configFile", folder.resolve("config").toString());
    set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    Files.writeString(
        folder.resolve("credentials"),
        """
        [finance]
        aws_access_key_id = SIM111122223333
        aws_secret_access_key = hunter2
        """);
  }

  @AfterEach
  void asBefore() {
    properties.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @AfterAll
  static void close() {
    GLUE.close();
  }

  @Test
  void aNamedProfileGoesBeforeKeysThatLieAround() {
    assertThat(targets(null, "finance", null).all())
        .containsExactly(new Target(FINANCE, "us-east-1"));
    assertThat(targets(null, null, null).all()).containsExactly(TARGET);
  }

  @Test
  void aProfileWhoseKeysAProgramGivesWorks() throws IOException {
    Path keys = folder.resolve("keys.json");
    Files.writeString(
        keys,
        "{\"Version\":1,\"AccessKeyId\":\"SIM111122223333\",\"SecretAccessKey\":\"hunter2\"}");
    profileX("credential_process = cat " + keys);
    assertThat(targets(null, "x", null).all()).containsExactly(new Target(FINANCE, "us-east-1"));
  }

  @Test
  void aProfileThatAssumesARoleWorksAndARefusalIsOfThatRole() throws IOException {
    set("aws.endpointUrlSts", GLUE.endpoint().toString());
    profileX(
        "role_arn = arn:aws:iam::222233334444:role/r\nsource_profile = finance\nregion = eu-west-1");
    assertThat(targets(null, "x", null).all())
        .containsExactly(new Target("222233334444", "us-east-1"));

    GLUE.faults().always(Operation.ASSUME_ROLE, Fault.DENIED);
    TargetException refusal = refusal(targets("222233334444", "x", null));
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.DENIED);
    assertThat(refusal)
        .hasMessageContaining("let the role of the profile be assumed")
        .hasMessageContaining("sts:AssumeRole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"012345678901", ""})
  void aProfileThatIsNotThereFailsTheTargetAndSaysWhereItWasLookedFor(String account) {
    long before = GLUE.requests();
    GlueTargets targets = targets(account.isEmpty() ? null : account, "finanse", null);
    TargetException refusal = refusal(targets);
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertThat(refusal)
        .hasMessageStartingWith(
            "there is no AWS profile finanse in %s or %s"
                .formatted(folder.resolve("config"), folder.resolve("credentials")))
        .hasMessageNotContainingAny("AWS_", "set ", "no usable answer", "hunter2");
    assertThat(GLUE.requests()).isEqualTo(before);
  }

  @Test
  void validateSaysTheSameOfTheProfileAsOfTheRoleBehindIt() {
    GlueTargets targets = targets(TARGET.accountId(), "finanse", null);
    Probe list = new AccessProbe(targets, 5, false, false).reach(TARGET).list();
    assertThat(list)
        .isEqualTo(new Probe(Verdict.FAILED, String.valueOf(refusal(targets).getMessage())));

    GlueTargets behindRole =
        targets(TARGET.accountId(), "finanse", new AssumedRole("reader", null));
    Probe role = new AccessProbe(behindRole, 5, false, false).reach(TARGET).role();
    assertThat(role).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource({
    "region = eu-west-1, no credentials for profile 'x'",
    "credential_process = false, process-based credentials",
    "role_arn = arn:aws:iam::111122223333:role/x, x",
    "login_session = arn:aws:iam::111122223333:user/u, x"
  })
  void aProfileThatGivesNoCredentialsIsNamedWithWhatIsWrong(String line, String reason)
      throws IOException {
    profileX(line);
    TargetException refusal = refusal(targets(FINANCE, "x", null));
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertThat(refusal)
        .hasMessageStartingWith("the AWS profile x in " + folder.resolve("config") + " or ")
        .hasMessageContaining("gives no credentials: ")
        .hasMessageContaining(reason)
        .hasMessageNotContainingAny("ProfileFile(", "bug");
  }

  private void profileX(String lines) throws IOException {
    Files.writeString(folder.resolve("config"), "[profile x]\n" + lines + "\n");
  }

  private void set(String property, String value) {
    properties.putIfAbsent(property, System.getProperty(property));
    System.setProperty(property, value);
  }

  private static TargetException refusal(GlueTargets targets) {
    GlueSessionSource source =
        new GlueSessionSource(
            targets, 5, Set.of(), Duration.ofMinutes(1), InstantSource.fixed(Instant.EPOCH));
    return Assertions.catchThrowableOfType(
        TargetException.class, () -> source.list(source.targets().get(0), "run", seen -> {}));
  }

  private static GlueTargets targets(String account, String profile, AssumedRole role) {
    Duration wait = Duration.ofSeconds(20);
    return GlueTargets.withOwnCredentials(
        List.of(new TargetAccess(account, "us-east-1", profile, role)),
        new GlueAccess(
            GLUE.endpoint(),
            "dpu-ledger",
            null,
            new RetryPolicy(RetryMode.STANDARD, 1, wait, wait, wait),
            Pace.UNLIMITED));
  }
}
