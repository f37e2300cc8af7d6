package io.dpuledger.app;

import io.dpuledger.app.PlayedSite.Outcome;
import io.dpuledger.testing.SparkCluster;
import java.io.IOException;
import java.nio.file.Path;

/** A script that submits to a cluster, where the driver may be a child of a Worker. */
record OnCluster(SparkCluster cluster, KilledRun script) implements KilledRun {
  @Override
  public void fill(Path content) {
    script.fill(content);
  }

  @Override
  public Process start() throws IOException {
    return script.start();
  }

  @Override
  public boolean isPublishing() {
    return script.isPublishing();
  }

  @Override
  public boolean isLocked() {
    return script.isLocked();
  }

  /** In client mode the submitting process is the driver. */
  @Override
  public void kill(Process started) {
    cluster
        .driver()
        .ifPresent(
            driver -> {
              driver.destroyForcibly();
              driver.onExit().join();
            });
    script.kill(started);
  }

  @Override
  public String said() {
    return script.said() + cluster.said();
  }

  @Override
  public Outcome analyze() {
    return script.analyze();
  }

  @Override
  public Path content() {
    return script.content();
  }
}
