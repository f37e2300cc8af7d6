package io.dpuledger.app.site;

import io.dpuledger.app.Main;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.testing.FileTree;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lakes of this machine into which so many nights were collected and nothing was analyzed. The last
 * 40 days have 500 sessions each on weekdays, those before them 60. Statements are read by the hour
 * on the last three days. What is made is kept.
 */
public record ObservedLakes(Path folder, Path config, int port) {
  public static final int BUSY_DAYS = 40;
  public static final LocalDate NEXT_DAY = LocalDate.of(2026, 11, 19); // a Thursday
  private static final LocalDate FIRST_BUSY_DAY = NEXT_DAY.minusDays(BUSY_DAYS);
  private static final int POLLED_DAYS = 3;
  private static final FleetSpec SPEC =
      FleetSpec.demo()
          .withTargets(
              Stream.of("100000000001", "100000000002", "100000000003")
                  .flatMap(a -> Stream.of("us-east-1", "eu-west-1").map(r -> new Target(a, r)))
                  .toList());

  /** AWS with the sessions of the busy days, of the next day and of that after it. */
  public GlueSimulator aws() {
    return aws(SPEC.withSessionsPerDay(500).over(FIRST_BUSY_DAY, BUSY_DAYS + 2));
  }

  private GlueSimulator aws(FleetSpec spec) {
    return GlueSimulator.start(Fleet.generate(spec), night(spec.lastDay()), port);
  }

  public static Instant night(LocalDate day) {
    return day.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);
  }

  /** A lake of so many days, at least 40. */
  public Path before(int days) {
    if (days == BUSY_DAYS) {
      return made("busy", this::collectBusyDays);
    }
    Path quiet = made("quiet-" + days, lake -> collectQuietDays(lake, days - BUSY_DAYS));
    Path busy = before(BUSY_DAYS);
    return made(
        "observed-" + days,
        lake -> {
          FileTree.copy(busy, lake);
          for (String table : List.of("session_observation", "collection", "runs")) {
            FileTree.copy(quiet.resolve(table), lake.resolve(table));
          }
        });
  }

  /** The lake of the busy days, with the statements that were read on the next day. */
  public Path polled() {
    Path busy = before(BUSY_DAYS);
    return made(
        "polled",
        lake -> {
          FileTree.copy(busy, lake);
          try (GlueSimulator glue = aws()) {
            pollByTheHour(glue, NEXT_DAY, lake);
          }
        });
  }

  /** What the next day added to the lake of the busy days. */
  public Collection<String> polledFiles() {
    Map<String, String> files = FileTree.digests(polled());
    files.entrySet().removeAll(FileTree.digests(before(BUSY_DAYS)).entrySet());
    return files.keySet();
  }

  /** Makes a folder whole or not at all. */
  private Path made(String name, Consumer<Path> make) {
    Path lake = folder.resolve(name);
    if (!Files.isDirectory(lake)) {
      System.err.println("Making the lake " + name + ", once ...");
      Path building = folder.resolve(name + ".building");
      deleteIfThere(building);
      make.accept(building);
      if (!building.toFile().renameTo(lake.toFile())) {
        throw new IllegalStateException(lake + " could not be made");
      }
    }
    return lake;
  }

  public static void deleteIfThere(Path lake) {
    if (Files.isDirectory(lake)) {
      FileTree.delete(lake);
    }
  }

  private void collectQuietDays(Path lake, int days) {
    FleetSpec spec = SPEC.withSeed(2).withSessionsPerDay(60);
    try (GlueSimulator glue = aws(spec.over(FIRST_BUSY_DAY.minusDays(days), days))) {
      for (int day = days; day >= 1; day--) {
        collect(glue, night(FIRST_BUSY_DAY.minusDays(day)), lake);
      }
    }
  }

  private void collectBusyDays(Path lake) {
    try (GlueSimulator glue = aws()) {
      for (int day = BUSY_DAYS; day >= 1; day--) {
        if (day <= POLLED_DAYS) {
          pollByTheHour(glue, NEXT_DAY.minusDays(day), lake);
        }
        collect(glue, night(NEXT_DAY.minusDays(day)), lake);
      }
    }
  }

  private void pollByTheHour(GlueSimulator glue, LocalDate day, Path lake) {
    Random minutes = new Random(day.toEpochDay());
    for (int hour = 0; hour < 24; hour++) {
      Instant now = day.atTime(hour, minutes.nextInt(60)).toInstant(ZoneOffset.UTC);
      collect(glue, now, lake, "--ended-within", "3h");
    }
  }

  private void collect(GlueSimulator glue, Instant now, Path lake, String... options) {
    glue.clock(now);
    List<String> line = List.of("collect", "--config", "" + config, "--set", "lake.path=" + lake);
    int exitCode =
        Main.commandLine(ProgramContext.ofThisMachine())
            .setOut(new PrintWriter(Writer.nullWriter()))
            .execute(Stream.concat(line.stream(), Stream.of(options)).toArray(String[]::new));
    if (exitCode != ExitCode.DONE) {
      throw new IllegalStateException("collect ended with " + exitCode);
    }
  }
}
