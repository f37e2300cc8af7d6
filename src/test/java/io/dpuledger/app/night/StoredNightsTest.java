package io.dpuledger.app.night;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site where nobody works: what its lake knows of sessions, a test stores in it. */
public abstract class StoredNightsTest {
  private static final Fleet NOBODY = Fleet.generate(PlayedSite.spec(1, 1));

  @TempDir public Path folder;
  public PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, NOBODY);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  public PlayedSite.Outcome analyze(String... options) {
    return site.done("analyze", options);
  }
}
