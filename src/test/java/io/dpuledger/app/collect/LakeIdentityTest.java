package io.dpuledger.app.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.ConfigException;
import io.dpuledger.facts.FleetFacts;
import io.dpuledger.ledger.person.LakeRecord;
import io.dpuledger.model.Persons.Kept;
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
        .hasMessageContaining("is a lake of SIMULATED, but this run reads ENDPOINT");
  }

  @Test
  void evenAFailureOfAwsMayNotStandInALakeOfPlay() {
    Run run = run();
    new LakeIdentity(run).claim(CollectionSource.SIMULATED);

    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.AWS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("name another folder");
    // A simulator that is down cannot say that it is one.
    assertThatCode(() -> new LakeIdentity(run).check(CollectionSource.ENDPOINT))
        .doesNotThrowAnyException();
  }

  @Test
  void aNightThatCouldReadNothingMarksTheLakeAndKeepsNothingOfPersons() {
    Run run = run();
    new LakeIdentity(run).check(CollectionSource.AWS);

    assertThat(LakeRecord.find(run.files(), run.layout()))
        .contains(new LakeRecord("AWS", Kept.NONE, null));
    assertThatThrownBy(() -> new LakeIdentity(run).claim(CollectionSource.SIMULATED))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is a lake of AWS, but this run reads SIMULATED");
    new LakeIdentity(run).claim(CollectionSource.AWS);
    assertThat(LakeRecord.find(run.files(), run.layout()).orElseThrow().persons())
        .isEqualTo(run.config().attribution().persons().known());
  }

  @Test
  void aServerThatIsDownMarksNoLake() {
    Run run = run();
    new LakeIdentity(run).check(CollectionSource.ENDPOINT);
    assertThat(LakeRecord.find(run.files(), run.layout())).isEmpty();
  }

  @Test
  void evenAFailureOfFilesMayNotStandInAnotherLake() {
    Run run = run();
    new LakeIdentity(run).claim(CollectionSource.SIMULATED);
    assertThatThrownBy(() -> new LakeIdentity(run).check(CollectionSource.FILES))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is a lake of SIMULATED, but this run reads FILES");
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
