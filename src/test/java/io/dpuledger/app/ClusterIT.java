package io.dpuledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dpuledger.simulator.Fleet;
import io.dpuledger.testing.SparkCluster;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As {@link KilledAnalyzeIT}, on a cluster: its rows are those of this JVM, and its driver is
 * killed. Needs the Spark of {@code scripts/spark-home}. Takes a minute a kill, hence by hand:
 * {@code mvn verify -Dquick -Dtest=None -Dit.test=ClusterIT -Dit.without=s3 -Dkills=10}.
 */
@Tag("cluster")
class ClusterIT {
  private static final String SETTINGS =
      """
      spark.driver.memory 600m
      spark.executor.memory 600m
      spark.ui.enabled false
      spark.sql.shuffle.partitions 2
      spark.driver.host 127.0.0.1
      spark.driver.bindAddress 127.0.0.1
      spark.standalone.submit.waitAppCompletion true
      spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1 %s
      spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"client", "cluster"})
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened(String mode) throws Exception {
    try (SparkCluster cluster = SparkCluster.start(sparkHome(), folder);
        PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 1)))) {
      Path settings =
          site.write("submit.conf", SETTINGS.formatted(JavaModuleOptions.defaultModuleOptions()));
      String options =
          "--master %s --deploy-mode %s --properties-file %s"
              .formatted(cluster.master(), mode, settings);
      new KillTrial(new OnCluster(cluster, new KilledScript(site, options)), site)
          .everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened();
    }
  }

  private static Path sparkHome() throws IOException {
    Process script =
        new ProcessBuilder("scripts/spark-home").redirectError(Redirect.INHERIT).start();
    return Path.of(new String(script.getInputStream().readAllBytes(), UTF_8).strip());
  }
}
