package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.night.StoredNightsTest;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that died while it moved its days, and the one that comes after it. */
@Tag("program")
class HealedNightTest extends StoredNightsTest {
  private static final RandomNights NIGHTS = new RandomNights(7);

  @TempDir private static Path played;

  private static Path before;
  private static Path after;
  private static Map<String, List<List<String>>> undisturbed;
  private Path half;

  @BeforeAll
  static void analyzeUndisturbed() {
    before = played.resolve("before");
    try (PlayedSite site = PlayedSite.of(played, Fleet.generate(PlayedSite.spec(1, 1)))) {
      after = site.lake();
      List.of(0, 1, 2, 3).forEach(night -> NIGHTS.store(night, after));
      site.done("analyze");
      List.of(4, 5).forEach(night -> NIGHTS.store(night, after));
      FileTree.copy(after, before);
      site.done("analyze");
    }
    undisturbed = LakeTables.of(after);
    assertThat(LakeTables.of(before)).isNotEqualTo(undisturbed);
  }

  /** Half the moves of a night are made. */
  @BeforeEach
  void dieHalfway() throws IOException {
    FileTree.copy(after, site.lake());
    half = folder.resolve("half");
    FileTree.copy(before, half);
    List<String> files = new ArrayList<>();
    moves().forEach((table, days) -> days.forEach(day -> files.add(table + "/" + day)));
    for (String day : files.subList(0, files.size() / 2)) {
      land(day);
    }
    Files.createDirectories(half.resolve("runs/publishing"));
    Files.writeString(
        half.resolve("runs/publishing/died"),
        String.join("\n", moves().get("session_day")).replace("usage_date=", ""));
  }

  @Test
  void theNextNightMakesItWholeAndTheOneAfterItToo() {
    analyze("--set", "lake.path=" + half);

    assertThat(LakeTables.of(half)).isEqualTo(undisturbed);
    assertThat(FileTree.files(half.resolve("runs/publishing"))).containsExactly("died.healed-once");

    analyze("--set", "lake.path=" + half);

    assertThat(LakeTables.of(half)).isEqualTo(undisturbed);
    assertThat(half.resolve("runs/publishing")).isEmptyDirectory();
  }

  @Test
  void whatLandsOfTheDeadOneAfterTheNextNightIsHealedByTheSecond() throws IOException {
    NIGHTS.store(6, site.lake());
    for (String table : List.of("session_observation", "collection", "statement_observation")) {
      Path from = site.lake().resolve(table);
      for (String file : FileTree.files(from)) {
        Path to = half.resolve(table).resolve(file);
        if (!Files.exists(to)) {
          Files.createDirectories(to.getParent());
          Files.copy(from.resolve(file), to);
        }
      }
    }
    analyze("--set", "lake.path=" + half);
    Map<String, List<List<String>>> healed = LakeTables.of(half);
    assertThat(healed).isNotEqualTo(undisturbed);

    for (String table : List.of("session_fact", "session_day", "spend_daily")) {
      for (String day : moves().get(table)) {
        land(table + "/" + day);
      }
    }
    assertThat(LakeTables.of(half)).isNotEqualTo(healed);
    analyze("--set", "lake.path=" + half);

    assertThat(LakeTables.of(half)).isEqualTo(healed);
    assertThat(half.resolve("runs/publishing")).isEmptyDirectory();
  }

  @Test
  void aMarkThatWasWrittenAgainBesideItsHealedOneCountsFromTheStart() throws IOException {
    Files.writeString(half.resolve("runs/publishing/died.healed-once"), "2026-11-01\n");

    analyze("--set", "lake.path=" + half);

    assertThat(FileTree.files(half.resolve("runs/publishing"))).containsExactly("died.healed-once");
  }

  /** A file that the dead run sent. */
  private void land(String day) throws IOException {
    Files.createDirectories(half.resolve(day));
    Files.copy(
        site.lake().resolve(day).resolve("data.parquet"),
        half.resolve(day).resolve("data.parquet"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The days that the last run moved, by table, in their order. */
  private Map<String, Set<String>> moves() throws IOException {
    JsonNode days = new ObjectMapper().readTree(site.runFile()).get("days");
    Map<String, Set<String>> moves = new LinkedHashMap<>();
    days.fields()
        .forEachRemaining(
            table -> {
              Set<String> names = new LinkedHashSet<>();
              table.getValue().forEach(day -> names.add(day.asText()));
              moves.put(table.getKey(), names);
            });
    return moves;
  }
}
