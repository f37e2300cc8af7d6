package io.dpuledger.report.delivery.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People paste this into a shell. */
class StopCommandTest {
  private static final Target TARGET = new Target("012345678901", "eu-west-1");

  @Test
  void aPlainIdNeedsNoQuotes() {
    assertThat(StopCommand.of(TARGET, "ana.lima-7"))
        .contains("aws glue stop-session --id ana.lima-7 --region eu-west-1");
  }

  @Test
  void aShellReadsEachIdAsOneWord() throws Exception {
    for (String id :
        List.of(
            "a b",
            "it's",
            "'; rm -rf / #",
            "$(touch /tmp/planted)",
            "`id`",
            "a\\",
            "!!",
            "*",
            "~",
            "\"",
            "a&b|c>d",
            "<script>")) {
      assertThat(words(StopCommand.of(TARGET, id).orElseThrow()))
          .containsExactly("aws", "glue", "stop-session", "--id", id, "--region", "eu-west-1");
    }
  }

  @Test
  void anIdThatLooksLikeAnOptionIsNone() throws Exception {
    assertThat(words(StopCommand.of(TARGET, "--endpoint-url=http://x y").orElseThrow()))
        .containsExactly(
            "aws",
            "glue",
            "stop-session",
            "--id=--endpoint-url=http://x y",
            "--region",
            "eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\tb", "a\u202Eb", "аna", "a\u0000"})
  void anIdThatCannotBeTypedHasNoCommand(String id) {
    assertThat(StopCommand.of(TARGET, id)).isEmpty();
  }

  /** As a shell takes the line apart, which runs nothing of it. */
  private static List<String> words(String line) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", "aws() { printf '%s\\n' aws \"$@\"; }; " + line)
            .redirectErrorStream(true)
            .start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(out).isZero();
    return new ArrayList<>(out.lines().toList());
  }
}
