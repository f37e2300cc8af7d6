package io.dpuledger.artefact;

import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static io.dpuledger.artefact.AdviceFixture.AS_OF;
import static io.dpuledger.artefact.AdviceFixture.advice;
import static io.dpuledger.artefact.AdviceFixture.autoScaling;
import static io.dpuledger.artefact.AdviceFixture.group;
import static io.dpuledger.artefact.AdviceFixture.scope;
import static io.dpuledger.artefact.AdviceFixture.timeout;
import static io.dpuledger.artefact.AdviceFixture.with;
import static io.dpuledger.artefact.AdviceFixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArtefactsTest {
  private static final Scope RISK = scope("glue-risk", "risk");
  private static final String FOLDER = "apply/012345678901-glue-risk";

  private static Artefacts.Result of(Recommendation... advice) {
    List<SessionProfile> profiles =
        List.of(group(RISK, sessions(50)), group(scope("glue-lab", "lab"), sessions(50)));
    return Artefacts.of(profiles, List.of(advice), new AdviceBasis(AS_OF, false));
  }

  @Test
  void aRoleHasAFolder() {
    assertThat(of(timeout("IDLE-1", RISK, 30)).files())
        .containsOnlyKeys(
            "apply/README.md",
            FOLDER + "/1-create-usage-profile-defaults.json",
            FOLDER + "/1-update-usage-profile-defaults.json",
            FOLDER + "/2-update-usage-profile-limits.json",
            FOLDER + "/APPLY.md",
            FOLDER + "/magics.txt");
  }

  @Test
  void adviceSaysWhereItsFilesAreAndKeepsItsOrder() {
    Artefacts.Result result =
        of(
            workers("WORKERS-1", scope("glue-lab", "lab"), "G.1X", 3),
            advice("EVIDENCE-1", Kind.EVIDENCE, RISK, Map.of()),
            timeout("IDLE-1", RISK, 30),
            advice("PROFILE-1", Kind.USAGE_PROFILE, scope("glue-risk", null), Map.of()));

    assertThat(result.recommendations())
        .extracting(Recommendation::recommendationId)
        .containsExactly("WORKERS-1", "EVIDENCE-1", "IDLE-1", "PROFILE-1");
    assertThat(result.recommendations())
        .extracting(Recommendation::artefactPath)
        .containsExactly("apply/012345678901-glue-lab", null, FOLDER, FOLDER);
  }

  @Test
  void theReadmeListsTheFoldersWithTheirAdvice() {
    Artefacts.Result result =
        of(timeout("IDLE-1", RISK, 30), autoScaling("SCALE-1", scope("glue-lab", "lab")));

    assertThat(new FileTexts(result).text("apply/README.md"))
        .contains("Recommendations of DPU Ledger as of 2026-11-21")
        .containsSubsequence(
            "## [012345678901-glue-lab](012345678901-glue-lab/APPLY.md)",
            "| SCALE-1 | lab | NOTEBOOK |",
            "## [012345678901-glue-risk](012345678901-glue-risk/APPLY.md)",
            "| IDLE-1 | risk | NOTEBOOK |");
  }

  @Test
  void everyFileOfASimulatedLakeSaysSo() {
    List<SessionProfile> profiles = List.of(group(RISK, sessions(50)));
    List<Recommendation> advice = List.of(timeout("IDLE-1", RISK, 30));
    Artefacts.of(profiles, advice, new AdviceBasis(AS_OF, true))
        .files()
        .forEach(
            (file, text) ->
                assertThat(new String(text, StandardCharsets.UTF_8))
                    .as(file)
                    .contains("SIMULATED"));
    Artefacts.of(profiles, advice, new AdviceBasis(AS_OF, false))
        .files()
        .forEach(
            (file, text) ->
                assertThat(new String(text, StandardCharsets.UTF_8))
                    .as(file)
                    .doesNotContain("SIMULATED"));
  }

  @Test
  void withoutAdviceThereIsNothing() {
    assertThat(of().files()).isEmpty();
  }

  @Test
  void whatIsNotOpenOrHasNoRoleOrNoSettingHasNoFiles() {
    Artefacts.Result result =
        of(
            with(Status.DISMISSED, timeout("IDLE-1", RISK, 30)),
            timeout("IDLE-2", scope(null, "risk"), 30),
            advice("EVIDENCE-1", Kind.EVIDENCE, RISK, Map.of()),
            advice("PROFILE-1", Kind.USAGE_PROFILE, RISK, Map.of()));

    assertThat(result.files()).isEmpty();
    assertThat(result.recommendations())
        .extracting(Recommendation::artefactPath)
        .containsOnlyNulls();
  }

  @Test
  void autoScalingAloneNeedsNoUsageProfile() {
    Artefacts.Result result = of(autoScaling("SCALE-1", RISK));

    assertThat(result.files())
        .containsOnlyKeys("apply/README.md", FOLDER + "/APPLY.md", FOLDER + "/magics.txt");
    assertThat(new FileTexts(result).text(FOLDER + "/APPLY.md"))
        .contains("A usage profile has no setting for auto scaling.")
        .doesNotContain("aws ");
  }
}
