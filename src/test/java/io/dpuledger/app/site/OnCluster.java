package io.dpuledger.app.site;

import io.dpuledger.app.kill.KilledRun;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.testing.SparkCluster;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.launcher.JavaModuleOptions;

/** A script that submits to a cluster, where the driver may be a child of a Worker. */
public record OnCluster(SparkCluster cluster, KilledRun script) implements KilledRun {
  private static final String SETTINGS =
      """
      spark.driver.memory 600m
      spark.executor.memory 600m
      spark.ui.enabled false
      spark.sql.shuffle.partitions 2
      spark.driver.host 127.0.0.1
      spark.driver.bindAddress 127.0.0.1
      spark.standalone.submit.waitAppCompletion true
      spark.speculation true
      spark.speculation.interval 20ms
      spark.speculation.quantile 0.1
      spark.speculation.multiplier 1
      spark.speculation.minTaskRuntime 10ms
      spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1 %s
      spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1
      """;

  /** How scripts of a site submit to a cluster, in client or in cluster mode. */
  public static String options(SparkCluster cluster, String mode, PlayedSite site) {
    Path settings =
        site.write("submit.conf", SETTINGS.formatted(JavaModuleOptions.defaultModuleOptions()));
    return "--master %s --deploy-mode %s --properties-file %s"
        .formatted(cluster.master(), mode, settings);
  }

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
