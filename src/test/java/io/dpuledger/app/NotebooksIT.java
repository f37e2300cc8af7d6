package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.DemoLake.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebooks as an analyst runs them, on the demo's eight nights: too few for a forecast. */
@ExtendWith(DemoLake.class)
class NotebooksIT {
  @TempDir private static Path folder;
  private static boolean ran;

  @ParameterizedTest
  @ValueSource(strings = {"spend", "idle", "capacity", "recommendations"})
  void aNotebookRunsToItsEnd(String notebook, Demo demo) throws IOException {
    runAll(demo);
    String page = Files.readString(folder.resolve(notebook + ".html"));
    assertThat(page)
        .contains("SIMULATED sessions · USD · 23 Oct to 21 Nov 2026, UTC", "data:image/png")
        .doesNotContain("Traceback", "src=\"http");
  }

  @Test
  void theirPythonHoldsOnALakeWithoutRowsToo() {
    RunScript tests = RunScript.of(folder, "scripts/notebooks", "--test");
    assertThat(tests.exitCode()).as(tests.said()).isZero();
  }

  private static void runAll(Demo demo) {
    if (!ran) {
      RunScript script =
          RunScript.of(
              folder,
              "scripts/notebooks",
              "--lake",
              demo.lake().toString(),
              "--out",
              folder.toString());
      assertThat(script.exitCode()).as(script.said()).isZero();
      ran = true;
    }
  }
}
