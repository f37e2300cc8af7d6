package io.dpuledger.app;

import io.dpuledger.table.LockedException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** {@code ledger.json}, as this run read it: another run may have written it since. */
final class LedgerFile {
  private final Run run;
  private final Optional<String> text;

  private LedgerFile(Run run, Optional<String> text) {
    this.run = run;
    this.text = text;
  }

  static LedgerFile read(Run run) {
    return new LedgerFile(run, run.files().find(path(run)));
  }

  LedgerState state() {
    return LedgerState.of(path(run), text);
  }

  LedgerFile write(LedgerState next) {
    run.files().writeText(path(run), next.text());
    return new LedgerFile(run, Optional.of(next.text()));
  }

  /**
   * @throws LockedException if another run has published since it was read
   */
  void checkUnchanged() {
    if (!run.files().find(path(run)).equals(text)) {
      throw new LockedException(
          "another run has published to "
              + run.layout().lake()
              + " since this one read it: nothing of this one was published. Run it again");
    }
  }

  private static Path path(Run run) {
    return run.layout().ledgerState();
  }
}
