package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in git of the notebooks: questions, and never an answer. */
class NotebookFilesTest {
  private static final Path NOTEBOOKS = Path.of("notebooks");
  private static final Pattern ASKED = Pattern.compile("lake\\.ask\\(\"(\\w+)\"\\)");

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebookHasNoOutput(Path notebook) throws IOException {
    for (JsonNode cell : codeCells(notebook)) {
      assertThat(cell.path("outputs"))
          .as("outputs: jupyter-nbconvert --clear-output --inplace %s", notebook)
          .isEmpty();
      assertThat(cell.path("execution_count").isNull()).as("no execution count").isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebookAsksBySqlOfTheFolderAlone(Path notebook) throws IOException {
    for (JsonNode cell : codeCells(notebook)) {
      assertThat(source(cell)).doesNotContain("lake.query", "SELECT");
    }
  }

  @Test
  void everyQuestionIsAskedAndEveryQuestionAskedIsThere() throws IOException {
    Set<String> asked = new TreeSet<>(asked(Files.readString(NOTEBOOKS.resolve("scope.py"))));
    for (Path notebook : notebooks()) {
      for (JsonNode cell : codeCells(notebook)) {
        asked.addAll(asked(source(cell)));
      }
    }
    assertThat(asked)
        .isEqualTo(
            files(NOTEBOOKS.resolve("sql"), ".sql").stream()
                .map(file -> file.getFileName().toString().replace(".sql", ""))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionSaysWhatItAsksAndWhatOneRowIs(Path question) throws IOException {
    List<String> lines = Files.readAllLines(question);
    assertThat(lines.get(0)).startsWith("-- ").contains("?");
    assertThat(lines.get(1)).startsWith("-- One row: ");
    assertThat(String.join("\n", lines)).endsWith(";").contains("\nORDER BY ", "\nSELECT ");
  }

  static List<Path> notebooks() throws IOException {
    return files(NOTEBOOKS, ".ipynb");
  }

  static List<Path> questions() throws IOException {
    return files(NOTEBOOKS.resolve("sql"), ".sql");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<JsonNode> codeCells(Path notebook) throws IOException {
    JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).path("cells");
    assertThat(cells).as("cells of %s", notebook).isNotEmpty();
    return Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
        .map(cells::get)
        .filter(cell -> cell.path("cell_type").asText().equals("code"))
        .toList();
  }

  private static String source(JsonNode cell) {
    StringBuilder source = new StringBuilder();
    cell.path("source").forEach(line -> source.append(line.asText()));
    return source.toString();
  }

  private static List<String> asked(String code) {
    return ASKED.matcher(code).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
