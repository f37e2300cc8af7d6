package io.dpuledger.eventlog.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the fields of a JSON object. What is not asked for is passed over unread. */
final class JsonCursor implements AutoCloseable {
  /** Longer names and command lines are not those that are needed. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final int MOST_NUMBERS = 100_000;
  private static final int LONGEST_ID = 255;

  /** Later, in the year 2286, is no time but a broken number. */
  private static final long LAST_MILLIS = 9_999_999_999_999L;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  private final JsonParser parser;

  JsonCursor(InputStream line) throws IOException {
    parser = JSON.createParser(line);
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    parser.nextToken();
  }

  /** Whether the value here is an object; then {@link #next} goes through its fields. */
  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Goes to the value of the next field. False at the end of the object. */
  boolean next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonEOFException(parser, null, "the line ends in the middle");
    }
    if (token == JsonToken.END_OBJECT) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  /** Goes to the next object of an array. False at its end. */
  boolean nextItem() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_ARRAY || (token != null && token.isScalarValue())) {
      parser.skipChildren();
      token = parser.nextToken();
    }
    return token == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  String name() throws IOException {
    return parser.currentName();
  }

  /** Passes over an object or array. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  /** A whole number; 0 if the value is none. */
  long number() throws IOException {
    if (parser.currentToken().isNumeric()) {
      return parser.getLongValue();
    }
    skip();
    return 0;
  }

  /** Milliseconds since 1970; 0 if the value is no time. */
  long time() throws IOException {
    long millis = number();
    return millis > 0 && millis <= LAST_MILLIS ? millis : 0;
  }

  /** A whole number; 0 if the value is none. */
  int integer() throws IOException {
    if (parser.currentToken().isNumeric()) {
      return parser.getIntValue();
    }
    skip();
    return 0;
  }

  /** A number in an object; 0 if there is none. */
  long numberIn(String name) throws IOException {
    long number = 0;
    if (!isObject()) {
      skip();
      return 0;
    }
    while (next()) {
      if (name().equals(name)) {
        number = number();
      } else {
        skip();
      }
    }
    return number;
  }

  /** The whole numbers of an array, the first of very many; none if the value is no array. */
  List<Integer> integers() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    if (!isArray()) {
      skip();
      return numbers;
    }
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.VALUE_NUMBER_INT && numbers.size() < MOST_NUMBERS) {
        numbers.add(parser.getIntValue());
      } else {
        parser.skipChildren();
      }
    }
    return numbers;
  }

  boolean isTrue() throws IOException {
    skip();
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  /** A text; null if the value is none. */
  @Nullable String text() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    skip();
    return null;
  }

  /** A text as long as an id may be; empty if the value is none. */
  String id() throws IOException {
    String text = text();
    return text == null || text.length() > LONGEST_ID ? "" : text;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
