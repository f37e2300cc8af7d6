package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A night that died while it moved its days, and the one that comes after it. */
@Tag("program")
class HealedNightTest extends StoredNightsTest {

  @Test
  void whenANightDiedHalfwayThroughItsMovesTheNextOneMakesItWhole() throws IOException {
    RandomNights nights = new RandomNights(7);
    for (int night : List.of(0, 1, 2, 3)) {
      nights.store(night, site.lake());
    }
    analyze();
    nights.store(4, site.lake());
    nights.store(5, site.lake());
    Path before = folder.resolve("before");
    FileTree.copy(site.lake(), before);
    analyze();
    Map<String, List<List<String>>> undisturbed = LakeTables.of(site.lake());
    assertThat(LakeTables.of(before)).isNotEqualTo(undisturbed);
    Map<String, Set<String>> moved = moves();
    List<String> files = new ArrayList<>();
    moved.forEach((table, days) -> days.forEach(day -> files.add(table + "/" + day)));

    Path half = folder.resolve("half");
    FileTree.copy(before, half);
    for (String day : files.subList(0, files.size() / 2)) {
      Files.createDirectories(half.resolve(day));
      Files.copy(
          site.lake().resolve(day).resolve("data.parquet"),
          half.resolve(day).resolve("data.parquet"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createDirectories(half.resolve("runs/publishing"));
    Files.writeString(
        half.resolve("runs/publishing/died"),
        String.join("\n", moved.get("session_day")).replace("usage_date=", ""));

    analyze("--set", "lake.path=" + half);

    assertThat(LakeTables.of(half)).isEqualTo(undisturbed);
    assertThat(half.resolve("runs/publishing")).isEmptyDirectory();
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
