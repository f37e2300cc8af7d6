package io.dpuledger.artefact;

import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static io.dpuledger.artefact.AdviceFixture.AS_OF;
import static io.dpuledger.artefact.AdviceFixture.group;
import static io.dpuledger.artefact.AdviceFixture.scope;
import static io.dpuledger.artefact.AdviceFixture.timeout;
import static io.dpuledger.artefact.AdviceFixture.workers;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesTest {
  private static final String HOSTILE =
      "../../x'; touch /tmp/owned; '$(id)`id` | **b** [l](javascript:a) <script>\n```\n# top\u202E";
  private static final Scope SCOPE = new Scope(HOSTILE, HOSTILE, HOSTILE, HOSTILE);

  private static FileTexts files(Recommendation... advice) {
    return new FileTexts(
        Artefacts.of(
            List.of(group(SCOPE, sessions(50).owners(HOSTILE))),
            List.of(advice),
            new AdviceBasis(AS_OF, false)));
  }

  @Test
  void filesStayInTheirFolder() {
    assertThat(files(timeout("IDLE-1", SCOPE, 30)).result().files().keySet())
        .allSatisfy(
            path ->
                assertThat(path)
                    .matches("apply/([A-Za-z0-9._-]+/)?[A-Za-z0-9.-]+")
                    .doesNotContain(".."));
  }

  @Test
  void markdownShowsNamesAsTheyWereTyped() {
    assertThat(Typed.markdown(HOSTILE + "www.example.com https://example.com a@b.c &lt;"))
        .isEqualTo(
            "../../x'; touch /tmp/owned; '\\$\\(id\\)\\`id\\` \\| \\*\\*b\\*\\*"
                + " \\[l\\]\\(javascript\\:a\\) \\<script\\> \\`\\`\\` \\# top\uFFFDwww\\.example.com"
                + " https\\://example.com a\\@b.c \\&lt;");
  }

  @Test
  void nothingOfANameIsMarkdown() {
    FileTexts hostile = files(timeout(HOSTILE, SCOPE, 30));
    FileTexts tame =
        new FileTexts(
            Artefacts.of(
                List.of(),
                List.of(timeout("IDLE-1", scope("a", "b"), 30)),
                new AdviceBasis(AS_OF, false)));

    assertThat(Stream.of("APPLY.md", "magics.txt"))
        .allSatisfy(
            name -> {
              assertThat(hostile.only(name).lines())
                  .hasSameSizeAs(tame.only(name).lines().toList());
              assertThat(hostile.only(name)).doesNotContain("\u202E");
            });
    assertThat(
            Stream.of(hostile.only("APPLY.md"), hostile.text("apply/README.md"))
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("aws ")))
        .noneMatch(line -> line.matches(".*(?<!\\\\)(<script|\\*\\*b|\\[l|`id`|\\| \\*\\*).*"));
  }

  @Test
  void theShellSeesOneWord() throws Exception {
    String line =
        files(timeout("IDLE-1", SCOPE, 30))
            .only("APPLY.md")
            .lines()
            .filter(text -> text.startsWith("aws iam tag-role"))
            .findFirst()
            .orElseThrow();
    Process shell =
        new ProcessBuilder("sh", "-c", "aws() { printf '%s\\n' \"$@\"; }\n" + line)
            .redirectErrorStream(true)
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .hasSize(6)
        .startsWith("iam", "tag-role", "--role-name")
        .contains(
            "../../x'; touch /tmp/owned; '$(id)`id` | **b** [l](javascript:a) <script> ``` #"
                + " top\uFFFD",
            "--tags");
  }

  @Test
  void noMagicRunsWhatSomebodyTyped() {
    assertThat(
            files(timeout("IDLE-1", SCOPE, 30), workers("WORKERS-1", SCOPE, "{evil()}", 3))
                .only("magics.txt")
                .lines())
        .allMatch(
            line -> line.isEmpty() || line.startsWith("# ") || line.equals("%idle_timeout 30"));
  }

  @Test
  void requestsAreStillThoseOfAws() throws IOException {
    try (GlueWire wire = new GlueWire()) {
      var file = files(timeout("IDLE-1", SCOPE, 30)).json("1-create-usage-profile-defaults.json");

      assertThat(wire.create(file)).isEqualTo(file);
      assertThat(file.get("Name").textValue()).matches("[A-Za-z0-9._-]{1,128}");
    }
  }

  @Test
  void rolesThatLookAlikeHaveFoldersOfTheirOwn() {
    Scope slash = scope("etl/a", "risk");
    Scope plus = scope("etl+a", "risk");
    Scope plain = scope("etl_a", "risk");

    assertThat(
            Artefacts.of(
                    List.of(),
                    List.of(
                        timeout("IDLE-1", slash, 30),
                        timeout("IDLE-2", plus, 30),
                        timeout("IDLE-3", plain, 30)),
                    new AdviceBasis(AS_OF, false))
                .recommendations())
        .extracting(Recommendation::artefactPath)
        .doesNotHaveDuplicates()
        .doesNotContainNull()
        .contains("apply/012345678901-etl_a");
  }

  @Test
  void noNameCanPassForTheHashedOneOfAnother() {
    assertThat(SafeName.of(SafeName.of("etl/a"))).isNotEqualTo(SafeName.of("etl/a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a..b", "/", "\\", "\u0000", "é", "😀"})
  void aSafeNameIsNeverAWayUp(String typed) {
    assertThat(SafeName.of(typed)).matches("[A-Za-z0-9._-]*").doesNotContain("..");
  }

  @Test
  void aLongNameIsCut() {
    assertThat(SafeName.of("r".repeat(64))).matches("r{60}-[0-9a-f]{8}");
  }
}
