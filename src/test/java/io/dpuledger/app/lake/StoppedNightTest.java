package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.night.StoredNightsTest;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nights beside which another run comes, since they were stopped or came at the same time. */
@Tag("program")
class StoppedNightTest extends StoredNightsTest {
  private static final Duration STOP = Duration.ofMinutes(5);

  private final RandomNights nights = new RandomNights(13);
  private Map<String, String> before;

  @BeforeEach
  void storeNights() {
    nights.store(0, site.lake());
    nights.store(1, site.lake());
    analyze();
    nights.store(2, site.lake());
    before = tables();
  }

  @Test
  void aNightThatWasStoppedBetweenTwoMovesMovesNothingMoreAndMarksItsDaysAgain() {
    AtomicReference<Map<String, String>> whenStopped = new AtomicReference<>();

    Outcome stopped =
        analyzeWithSomethingOnceThereIs(
            "runs/publishing",
            12,
            () -> {
              whenStopped.set(tables());
              FileTree.delete(site.lake().resolve("runs/publishing"));
            });

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.LOCKED);
    assertThat(stopped.err())
        .contains("could not renew its lock for 120 s", "Run it again")
        .hasLineCount(1);
    assertThat(whenStopped.get()).as("it had begun").isNotEqualTo(before);
    assertThat(tables()).isEqualTo(whenStopped.get());
    assertThat(FileTree.files(site.lake().resolve("runs/publishing"))).hasSize(1);
    assertThat(site.lake().resolve("runs/lock")).isEmptyDirectory();
    assertThat(site.runFile()).contains("\"exit_code\" : 5");
    analyze();
    Map<String, List<List<String>>> healed = LakeTables.of(site.lake());
    analyze("--rebuild");
    assertThat(LakeTables.of(site.lake())).isEqualTo(healed);
  }

  @Test
  void aNightMovesNothingIfAnotherHasPublishedSinceItReadTheLedger() {
    Outcome late =
        analyzeWithSomethingOnceThereIs("runs/lock", 1, () -> write("ledger.json", "{ }"));

    assertThat(late.exitCode()).as(late.err()).isEqualTo(ExitCode.LOCKED);
    assertThat(late.err()).contains("another run has published", "Run it again").hasLineCount(1);
    assertNothingMoved();
  }

  @Test
  void aNightMovesNothingIfAnotherDiedWhileItMovedWhatThisOneRead() {
    Outcome late =
        analyzeWithSomethingOnceThereIs(
            "runs/lock", 1, () -> write("runs/publishing/other", "2026-10-29\n"));

    assertThat(late.exitCode()).as(late.err()).isEqualTo(ExitCode.LOCKED);
    assertThat(late.err()).contains("another run started to publish").hasLineCount(1);
    assertNothingMoved();
  }

  private void assertNothingMoved() {
    Map<String, String> after = tables();
    after.put("ledger.json", before.get("ledger.json"));
    assertThat(after).isEqualTo(before);
    assertThat(site.lake().resolve("runs/lock")).isEmptyDirectory();
  }

  /**
   * The clock, which a run looks at before each move, sees what there is, and at some look makes
   * something happen. It then goes on as if the run had been stopped for long.
   */
  private Outcome analyzeWithSomethingOnceThereIs(String folder, int atLook, Runnable something) {
    int[] looks = new int[1];
    Duration[] stopped = {Duration.ZERO};
    return PlayedSite.program(
        () -> {
          if (isAnalyzed(folder) && ++looks[0] == atLook) {
            something.run();
            stopped[0] = folder.endsWith("publishing") ? STOP : Duration.ZERO;
          }
          return PlayedSite.look().plus(stopped[0]);
        },
        "analyze",
        "--config=" + site.file("site.conf"));
  }

  /** A run marks its lock and its days once it has read and worked out all. */
  private boolean isAnalyzed(String folder) {
    return FileTree.files(site.lake().resolve(folder)).stream()
        .anyMatch(file -> !file.startsWith(".") && !file.endsWith(".working"));
  }

  private void write(String file, String text) {
    Path path = site.lake().resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> tables() {
    Map<String, String> digests = FileTree.digests(site.lake());
    digests.keySet().removeIf(file -> file.startsWith("runs/") || file.startsWith("staging/"));
    return digests;
  }
}
