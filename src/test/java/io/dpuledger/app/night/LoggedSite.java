package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.spark.LoggingFleet;
import io.dpuledger.simulator.spark.SparkLogs;
import io.dpuledger.simulator.spark.SparkSpec;
import io.dpuledger.simulator.spark.SparkTruth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A site whose sessions write event logs, after a night that read them, and the truth about them.
 */
final class LoggedSite implements AutoCloseable {
  private final PlayedSite site;
  private final Map<String, SparkTruth> truths = new HashMap<>();

  /**
   * @param polledDays on how many of the last days statements are read by the hour
   */
  LoggedSite(Path folder, Fleet people, SparkSpec spec, int polledDays) {
    Instant night = PlayedSite.night(PlayedSite.LAST_DAY);
    Fleet fleet = LoggingFleet.of(people, spec);
    Path logs = created(folder).resolve("logs");
    SparkLogs.write(fleet, spec, logs)
        .forEach(
            truth ->
                truths.put(truth.session().id() + " " + truth.session().createdMillis(), truth));
    site = PlayedSite.of(folder, fleet);
    site.pollByTheHour(night, polledDays);
    site.glue().clock(night);
    PlayedSite.Outcome outcome =
        site.run("nightly", "--set", "event-logs.sources=[\"" + logs + "\"]");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlayedSite site() {
    return site;
  }

  Collection<SparkTruth> truths() {
    return truths.values();
  }

  /**
   * The truth about a session.
   *
   * @param createdMillis milliseconds since 1970
   */
  Optional<SparkTruth> truth(String sessionId, String createdMillis) {
    return Optional.ofNullable(truths.get(sessionId + " " + createdMillis));
  }

  @Override
  public void close() {
    site.close();
  }
}
