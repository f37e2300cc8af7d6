package io.dpuledger.app.site;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that begin, end, are deleted and begin again under their old id, and nights that list
 * all of them, or the recent ones, or fail, and now and then read statements too. Other seeds,
 * other stories.
 */
public final class RandomNights {
  private static final Instant BEGIN = Instant.parse("2026-10-28T12:00:00Z");
  private static final int NIGHTS = 7;
  private static final int SESSIONS = 60;
  private static final Duration RECENT = Duration.ofHours(3);
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1");

  /** Some seconds come up again and again: those are lifetimes to be learned. */
  private static final List<Integer> LIVES =
      List.of(40, 900, 7_200, 7_200, 7_200, 100_000, 260_000);

  private final Random random;
  private final List<Life> lives;

  private record Life(
      String id,
      String region,
      Instant created,
      int seconds,
      String end,
      @Nullable Integer idleTimeout,
      Instant deleted,
      boolean saysUse,
      RandomWork work) {}

  public RandomNights(long seed) {
    this.random = new Random(seed);
    this.lives = IntStream.range(0, SESSIONS).mapToObj(number -> life()).toList();
  }

  /** The nights in the order in which they reach the lake: a saved one may come late. */
  public List<Integer> order() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, NIGHTS).boxed().toList());
    int late = random.nextInt(NIGHTS - 2);
    order.add(late + 2, order.remove(late));
    return order;
  }

  /** Whether somebody analyzes before the next night comes. */
  public boolean isFollowedByAnalysis() {
    return random.nextInt(3) > 0;
  }

  /** Stores in a lake what a night saw. */
  public void store(int night, Path lake) {
    Instant at = BEGIN.plus(Duration.ofDays(night)).plusSeconds(random.nextInt(40_000));
    String runId = "night-" + night;
    List<ObservedSession> seen = new ArrayList<>();
    List<ObservedStatement> statements = new ArrayList<>();
    List<Object[]> coverage = new ArrayList<>();
    for (String region : REGIONS) {
      CollectionOutcome outcome = outcome(night);
      List<ObservedStatement> polled = new ArrayList<>();
      List<ObservedSession> listed =
          outcome.stored() ? listed(region, at, runId, outcome, polled) : List.of();
      seen.addAll(listed);
      statements.addAll(polled);
      coverage.add(
          new Object[] {
            runId,
            at,
            at.plusSeconds(60),
            "012345678901",
            region,
            "FILES",
            outcome.name(),
            1,
            (long) listed.size(),
            (long) polled.size(),
            outcome.stored() ? null : "no answer",
            7L,
            0L,
            0L
          });
    }
    String day = at.toString().substring(0, 10);
    write(
        lake,
        SessionObservationTable.SCHEMA,
        day,
        runId,
        seen.stream().map(session -> values(session.row())).toList());
    write(
        lake,
        StatementObservationTable.SCHEMA,
        day,
        runId,
        statements.stream().map(statement -> values(statement.row())).toList());
    write(lake, CollectionTable.SCHEMA, day, runId, coverage);
  }

  private CollectionOutcome outcome(int night) {
    return switch (random.nextInt(6)) {
      case 0 -> night == 0 ? CollectionOutcome.COMPLETE : CollectionOutcome.FAILED;
      case 1 -> CollectionOutcome.RECENT;
      default -> CollectionOutcome.COMPLETE;
    };
  }

  private List<ObservedSession> listed(
      String region,
      Instant at,
      String runId,
      CollectionOutcome outcome,
      List<ObservedStatement> polled) {
    boolean isPolled = random.nextInt(4) > 0;
    return lives.stream()
        .filter(life -> life.region().equals(region))
        .filter(life -> life.created().isBefore(at) && life.deleted().isAfter(at))
        .filter(
            life -> outcome == CollectionOutcome.COMPLETE || ended(life).isAfter(at.minus(RECENT)))
        .map(
            life -> {
              ObservedSession sight = sight(life, at).byRun(runId);
              if (isPolled && ended(life).isAfter(at)) {
                polled.addAll(life.work().poll(sight, life.created(), at, random));
              }
              return sight;
            })
        .toList();
  }

  private Life life() {
    Instant created =
        BEGIN
            .plusSeconds(random.nextInt(NIGHTS * 86_400) - 86_400L)
            .plusMillis(random.nextInt(1000));
    int seconds = LIVES.get(random.nextInt(LIVES.size()));
    return new Life(
        "session-" + random.nextInt(SESSIONS / 2),
        REGIONS.get(random.nextInt(REGIONS.size())),
        created,
        seconds,
        random.nextInt(3) > 0 ? "TIMEOUT" : "STOPPED",
        random.nextInt(4) == 0 ? null : 60,
        random.nextInt(4) == 0
            ? created.plusSeconds(random.nextInt(200_000))
            : created.plus(Duration.ofDays(90)),
        random.nextBoolean(),
        RandomWork.within(seconds, random));
  }

  private static Instant ended(Life life) {
    return life.created().plusSeconds(life.seconds());
  }

  private static ObservedSession sight(Life life, Instant at) {
    ObservedSession session =
        ObservedSession.observed(life.id())
            .region(life.region())
            .created(life.created())
            .with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, life.idleTimeout());
    if (ended(life).isAfter(at)) {
      return session.live(at);
    }
    session.ran(life.seconds()).with(SessionObservationTable.STATUS, life.end()).observedAt(at);
    return life.saysUse() ? session.dpuSeconds(life.seconds() * 4.5) : session;
  }

  /** Files do not hold the day that their folder is named after. */
  private static Object[] values(Row row) {
    return IntStream.range(0, row.size() - 1)
        .mapToObj(row::get)
        .map(value -> value instanceof Timestamp instant ? instant.toInstant() : value)
        .toArray();
  }

  private static void write(
      Path lake, TableSchema table, String day, String runId, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Path file =
        lake.resolve(table.name())
            .resolve(table.partition().name() + "=" + day)
            .resolve(runId + "-1.parquet");
    try (ParquetRowWriter writer =
        new ParquetRowWriter(
            new org.apache.hadoop.fs.Path(file.toString()), table, new Configuration())) {
      rows.forEach(writer::write);
    }
  }
}
