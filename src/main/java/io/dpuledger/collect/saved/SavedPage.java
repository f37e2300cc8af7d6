package io.dpuledger.collect.saved;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awssdk.services.glue.model.Session;

/** A page as {@code aws glue list-sessions} printed it, read one session at a time. */
final class SavedPage {
  /** People typed the names, so they must neither exhaust memory nor cause a failure. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private final JsonParser json;
  private final PageValues values;
  private final Consumer<Session> reader;
  private boolean listsSessions;
  private boolean isLast = true;
  private long ids;
  private long sessions;

  private SavedPage(JsonParser json, Consumer<Session> reader) {
    this.json = json;
    this.values = new PageValues(json);
    this.reader = reader;
  }

  /**
   * Passes on each session of a page.
   *
   * @return whether this is the last page according to AWS
   * @throws MalformedPageException without any content of the file
   */
  static boolean read(Path file, Consumer<Session> reader) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        JsonParser json = JSON.createParser(in)) {
      SavedPage page = new SavedPage(json, reader);
      page.read();
      return page.isLast;
    } catch (JsonEOFException e) {
      throw new MalformedPageException(PageValues.place(e.getLocation()) + ": is truncated");
    } catch (JsonProcessingException e) {
      throw new MalformedPageException(PageValues.place(e.getLocation()) + ": is not JSON");
    } catch (IOException e) {
      throw new MalformedPageException("cannot be read as a text file by this user");
    }
  }

  private void read() throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new MalformedPageException("is empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw values.wrong("it", "an object with Sessions");
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      readField(name);
    }
    if (json.nextToken() != null) {
      throw values.wrong("a second page", "in a file of its own");
    }
    if (!listsSessions) {
      throw new MalformedPageException(
          "has neither Ids nor Sessions: is it the output of another command?");
    }
    if (ids > 0 && sessions == 0) {
      throw new MalformedPageException("names " + ids + " sessions but describes none");
    }
  }

  private void readField(String name) throws IOException {
    switch (name) {
      case "Ids" -> {
        listsSessions = true;
        ids += values.length(name);
      }
      case "Sessions" -> {
        listsSessions = true;
        readSessions();
      }
      case "NextToken" -> {
        String token = values.text(name);
        isLast = token == null || token.isEmpty();
      }
      default -> values.skip();
    }
  }

  private void readSessions() throws IOException {
    if (!values.entersList("Sessions")) {
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw values.wrong("an entry of Sessions", "an object");
      }
      reader.accept(SavedSession.read(json));
      sessions++;
    }
  }
}
