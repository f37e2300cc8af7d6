package io.dpuledger.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.Main;
import io.dpuledger.app.night.Tables;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A site with a lake of its own whose AWS is the simulator. The program runs in this JVM as
 * spark-submit would run it, settings as system properties included.
 */
public final class PlayedSite implements AutoCloseable {
  public static final Target EAST = new Target("012345678901", "us-east-1");
  public static final Target WEST = new Target("012345678901", "eu-west-1");
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);

  /** The clock of this machine, which must not show in any figure. */
  private static final Instant BOOT = Instant.parse("2031-01-01T00:00:00Z");

  private static final AtomicLong LOOKS = new AtomicLong();

  private final Path folder;
  private final Fleet fleet;
  private final GlueSimulator glue;

  /** How a command ended, and what it said. */
  public record Outcome(int exitCode, String out, String err) {}

  static {
    Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.sql.shuffle.partitions", "2",
            // These nights are over before compiled code pays; frame tests and DemoIT compile it.
            "spark.sql.codegen.wholeStage", "false",
            "spark.log.level", "ERROR",
            "spark.extraListeners", JobCounter.class.getName(),
            "aws.accessKeyId", "SIM" + EAST.accountId(),
            "aws.secretAccessKey", "none")
        .forEach(System::setProperty);
  }

  private PlayedSite(Path folder, Fleet fleet) {
    this.folder = folder;
    this.fleet = fleet;
    this.glue = GlueSimulator.start(fleet, night(fleet.spec().lastDay()), 0);
    write("site.conf", config(fleet.spec().targets()));
  }

  /** A site whose sessions are these. It is the night after the fleet's last day. */
  public static PlayedSite of(Path folder, Fleet fleet) {
    return new PlayedSite(folder, fleet);
  }

  /** A small company in two regions, on the days up to {@link #LAST_DAY}. */
  public static FleetSpec spec(int days, double sessionsPerDay) {
    return FleetSpec.demo()
        .withTargets(List.of(EAST, WEST))
        .withSessionsPerDay(sessionsPerDay)
        .over(LAST_DAY.minusDays(days - 1L), days);
  }

  /** When the scheduler runs, after a day. */
  public static Instant night(LocalDate day) {
    return day.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);
  }

  public GlueSimulator glue() {
    return glue;
  }

  /** What AWS lists now: not what is yet to come or was deleted. */
  public List<SimulatedSession> listed(Target target) {
    Instant now = glue.clock();
    return fleet.byTarget().get(target).stream()
        .filter(session -> !session.createdOn().isAfter(now))
        .filter(session -> session.deletedOn() == null || session.deletedOn().isAfter(now))
        .toList();
  }

  public Path lake() {
    return folder.resolve("lake");
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  public Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command with the site's configuration. */
  public Outcome run(String command, String... arguments) {
    return program(
        Stream.concat(
                Stream.of(command, "--config", folder.resolve("site.conf").toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** The same, which must end well. */
  public Outcome done(String command, String... arguments) {
    Outcome outcome = run(command, arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    return outcome;
  }

  /** Reads statements by the hour, at a random minute, on the last days before an instant. */
  public void pollByTheHour(Instant end, int days, String... settings) {
    Random minutes = new Random(5);
    String[] arguments =
        Stream.concat(
                Stream.of("--ended-within", "3h", "--set", "collect.statements=true"),
                Stream.of(settings))
            .toArray(String[]::new);
    for (Instant hour = end.minus(Duration.ofDays(days));
        hour.isBefore(end);
        hour = hour.plus(Duration.ofHours(1))) {
      glue.clock(hour.plusSeconds(minutes.nextInt(3600)));
      done("collect", arguments);
    }
  }

  /** Runs the program with these arguments and no others. */
  public static Outcome program(String... arguments) {
    return program(PlayedSite::look, arguments);
  }

  /** Every look at the clock is a little later, so that runs have an order. */
  public static Instant look() {
    return BOOT.plusMillis(LOOKS.incrementAndGet());
  }

  /** The same by another clock. */
  public static Outcome program(InstantSource clock, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine(new ProgramContext(Map.of(), clock))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    int exitCode = program.execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Every table of the lake that has a file. */
  public DuckDb sql() {
    DuckDb sql = new DuckDb();
    for (TableSchema table : Tables.all()) {
      if (Files.isDirectory(lake().resolve(table.name()))) {
        sql.table(lake(), table.name());
      }
    }
    return sql;
  }

  public String runFile() {
    return runFile(lake());
  }

  /** The record of the newest run of a lake. */
  public static String runFile(Path lake) {
    try (Stream<Path> runs = Files.list(lake.resolve("runs"))) {
      Path newest =
          runs.filter(file -> file.toString().endsWith(".json")).max(Path::compareTo).orElseThrow();
      return Files.readString(newest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String config(List<Target> targets) {
    Path conf = Path.of("conf").toAbsolutePath();
    return """
    dpu-ledger {
      lake.path = "%s"
      collect {
        targets = [%s]
        endpoint-override = "%s"
        page-size = 25
        max-attempts = 1
        calls-per-second = 1000
        call-timeout = 20s
      }
      pricing.rate-card = "%s/rate-card.conf"
      pricing.worker-types = "%s/worker-types.conf"
      attribution.team = [{ role-name = "glue-(.+)" }]
      privacy.persons = named
    }
    """
        .formatted(lake(), entries(targets), glue.endpoint(), conf, conf);
  }

  private static String entries(List<Target> targets) {
    return targets.stream()
        .map(
            target ->
                "{ account-id = \"%s\", regions = [%s] }"
                    .formatted(target.accountId(), target.region()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    glue.close();
  }
}
