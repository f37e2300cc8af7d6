package io.dpuledger.artefact;

import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static io.dpuledger.artefact.AdviceFixture.AS_OF;
import static io.dpuledger.artefact.AdviceFixture.autoScaling;
import static io.dpuledger.artefact.AdviceFixture.group;
import static io.dpuledger.artefact.AdviceFixture.scope;
import static io.dpuledger.artefact.AdviceFixture.timeout;
import static io.dpuledger.artefact.AdviceFixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyGuideTest {
  private static final Scope RISK = scope("glue-risk", "risk");
  private static final Scope DESK = scope("glue-risk", "desk");
  private static final String REGION = " --region '<each region you use>'";

  private static FileTexts files(List<SessionProfile> profiles, Recommendation... advice) {
    return new FileTexts(Artefacts.of(profiles, List.of(advice), new AdviceBasis(AS_OF, false)));
  }

  @Test
  void itTellsWhomEachStepWouldHaveHit() {
    FileTexts files =
        files(
            List.of(
                group(
                    RISK,
                    sessions(10).timeout(20).owners("ana"),
                    sessions(7).timeout(60).owners("ben", "cleo")),
                group(
                    DESK,
                    sessions(5).unprotected().owners("ben", "dora"),
                    sessions(1).timeout(null).owners()),
                group(scope("other", "risk"), sessions(99).timeout(60))),
            timeout("IDLE-1", RISK, 30));

    assertThat(files.only("APPLY.md"))
        .containsSubsequence(
            "Of 23 sessions (4 owners) in the 30 days of the look-back:",
            "- rejected: 0.",
            "- not changed: at least 10 sessions (1 owner).",
            "- changed: at most 13 sessions (3 owners)",
            "The likely ones are 6 sessions (2 owners)",
            "Of 23 sessions (4 owners)",
            "- rejected: at most 12 sessions (3 owners).",
            "Of these 5 sessions (2 owners) have AWS's",
            "- not changed: at least 10 sessions (1 owner).");
  }

  @Test
  void workersAreRefusedOutsideTheirLimits() {
    FileTexts files =
        files(
            List.of(
                group(
                    RISK,
                    sessions(10).workers("G.1X", 3).owners(),
                    sessions(20).workers("G.1X", 5),
                    sessions(4).workers("G.1X", 10),
                    sessions(2).workers("G.8X", 1))),
            workers("WORKERS-1", RISK, "G.1X", 3));

    assertThat(files.only("APPLY.md"))
        .containsSubsequence(
            "- not changed: at least 12 sessions (1 owner).",
            "The likely ones are 20 sessions (1 owner)",
            "- rejected: at most 26 sessions (1 owner).",
            "Of these 20 sessions (1 owner)",
            "- not changed: at least 10 sessions (owners unknown).");
  }

  @Test
  void itSaysWhatToRunAndHowToUndoIt() {
    FileTexts files =
        files(
            List.of(group(RISK, sessions(50).underProfile(3))),
            timeout("IDLE-1", RISK, 30),
            workers("WORKERS-1", RISK, "G.1X", 3));

    assertThat(files.only("APPLY.md"))
        .containsSubsequence(
            "# Role glue-risk, account 012345678901\n",
            "The job applied nothing",
            "| IDLE-1 | risk | NOTEBOOK | today of IDLE-1 | then of IDLE-1 | USD 75.00 or"
                + " more | 4 |\n",
            "| WORKERS-1 | risk | NOTEBOOK | today of WORKERS-1 | then of WORKERS-1 | USD 75.00 or"
                + " more | unknown |\n",
            "| `idleTimeout` | 30 | 1 to 30 |\n",
            "| `numberOfWorkers` | 3 | 2 to 3 |\n",
            "| `workerType` | G.1X | – |\n",
            "3 of the look-back's sessions had a usage profile.",
            "aws iam list-role-tags --role-name 'glue-risk'\n",
            "aws glue get-usage-profile --name 'dpu-ledger-glue-risk'" + REGION,
            "An update replaces the complete Configuration",
            "## Step 1",
            "aws glue create-usage-profile --cli-input-json"
                + " file://1-create-usage-profile-defaults.json"
                + REGION,
            "aws glue update-usage-profile --cli-input-json"
                + " file://1-update-usage-profile-defaults.json"
                + REGION,
            "aws iam put-role-policy --role-name 'glue-risk'"
                + " --policy-name dpu-ledger-usage-profile --policy-document"
                + " '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Action\":\"glue:GetUsageProfile\",\"Resource\":"
                + "\"arn:aws:glue:*:012345678901:usageProfile/dpu-ledger-glue-risk\"}]}'\n",
            "aws iam tag-role --role-name 'glue-risk' --tags"
                + " 'Key=glue:UsageProfile,Value=dpu-ledger-glue-risk'\n",
            "Undo",
            "aws iam untag-role --role-name 'glue-risk' --tag-keys glue:UsageProfile\n",
            "aws iam delete-role-policy --role-name 'glue-risk'",
            "aws glue delete-usage-profile --name 'dpu-ledger-glue-risk'" + REGION,
            "## Step 2",
            "file://2-update-usage-profile-limits.json" + REGION,
            "Undo",
            "file://1-update-usage-profile-defaults.json" + REGION);
  }

  @Test
  void magicsHaveABlockForEachGroup() {
    FileTexts files =
        files(
            List.of(group(RISK, sessions(50))),
            timeout("IDLE-1", RISK, 15),
            autoScaling("SCALE-1", DESK),
            workers("WORKERS-1", RISK, "G.2X", 3),
            timeout("IDLE-2", DESK, 60));

    assertThat(files.only("magics.txt"))
        .isEqualTo(
            """
            # Run the magics of your group before the first statement of a notebook.

            # Team risk, sessions of NOTEBOOK (IDLE-1, WORKERS-1)
            %idle_timeout 15
            # For sessions of G.2X:
            %worker_type G.2X
            %number_of_workers 3

            # Team desk, sessions of NOTEBOOK (SCALE-1, IDLE-2)
            %idle_timeout 60
            # In a separate cell:
            %%configure
            {"--enable-auto-scaling": "true"}
            """);
  }
}
