package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.SparkTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.junit.jupiter.api.Test;

/** Facts of earlier versions have the hash from Spark: another one would make all of them news. */
class ObservedHashTest extends SparkTest {
  private static final List<String> COLUMNS =
      List.of(
          SessionObservationTable.STATUS,
          SessionObservationTable.ERROR_MESSAGE,
          SessionObservationTable.ROLE_ARN,
          SessionObservationTable.COMMAND_NAME,
          SessionObservationTable.GLUE_VERSION,
          SessionObservationTable.WORKER_TYPE,
          SessionObservationTable.NUMBER_OF_WORKERS,
          SessionObservationTable.MAX_CAPACITY,
          SessionObservationTable.EXECUTION_TIME_SECONDS,
          SessionObservationTable.DPU_SECONDS,
          SessionObservationTable.IDLE_TIMEOUT_MINUTES,
          SessionObservationTable.COMPLETED_ON,
          SessionObservationTable.PROFILE_NAME,
          SessionObservationTable.SESSION_TYPE);
  private static final List<String> TEXTS =
      List.of("", "x", "G.1X", "\u00e4\u00f6", "\uff21", "\ud83d\ude80", "eight by", "a\u0000b");
  private static final List<Double> NUMBERS =
      List.of(0.0, -0.0, 0.1, -5.0, 1e300, Double.NaN, Double.MIN_VALUE);

  @Test
  void theHashIsThatOfSpark() {
    List<ObservedSession> sessions =
        IntStream.range(0, 2_000).mapToObj(ObservedHashTest::any).toList();
    Column[] hashed =
        Stream.concat(
                COLUMNS.stream().flatMap(name -> Stream.of(col(name), col(name).isNull())),
                Stream.of(array_sort(map_entries(col(SessionObservationTable.DEFAULT_ARGUMENTS)))))
            .toArray(Column[]::new);

    List<Long> spark =
        spark()
            .createDataFrame(
                ObservedSession.rows(sessions.toArray(ObservedSession[]::new)),
                SessionObservationTable.SCHEMA.rowType())
            .select(xxhash64(hashed))
            .collectAsList()
            .stream()
            .map(row -> row.getLong(0))
            .toList();

    assertThat(spark).hasSameSizeAs(sessions);
    assertThat(
            IntStream.range(0, spark.size())
                .filter(i -> !spark.get(i).equals(ObservedHash.of(sessions.get(i).observation())))
                .mapToObj(i -> sessions.get(i).observation()))
        .isEmpty();
  }

  @Test
  void whatHasNotEndedHasNone() {
    assertThat(ObservedHash.of(observed("a").live(CREATED).observation())).isNull();
  }

  @Test
  void whenAndWhereItWasSeenDoesNotMatter() {
    ObservedSession later = observed("b").region("eu-west-1").byRun("run-2");

    assertThat(ObservedHash.of(later.observedAt(CREATED.plusSeconds(99_999)).observation()))
        .isEqualTo(ObservedHash.of(observed("a").observation()));
  }

  private static ObservedSession any(int number) {
    Random dice = new Random(number);
    ObservedSession session = observed("s" + number);
    for (String column : COLUMNS) {
      session.with(column, dice.nextInt(4) == 0 ? null : value(column, dice));
    }
    Map<String, String> arguments = new TreeMap<>();
    IntStream.range(0, dice.nextInt(6))
        .forEach(i -> arguments.put(one(TEXTS, dice) + one(TEXTS, dice), one(TEXTS, dice)));
    return session
        .with(SessionObservationTable.STATUS, one(List.of("STOPPED", "TIMEOUT", "FAILED"), dice))
        .with(SessionObservationTable.DEFAULT_ARGUMENTS, arguments);
  }

  private static Object value(String column, Random dice) {
    return switch (SessionObservationTable.SCHEMA.fileType().apply(column).dataType().typeName()) {
      case "integer" -> dice.nextInt();
      case "double" -> dice.nextBoolean() ? one(NUMBERS, dice) : dice.nextDouble() * 1e6;
      case "timestamp" -> Instant.ofEpochSecond(dice.nextInt(), dice.nextInt(1_000_000) * 1000L);
      default -> one(TEXTS, dice) + one(TEXTS, dice);
    };
  }

  private static <T> T one(List<T> of, Random dice) {
    return of.get(dice.nextInt(of.size()));
  }
}
