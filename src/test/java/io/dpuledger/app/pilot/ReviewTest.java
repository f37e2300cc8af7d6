package io.dpuledger.app.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {
  private final StringWriter out = new StringWriter();

  @ParameterizedTest
  @CsvSource({"'y\n', WRITE", "'NO\n', DECLINED", "'', UNANSWERED", "'what\ns\nyes\n', WRITE"})
  void itAsksUntilThereIsAnAnswer(String typed, Review.Decision expected) {
    assertThat(ask(typed)).isEqualTo(expected);
  }

  @Test
  void allOfTheFileIsShownBeforeItIsWritten() {
    ask("s\nn\n");
    assertThat(out.toString())
        .containsSubsequence("Write f.json (2 lines)?", "first\nsecond\n", "Write f.json");
  }

  private Review.Decision ask(String typed) {
    return new Review(
            new PrintWriter(out), new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
        .ask(Path.of("f.json"), "first\nsecond\n");
  }
}
