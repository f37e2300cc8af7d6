package io.dpuledger.observation;

import static io.dpuledger.observation.SomeObservations.SEEN;
import static io.dpuledger.observation.SomeObservations.TARGET;
import static io.dpuledger.observation.SomeObservations.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.StatementObservation;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetMemoriesTest {
  private static final String HOSTILE = "../../\"x\u0000\n\u202E";

  @TempDir private Path lake;
  private TargetMemories memories;

  @BeforeEach
  void open() {
    memories =
        new TargetMemories(
            new LakeFiles(new Configuration()), LakeLayout.of(lake.toString(), lake + "/staging"));
  }

  @Test
  void whatIsKeptIsRemembered() {
    TargetMemory memory =
        new TargetMemory(
            SEEN,
            Set.of(TargetMemory.key(observation(HOSTILE))),
            Map.of(
                TargetMemory.key(observation("a")), polled(statement(0, SEEN), statement(1, null)),
                TargetMemory.key(observation(HOSTILE)), polled(statement(0, SEEN)),
                TargetMemory.key(observation("none")), polled()));
    memories.keep(TARGET, memory);
    assertThat(memories.of(TARGET)).isEqualTo(memory);
  }

  @Test
  void ofANewTargetNothingIsRemembered() {
    assertThat(memories.of(TARGET)).isEqualTo(TargetMemory.NONE);
    memories.keep(TARGET, TargetMemory.NONE);
    assertThat(memories.of(TARGET)).isEqualTo(TargetMemory.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"tags_read_until\":\"yesterday\"}",
        "{\"polled\":{\"k\":{}}}",
        "{\"polled\":{\"k\":{\"polled_at\":\"2026-11-22T03:00:00Z\",\"statements\":{\"x\":\"\"}}}}"
      })
  void aFileThatMakesNoSenseIsForgotten(String text) throws IOException {
    memories.keep(TARGET, TargetMemory.NONE);
    try (var files = Files.list(lake.resolve("targets"))) {
      Files.writeString(files.findFirst().orElseThrow(), text);
    }
    assertThat(memories.of(TARGET)).isEqualTo(TargetMemory.NONE);
  }

  @Test
  void aStatementIsNewsOnlyIfItLooksOtherwise() {
    PolledSession polled = polled(statement(0, SEEN), statement(1, null));
    assertThat(polled.isBusy()).isTrue();
    assertThat(polled.isNews(statement(0, SEEN))).isFalse();
    assertThat(polled.isNews(statement(1, null))).isFalse();
    assertThat(polled.isNews(statement(1, SEEN))).isTrue();
    assertThat(polled.isNews(statement(2, null))).isTrue();
  }

  @Test
  void aSessionIsIdleSinceItsLastStatementEnded() {
    assertThat(polled(statement(0, SEEN.minusSeconds(9)), statement(1, SEEN)).idleSince())
        .isEqualTo(SEEN);
    assertThat(polled(statement(0, SEEN), statement(1, null)).idleSince()).isNull();
    assertThat(polled().idleSince()).isNull();
    assertThat(polled().isBusy()).isFalse();
  }

  @Test
  void tagsAreAskedForOnceUnlessTheyWereMissed() {
    TargetMemory memory =
        new TargetMemory(SEEN, Set.of(TargetMemory.key(observation("missed"))), Map.of());
    assertThat(memory.lacksTagsOf(observation("old"))).isFalse();
    assertThat(memory.lacksTagsOf(observation("missed"))).isTrue();
    assertThat(TargetMemory.NONE.lacksTagsOf(observation("first"))).isTrue();
    assertThat(TargetMemory.NONE.lacksTagsOf(SomeObservations.bareSight())).isFalse();
    TargetMemory before =
        new TargetMemory(SomeObservations.CREATED.plusSeconds(60), Set.of(), Map.of());
    assertThat(before.lacksTagsOf(observation("listed late"))).isTrue();
  }

  private static PolledSession polled(StatementObservation... statements) {
    return PolledSession.of(SEEN, List.of(statements));
  }

  private static StatementObservation statement(int id, Instant end) {
    return new StatementObservation(
        TARGET, "a", SEEN, SEEN, id, end == null ? "RUNNING" : "AVAILABLE", SEEN, end);
  }
}
