package io.dpuledger.observation;

import static io.dpuledger.observation.SomeObservations.RUN;
import static io.dpuledger.observation.SomeObservations.SEEN;
import static io.dpuledger.observation.SomeObservations.complete;
import static io.dpuledger.observation.SomeObservations.denied;
import static io.dpuledger.observation.SomeObservations.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.target.Target;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long run publishes in several sets of files; each target is whole within one of them. */
class RollingFilesTest {
  private static final String SETS =
      """
      SELECT regexp_extract(filename, '-(\\d+)\\.parquet', 1) AS number, account_id, count(*)
      FROM read_parquet('%s/*/*.parquet', filename = true) GROUP BY ALL ORDER BY 1, 2
      """;

  @TempDir private Path folder;
  private Path lake;
  private Instant now = SEEN;

  @BeforeEach
  void nameLake() {
    lake = folder.resolve("lake");
  }

  @Test
  void aRunOfMinutesIsPublishedInSeveralSetsAndEachTargetIsWholeInOne() {
    try (ObservationWriter writer = writer()) {
      for (int account = 1; account <= 5; account++) {
        read(writer, account);
        now = now.plus(Duration.ofMinutes(2));
      }
      writer.publish();
    }
    List<List<String>> sessions =
        List.of(
            List.of("1", account(1), "2"),
            List.of("1", account(2), "2"),
            List.of("1", account(3), "2"),
            List.of("2", account(4), "2"),
            List.of("2", account(5), "2"));
    assertThat(sets("session_observation")).isEqualTo(sessions);
    assertThat(sets("collection"))
        .isEqualTo(sessions.stream().map(row -> List.of(row.get(0), row.get(1), "1")).toList());
  }

  @Test
  void aRunThatDiesLeavesWhatItHadPublishedAndNothingElse() {
    try (ObservationWriter writer = writer()) {
      read(writer, 1);
      now = now.plus(Duration.ofMinutes(4));
      read(writer, 2);
      read(writer, 3);
    }
    assertThat(sets("collection"))
        .containsExactly(List.of("1", account(1), "1"), List.of("1", account(2), "1"));
    assertThat(sets("session_observation"))
        .containsExactly(List.of("1", account(1), "2"), List.of("1", account(2), "2"));
    assertThat(FileTree.files(folder.resolve("staging"))).isEmpty();
  }

  @Test
  void aTargetThatFailedJoinsTheSetThatIsOpen() {
    try (ObservationWriter writer = writer()) {
      now = now.plus(Duration.ofMinutes(4));
      writer.add(denied(target(9)));
      assertThat(FileTree.files(lake)).isEmpty();
      read(writer, 1);
      assertThat(FileTree.files(lake)).hasSize(2);
      writer.publish();
    }
    assertThat(sets("collection"))
        .containsExactly(List.of("1", account(1), "1"), List.of("1", account(9), "1"));
  }

  @Test
  void aRunWithNothingMoreToSayWritesNoEmptyFiles() {
    try (ObservationWriter writer = writer()) {
      now = now.plus(Duration.ofMinutes(4));
      read(writer, 1);
      writer.publish();
    }
    assertThat(FileTree.files(lake)).hasSize(2).allMatch(file -> file.endsWith(RUN + "-1.parquet"));
  }

  private static void read(ObservationWriter writer, int account) {
    try (TargetSpool spool = new TargetSpool()) {
      spool.add(observation("a", target(account)));
      spool.add(observation("b", target(account)));
      writer.add(complete(target(account), spool.sessions()), spool, seen -> {});
    }
  }

  private static Target target(int account) {
    return new Target(account(account), "us-east-1");
  }

  private static String account(int number) {
    return "00000000000" + number;
  }

  private List<List<String>> sets(String table) {
    try (DuckDb sql = new DuckDb()) {
      return sql.rows(SETS.formatted(lake.resolve(table)));
    }
  }

  private ObservationWriter writer() {
    return new ObservationWriter(
        RUN,
        new LakeFiles(new Configuration()),
        LakeLayout.of(lake.toString(), folder.resolve("staging").toString()),
        () -> now);
  }
}
