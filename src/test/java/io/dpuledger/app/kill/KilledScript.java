package io.dpuledger.app.kill;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.ShortLock;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged jar at work on the folder of a site, by {@code scripts/dpu-ledger}. */
public final class KilledScript implements KilledRun {
  private final PlayedSite site;
  private final String submitOptions;

  public KilledScript(PlayedSite site, String submitOptions) {
    this.site = site;
    this.submitOptions = submitOptions;
  }

  @Override
  public void fill(Path content) {
    if (Files.exists(site.lake())) {
      FileTree.delete(site.lake());
    }
    FileTree.copy(content, site.lake());
  }

  @Override
  public Process start() throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of("scripts/dpu-ledger").toAbsolutePath().toString(),
            "analyze",
            "--config=" + site.file("site.conf"));
    program.environment().put("DPU_LEDGER_JAR", System.getProperty("dpu-ledger.jar"));
    program.environment().put("DPU_LEDGER_SUBMIT_OPTIONS", submitOptions + " " + ShortLock.OPTION);
    return program.redirectErrorStream(true).redirectOutput(site.file("said").toFile()).start();
  }

  @Override
  public boolean isPublishing() {
    return !FileTree.files(site.lake().resolve("runs/publishing")).isEmpty();
  }

  @Override
  public boolean isLocked() {
    return !FileTree.files(site.lake().resolve("runs/lock")).isEmpty();
  }

  @Override
  public String said() {
    return site.read("said");
  }

  @Override
  public Outcome analyze() {
    return site.run("analyze");
  }

  @Override
  public Path content() {
    return site.lake();
  }
}
