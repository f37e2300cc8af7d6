package io.dpuledger.app.night;

import io.dpuledger.app.kill.KillTrial;
import io.dpuledger.app.kill.KilledAnalyzeIT;
import io.dpuledger.app.kill.KilledScript;
import io.dpuledger.app.site.OnCluster;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.SparkCluster;
import io.dpuledger.testing.SparkHome;
import java.nio.file.Path;
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
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"client", "cluster"})
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened(String mode) throws Exception {
    try (SparkCluster cluster = SparkCluster.start(SparkHome.path(), folder);
        PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 1)))) {
      new KillTrial(
              new OnCluster(
                  cluster, new KilledScript(site, OnCluster.options(cluster, mode, site))),
              site)
          .everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened();
    }
  }
}
