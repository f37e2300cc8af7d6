package io.dpuledger.app.collect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.ConfigException;
import io.dpuledger.facts.FleetFacts;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeIdentityTest {
  @TempDir private Path folder;

  @Test
  void aLakeHoldsTheSourceThatClaimedItFirst() {
    Run run = run();
    new LakeIdentity(run).claim(CollectionSource.SIMULATED);

    assertThatCode(() -> new LakeIdentity(run).claim(CollectionSource.SIMULATED))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new LakeIdentity(run).claim(CollectionSource.ENDPOINT))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("has sessions from SIMULATED, but these come from ENDPOINT");
  }

  @Test
  void evenAFailureOfAwsMayNotStandInALakeOfPlay() {
    Run run = run();
    assertThatCode(() -> new LakeIdentity(run).check(CollectionSource.AWS))
        .doesNotThrowAnyException();
    new LakeIdentity(run).claim(CollectionSource.SIMULATED);

    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.AWS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("name another folder");
    // A simulator that is down cannot say that it is one.
    assertThatCode(() -> new LakeIdentity(run).check(CollectionSource.ENDPOINT))
        .doesNotThrowAnyException();
  }

  @Test
  void evenAFailureOfFilesMayNotStandInAnotherLake() {
    Run run = run();
    new LakeIdentity(run).claim(CollectionSource.SIMULATED);
    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.FILES))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("has sessions from SIMULATED, but these come from FILES");
  }

  @Test
  void aLakeOfFilesTakesNothingThatIsServed() {
    Run run = run();
    new LakeIdentity(run).claim(CollectionSource.FILES);
    assertThatCode(() -> new LakeIdentity(run).check(CollectionSource.FILES))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.ENDPOINT))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.AWS))
        .isInstanceOf(ConfigException.class);
  }

  private Run run() {
    LakeLayout layout =
        LakeLayout.of(folder.resolve("lake").toString(), folder.resolve("staging").toString());
    return new Run(
        "run-1",
        Instant.EPOCH,
        FleetFacts.config(),
        "hash",
        new LakeFiles(new Configuration()),
        layout,
        InstantSource.fixed(Instant.EPOCH));
  }
}
