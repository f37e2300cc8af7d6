package io.dpuledger.observation;

import static io.dpuledger.observation.SomeObservations.RUN;
import static io.dpuledger.observation.SomeObservations.SEEN;
import static io.dpuledger.observation.SomeObservations.TARGET;
import static io.dpuledger.observation.SomeObservations.complete;
import static io.dpuledger.observation.SomeObservations.denied;
import static io.dpuledger.observation.SomeObservations.observation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationWriterTest {
  private static final Target OTHER = new Target("222233334444", "eu-west-1");

  @TempDir private Path folder;
  private InstantSource clock = InstantSource.fixed(SEEN);
  private Path lake;
  private Path staging;

  @BeforeEach
  void nameFolders() {
    lake = folder.resolve("lake");
    staging = folder.resolve("staging");
  }

  @Test
  void nothingIsReadableBeforeItIsPublished() {
    try (ObservationWriter writer = writer();
        TargetSpool spool = spool(observation("a"))) {
      writer.add(complete(TARGET, 1), spool, seen -> {});
      writer.add(denied(OTHER));
      assertThat(FileTree.files(lake)).isEmpty();
      writer.publish();
      assertThat(FileTree.files(lake))
          .containsExactly(
              "collection/observed_date=2026-11-22/" + RUN + "-1.parquet",
              "session_observation/observed_date=2026-11-22/" + RUN + "-1.parquet");
    }
    assertThat(staging).isEmptyDirectory();
  }

  @Test
  void aWriterThatIsClosedWithoutPublishingLeavesNoFileBehind() {
    try (ObservationWriter writer = writer();
        TargetSpool spool = spool(observation("a"))) {
      writer.add(complete(TARGET, 1), spool, seen -> {});
    }
    assertThat(FileTree.files(folder)).isEmpty();
  }

  @Test
  void aTargetThatBrokeHalfWayIsNeverPublishedAndTheCollectionSaysSo() {
    try (ObservationWriter writer = writer();
        TargetSpool whole = spool(observation("a"), observation("b"));
        TargetSpool broken = spool(observation("half"))) {
      writer.add(complete(TARGET, 2), whole, seen -> {});
      // As the collecting stage does when the listing throws: the spool is dropped.
      assertThat(broken.sessions()).isEqualTo(1);
      writer.add(denied(OTHER));
      writer.publish();
    }
    try (DuckDb sql = read()) {
      assertThat(sql.column("SELECT session_id FROM session_observation ORDER BY 1"))
          .containsExactly("a", "b");
      assertThat(
              sql.rows(
                  "SELECT account_id, region, source, outcome, pages, sessions, statements, error,"
                      + " run_id FROM collection ORDER BY 1"))
          .containsExactly(
              Arrays.asList(
                  "012345678901", "us-east-1", "SIMULATED", "COMPLETE", "1", "2", "0", null, RUN),
              List.of(
                  "222233334444", "eu-west-1", "AWS", "DENIED", "2", "0", "0", "not allowed", RUN));
    }
  }

  @Test
  void afterAFailureInTheMidstOfATargetNothingIsPublished() {
    try (ObservationWriter writer = writer();
        TargetSpool spool = spool(observation("a"), observation("b"))) {
      assertThatThrownBy(
              () ->
                  writer.add(
                      complete(TARGET, 2),
                      spool,
                      seen -> {
                        throw new UncheckedIOException(new IOException("disk full"));
                      }))
          .isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> writer.add(denied(OTHER))).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(writer::publish).isInstanceOf(IllegalStateException.class);
    }
    assertThat(FileTree.files(folder)).isEmpty();
  }

  @Test
  void aRunOverMidnightWritesEachSightToItsOwnDay() {
    Instant before = Instant.parse("2026-11-21T23:59:59Z");
    try (ObservationWriter writer = writer();
        TargetSpool spool =
            spool(observation("a", before), observation("b", SEEN), observation("c", before))) {
      writer.add(complete(TARGET, 3), spool, seen -> {});
      writer.publish();
    }
    try (DuckDb sql = read()) {
      assertThat(sql.rows("SELECT observed_date, session_id FROM session_observation ORDER BY ALL"))
          .containsExactly(
              List.of("2026-11-21", "a"), List.of("2026-11-21", "c"), List.of("2026-11-22", "b"));
    }
  }

  @Test
  void laterRunsAddFilesAndLeaveTheEarlierOnesAlone() {
    publish(RUN, observation("a"));
    Map<String, String> first = FileTree.digests(lake);
    publish("20261122T040000000Z-ffff", observation("a"));
    assertThat(FileTree.digests(lake)).containsAllEntriesOf(first).hasSize(4);
  }

  @Test
  void everyValueIsReadBackByAnotherEngineAsItWas() {
    publish(RUN, observation("0012"));
    try (DuckDb sql = read()) {
      assertThat(
              sql.rows(
                  """
                  SELECT account_id, region, session_id, created_on::VARCHAR, observed_at::VARCHAR,
                         run_id, status, error_message, description, role_arn, command_name,
                         python_version, glue_version, security_configuration, profile_name,
                         worker_type, number_of_workers,
                         max_capacity, execution_time_seconds, dpu_seconds, idle_timeout_minutes,
                         completed_on::VARCHAR, progress, connections::VARCHAR,
                         default_arguments['--a'], default_arguments['--b'],
                         cardinality(default_arguments), session_type, tags, statements_read_at,
                         statements_listed, observed_date
                  FROM session_observation
                  """))
          .containsExactly(
              Arrays.asList(
                  "012345678901",
                  "us-east-1",
                  "0012",
                  "2026-11-21 22:10:11.123456+00",
                  "2026-11-22 03:00:00+00",
                  RUN,
                  "TIMEOUT",
                  null,
                  "etl",
                  "arn:aws:iam::012345678901:role/glue-sales",
                  "glueetl",
                  "3",
                  "5.0",
                  "kms",
                  "analysts",
                  "G.1X",
                  "5",
                  "5.0",
                  "1800.5",
                  "9002.5",
                  "30",
                  "2026-11-21 22:40:11.123456+00",
                  "1.0",
                  "[warehouse, lake]",
                  "1",
                  "2",
                  "2",
                  "LIVY",
                  null,
                  null,
                  null,
                  "2026-11-22"));
    }
  }

  @Test
  void whatAwsLeftOutIsNullAndNotZeroOrEmptyText() {
    publish(RUN, SomeObservations.bareSight());
    try (DuckDb sql = read()) {
      assertThat(
              sql.rows(
                  "SELECT session_id, created_on, status, worker_type, number_of_workers,"
                      + " max_capacity, dpu_seconds, completed_on FROM session_observation"))
          .containsExactly(Arrays.asList(null, null, null, null, null, null, null, null));
      assertThat(
              sql.rows(
                  "SELECT len(connections), cardinality(default_arguments) FROM session_observation"))
          .containsExactly(List.of("0", "0"));
    }
  }

  @Test
  void textsOfAnyKindAreReadBackAndALoneSurrogateBecomesAQuestionMark() {
    String hostile = "=1+1,\"q\"\r\n\t\u0000\u202E\uD83D\uDE80 r\u00E9sum\u00E9";
    publish(
        RUN,
        observation("a", SEEN, hostile, List.of("", "x,y"), Map.of("", "", "k", "\uDC00")),
        observation("b", SEEN, "left \uD800 right", List.of(), Map.of()));
    try (DuckDb sql = read()) {
      assertThat(sql.column("SELECT description FROM session_observation ORDER BY session_id"))
          .containsExactly(hostile, "left ? right");
      assertThat(
              sql.rows(
                  "SELECT len(connections), connections[2], default_arguments[''],"
                      + " default_arguments['k'] FROM session_observation WHERE session_id = 'a'"))
          .containsExactly(List.of("2", "x,y", "", "?"));
    }
  }

  @Test
  void aSpoolHandsBackManyRowsInTheirOrder() {
    SessionObservation[] observations = new SessionObservation[2000];
    Arrays.setAll(observations, i -> observation("s" + i));
    publish(RUN, observations);
    try (DuckDb sql = read()) {
      assertThat(sql.column("SELECT session_id FROM session_observation"))
          .isEqualTo(Arrays.stream(observations).map(SessionObservation::sessionId).toList());
    }
  }

  @Test
  void aSpoolThatIsClosedLeavesNoTemporaryFile() throws Exception {
    long before = spools();
    try (TargetSpool spool = spool(observation("a"))) {
      assertThat(spool.sessions()).isEqualTo(1);
    }
    assertThat(spools()).isEqualTo(before);
  }

  private static long spools() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().endsWith(".spool")).count();
    }
  }

  private void publish(String runId, SessionObservation... observations) {
    try (ObservationWriter writer = writer(runId);
        TargetSpool spool = spool(observations)) {
      writer.add(complete(TARGET, observations.length), spool, seen -> {});
      writer.publish();
    }
  }

  private ObservationWriter writer() {
    return writer(RUN);
  }

  private ObservationWriter writer(String runId) {
    return new ObservationWriter(
        runId,
        new LakeFiles(new Configuration()),
        LakeLayout.of(lake.toString(), staging.toString()),
        clock);
  }

  private static TargetSpool spool(SessionObservation... observations) {
    TargetSpool spool = new TargetSpool();
    Arrays.asList(observations).forEach(spool::add);
    return spool;
  }

  private DuckDb read() {
    return new DuckDb().table(lake, "session_observation").table(lake, "collection");
  }
}
