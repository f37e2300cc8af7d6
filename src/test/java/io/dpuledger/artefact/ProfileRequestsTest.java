package io.dpuledger.artefact;

import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static io.dpuledger.artefact.AdviceFixture.AS_OF;
import static io.dpuledger.artefact.AdviceFixture.group;
import static io.dpuledger.artefact.AdviceFixture.scope;
import static io.dpuledger.artefact.AdviceFixture.timeout;
import static io.dpuledger.artefact.AdviceFixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileRequestsTest {
  private static final Scope RISK = scope("glue-risk", "risk");
  private static final Scope DESK = scope("glue-risk", "desk");

  private static FileTexts files(SessionProfile profile, Recommendation... advice) {
    return new FileTexts(
        Artefacts.of(List.of(profile), List.of(advice), new AdviceBasis(AS_OF, false)));
  }

  private static JsonNode session(FileTexts files, String name) {
    return files.json(name).at("/Configuration/SessionConfiguration");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void whatTheSdkSendsIsWhatTheFilesSay() throws IOException {
    FileTexts files =
        files(
            group(RISK, sessions(50)),
            timeout("IDLE-1", RISK, 30),
            workers("WORKERS-1", RISK, "G.1X", 3));
    try (GlueWire wire = new GlueWire()) {
      JsonNode create = files.json("1-create-usage-profile-defaults.json");
      JsonNode update = files.json("1-update-usage-profile-defaults.json");
      JsonNode limits = files.json("2-update-usage-profile-limits.json");

      assertThat(wire.create(create)).isEqualTo(create);
      assertThat(wire.update(update)).isEqualTo(update);
      assertThat(wire.update(limits)).isEqualTo(limits);
    }
  }

  @Test
  void everyValueIsOneThatAwsTakes() {
    FileTexts files =
        files(
            group(RISK, sessions(50)),
            timeout("IDLE-1", RISK, 30),
            workers("WORKERS-1", RISK, "G.1X", 3));

    assertThat(session(files, "2-update-usage-profile-limits.json"))
        .allSatisfy(
            setting ->
                assertThat(setting)
                    .allSatisfy(
                        value -> assertThat(value.textValue()).matches("[a-zA-Z0-9_.-]{1,128}")));
    assertThat(files.json("1-create-usage-profile-defaults.json").get("Name").textValue())
        .isEqualTo("dpu-ledger-glue-risk");
  }

  @Test
  void firstThereAreDefaultsAndThenLimits() throws IOException {
    FileTexts files =
        files(
            group(RISK, sessions(50)),
            timeout("IDLE-1", RISK, 30),
            workers("WORKERS-1", RISK, "G.1X", 3));

    JsonNode defaults =
        json(
            "{'idleTimeout': {'DefaultValue': '30'}, 'numberOfWorkers': {'DefaultValue': '3'},"
                + " 'workerType': {'DefaultValue': 'G.1X'}}");
    assertThat(session(files, "1-create-usage-profile-defaults.json")).isEqualTo(defaults);
    assertThat(session(files, "1-update-usage-profile-defaults.json")).isEqualTo(defaults);
    assertThat(session(files, "2-update-usage-profile-limits.json"))
        .isEqualTo(
            json(
                "{'idleTimeout': {'DefaultValue': '30', 'MinValue': '1', 'MaxValue': '30'},"
                    + " 'numberOfWorkers': {'DefaultValue': '3', 'MinValue': '2', 'MaxValue': '3'},"
                    + " 'workerType': {'DefaultValue': 'G.1X'}}"));
  }

  @Test
  void aRoleTakesTheLongestTimeoutOfItsTeams() throws IOException {
    FileTexts files =
        files(
            group(RISK, sessions(50)),
            timeout("IDLE-1", RISK, 15),
            timeout("IDLE-2", DESK, 60),
            timeout("IDLE-3", RISK, 30));

    assertThat(session(files, "2-update-usage-profile-limits.json"))
        .isEqualTo(
            json("{'idleTimeout': {'DefaultValue': '60', 'MinValue': '1', 'MaxValue': '60'}}"));
    assertThat(files.only("APPLY.md")).contains("the longest idle timeout of 15, 30, 60 minutes");
  }

  @Test
  void noDefaultMakesASessionLargerThanAwsWould() throws IOException {
    FileTexts files = files(group(RISK, sessions(50)), workers("WORKERS-1", RISK, "G.2X", 8));

    assertThat(session(files, "2-update-usage-profile-limits.json"))
        .isEqualTo(
            json("{'numberOfWorkers': {'DefaultValue': '5', 'MinValue': '2', 'MaxValue': '8'}}"));
  }

  @Test
  void autoScaledSessionsKeepTheirMaximum() throws IOException {
    FileTexts files =
        files(
            group(RISK, sessions(50).workers("G.1X", 20).autoScaled(0.1, 0.2, 0.3)),
            workers("WORKERS-1", RISK, "G.1X", 4));

    assertThat(session(files, "2-update-usage-profile-limits.json").get("numberOfWorkers"))
        .isEqualTo(json("{'DefaultValue': '4', 'MinValue': '2', 'MaxValue': '20'}"));
  }
}
