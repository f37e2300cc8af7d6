package io.dpuledger.app.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.pilot.Findings;
import io.dpuledger.pilot.Question;
import io.dpuledger.pilot.Questions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows what would be written, and asks. */
public final class Review {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final BufferedReader in;

  public Review(PrintWriter out, InputStream in) {
    this.out = out;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** How a review ended. */
  public enum Decision {
    WRITE,
    DECLINED,
    /** Nobody answered. */
    UNANSWERED
  }

  /** The text of the file. */
  public static String text(JsonNode findings) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(findings) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  /** Prints each question with its answer. */
  public void summarize(Findings findings) {
    String topic = "";
    for (Question question : Questions.answered(findings)) {
      if (!question.topic().equals(topic)) {
        topic = question.topic();
        out.printf("%n%s%n", topic);
      }
      out.printf("  %s%n    %s%n", question.text(), question.answer());
    }
    out.println();
    out.flush();
  }

  /** Asks until there is an answer. */
  public Decision ask(Path file, String text) {
    while (true) {
      out.printf(
          "Write %s (%d lines)? y: write, s: show all of it first, n: write nothing%n",
          file, text.lines().count());
      out.flush();
      String answer = line();
      if (answer == null) {
        return Decision.UNANSWERED;
      }
      switch (answer.strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return Decision.WRITE;
        }
        case "n", "no" -> {
          return Decision.DECLINED;
        }
        case "s" -> out.print(text);
        default -> out.println("Answer y, s or n.");
      }
    }
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
