package io.dpuledger.ledger;

import io.dpuledger.table.LockedException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** {@code ledger.json}, as this run read it: another run may have written it since. */
public final class LedgerFile {
  private final Lake lake;
  private final Optional<String> text;

  private LedgerFile(Lake lake, Optional<String> text) {
    this.lake = lake;
    this.text = text;
  }

  static LedgerFile read(Lake lake) {
    return new LedgerFile(lake, lake.files().find(path(lake)));
  }

  LedgerState state() {
    return LedgerState.of(path(lake), text);
  }

  LedgerFile write(LedgerState next) {
    lake.files().writeText(path(lake), next.text());
    return new LedgerFile(lake, Optional.of(next.text()));
  }

  /**
   * Checks that no other run has published.
   *
   * @throws LockedException if another run has published since it was read
   */
  public void checkUnchanged() {
    if (!lake.files().find(path(lake)).equals(text)) {
      throw new LockedException(
          "another run has published to "
              + lake.layout().lake()
              + " since this one read it: this run published nothing. Run it again");
    }
  }

  private static Path path(Lake lake) {
    return lake.layout().ledgerState();
  }
}
