package io.dpuledger.app;

import io.dpuledger.simulator.Fleet;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site where nobody works: what its lake knows of sessions, a test stores in it. */
abstract class StoredNightsTest {
  private static final Fleet NOBODY = Fleet.generate(PlayedSite.spec(1, 1));

  @TempDir Path folder;
  PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, NOBODY);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  PlayedSite.Outcome analyze(String... options) {
    return site.done("analyze", options);
  }
}
