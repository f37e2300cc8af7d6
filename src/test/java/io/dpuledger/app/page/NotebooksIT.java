package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.DemoLake;
import io.dpuledger.app.site.DemoLake.Demo;
import io.dpuledger.app.site.RunScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks as an analyst runs them, on the demo's eight nights: too few for a forecast. */
@ExtendWith(DemoLake.class)
class NotebooksIT {
  @TempDir private static Path folder;

  @BeforeAll
  static void run(Demo demo) {
    String lake = demo.lake().toString();
    RunScript script =
        RunScript.of(folder, "scripts/notebooks", "--lake", lake, "--out", folder.toString());
    assertThat(script.exitCode()).as(script.said()).isZero();
  }

  @ParameterizedTest
  @MethodSource("io.dpuledger.app.page.NotebookFilesTest#notebooks")
  void aNotebookSaysWhatItSpeaksOfAndDraws(Path notebook) throws IOException {
    String name = notebook.getFileName().toString().replace(".ipynb", ".html");
    String page = Files.readString(folder.resolve(name));
    // Not by contains(...), which would print a megabyte.
    assertThat(page.contains("SIMULATED sessions · USD · 14 Nov to 21 Nov 2026, UTC")).isTrue();
    assertThat(page.contains("data:image/png")).as("charts").isTrue();
    assertThat(page.contains("src=\"http")).as("asks others for something").isFalse();
  }

  @Test
  void theirPythonHoldsOnALakeWithoutRowsToo() {
    RunScript tests = RunScript.of(folder, "scripts/notebooks", "--test");
    assertThat(tests.exitCode()).as(tests.said()).isZero();
  }
}
