package io.dpuledger.app.kill;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, killed by {@code kill -9} at random moments while it publishes what it derived.
 * More of it by hand: {@code mvn verify -Dquick -Dtest=None -Dit.test=KilledAnalyzeIT -Dkills=20},
 * {@code -Dkills.anywhere=true} for those before it publishes too, {@code -Dlock.expiry=180s} for
 * locks in earnest (three minutes a kill), and {@code -Dkills.seed=} with a number that a run
 * printed.
 */
public class KilledAnalyzeIT {
  @TempDir private Path folder;

  @Test
  void everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened() throws Exception {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 1)))) {
      new KillTrial(new KilledScript(site, ""), site)
          .everyDayIsOldOrNewAndTheNextRunIsAsIfNothingHadHappened();
    }
  }
}
