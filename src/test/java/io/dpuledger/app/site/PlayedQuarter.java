package io.dpuledger.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * A quarter of a large company, analyzed once. A listing shows a month, so four nights tell of
 * every session. Runs at odd hours catch sessions alive and read their statements: some are seen
 * again, some have been deleted by then, and at last a region cannot be read.
 */
public final class PlayedQuarter implements AutoCloseable {
  /** August 20 to a Thursday: at its end people are at work. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 19);

  private static final int DAYS = 92;
  private static final int DAYS_BETWEEN_NIGHTS = 28;

  /** Where sessions cost more, where only some have a price, and, last and least, none has. */
  private static final List<Target> TARGETS =
      Stream.of(
              "us-east-1",
              "eu-west-1",
              "us-west-2",
              "sa-east-1",
              "us-east-2",
              "eu-south-1",
              "af-south-1",
              "mx-central-1")
          .map(region -> new Target(PlayedSite.EAST.accountId(), region))
          .toList();

  /**
   * As few calls as AWS allows, a contract, since without one two columns are the same, and budgets
   * that do not hold.
   */
  private static final List<String> SETTINGS =
      List.of(
          "collect.page-size=1000",
          "pricing.discount=0.07",
          "budgets=[{ amount = 9000 }, { team = risk-analytics, amount = 3000 },"
              + " { team = execution, amount = 1, basis = contracted }]");

  private final PlayedSite site;

  private PlayedQuarter(PlayedSite site) {
    this.site = site;
  }

  public static PlayedQuarter play(Path folder, int sessions) {
    FleetSpec spec =
        FleetSpec.demo()
            .withTargets(TARGETS)
            .over(LAST_DAY.minusDays(DAYS - 1L), DAYS)
            .ofAbout(sessions);
    PlayedQuarter quarter = new PlayedQuarter(PlayedSite.of(folder, Fleet.generate(spec)));
    for (LocalDate day = spec.firstDay().plusDays(DAYS_BETWEEN_NIGHTS - 1L);
        day.isBefore(LAST_DAY);
        day = day.plusDays(DAYS_BETWEEN_NIGHTS)) {
      quarter.pollAt(ExitCode.DONE, at(day, "09:12:46"));
      quarter.pollAt(ExitCode.DONE, at(day, "15:37:11"));
      quarter.collectAllAt(PlayedSite.night(day));
      quarter.collectLatestAt(PlayedSite.night(day.plusDays(1)));
    }
    quarter.pollAt(ExitCode.DONE, at(LAST_DAY, "11:20:03"));
    quarter.collectAllAt(at(LAST_DAY, "14:35:10"));
    quarter.site.glue().faults().always(TARGETS.get(0), Fault.DENIED);
    quarter.pollAt(ExitCode.PARTIAL, at(LAST_DAY, "15:41:07"));
    quarter.run(ExitCode.DONE, "analyze");
    quarter.run(ExitCode.DONE, "report");
    return quarter;
  }

  public DuckDb sql() {
    return site.sql();
  }

  /** The report as of a day, as JSON. */
  public String report(String asOf) {
    return site.read("lake/reports/" + asOf + "/report.json");
  }

  /** What the job was told: terms, rules, worker types and prices. */
  public LedgerConfig config() {
    return new ConfigReader(
            new HadoopConfigFiles(new Configuration(false)), GlueTargets.regions(), Map.of())
        .load(site.file("site.conf").toString(), SETTINGS)
        .config();
  }

  private void collectAllAt(Instant time) {
    site.glue().clock(time);
    run(ExitCode.DONE, "collect");
  }

  private void collectLatestAt(Instant time) {
    site.glue().clock(time);
    run(ExitCode.DONE, "collect", "--ended-within", "3h");
  }

  /** The latest, and what the live ones of them run. */
  private void pollAt(int exitCode, Instant time) {
    site.glue().clock(time);
    run(exitCode, "collect", "--ended-within", "3h", "--set", "collect.statements=true");
  }

  private void run(int exitCode, String command, String... arguments) {
    Stream<String> settings = SETTINGS.stream().flatMap(setting -> Stream.of("--set", setting));
    PlayedSite.Outcome outcome =
        site.run(command, Stream.concat(Stream.of(arguments), settings).toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    site.close();
  }
}
