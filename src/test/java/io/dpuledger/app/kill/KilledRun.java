package io.dpuledger.app.kill;

import io.dpuledger.app.site.PlayedSite.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** An analysis in a process of its own that can be killed, and the lake that it works on. */
public interface KilledRun {
  /** Makes the lake hold what a folder holds, and nothing else. */
  void fill(Path content);

  /** Starts an analysis. The process lives as long as the analysis does. */
  Process start() throws IOException;

  /** Whether a mark says that days are being moved. */
  boolean isPublishing();

  /** Kills the analysis by {@code kill -9}, and waits for the end of the process. */
  default void kill(Process started) {
    started.descendants().forEach(ProcessHandle::destroyForcibly);
    started.destroyForcibly().onExit().join();
  }

  /** What it printed. */
  String said();

  /** Whether the lock of an analysis is there. */
  boolean isLocked();

  /** Analyzes the lake in this JVM, whose clock is years ahead. */
  Outcome analyze();

  /** A folder that holds what the lake holds now. */
  Path content();
}
