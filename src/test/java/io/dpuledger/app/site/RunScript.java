package io.dpuledger.app.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the scripts as people run it, on the jar of this build, and what came of it. */
public record RunScript(int exitCode, String said) {
  public static RunScript of(Path folder, String script, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(script).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(folder, "output", ".txt");
      ProcessBuilder process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile());
      process.environment().put("DPU_LEDGER_JAR", System.getProperty("dpu-ledger.jar"));
      int exitCode = process.start().waitFor();
      return new RunScript(exitCode, Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
