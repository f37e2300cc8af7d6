package io.dpuledger.collect.saved;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next value from a page if it has the right type. Errors give only its location, because
 * the content may be secret.
 */
final class PageValues {
  private final JsonParser json;

  PageValues(JsonParser json) {
    this.json = json;
  }

  @Nullable String text(String field) throws IOException {
    return switch (json.nextToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getText();
      default -> throw wrong(field, "text");
    };
  }

  @Nullable Integer integer(String field) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
      throw wrong(field, "a whole number");
    }
    return json.getIntValue();
  }

  @Nullable Double decimal(String field) throws IOException {
    return json.nextToken() == JsonToken.VALUE_NULL ? null : number(field, "a number");
  }

  /** A time as printed by version 1 or 2 of the AWS CLI. */
  @Nullable Instant time(String field) throws IOException {
    return switch (json.nextToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> offsetTime(field);
      default -> Instant.ofEpochMilli(Math.round(number(field, "a time") * 1000));
    };
  }

  @Nullable Map<String, String> texts(String field) throws IOException {
    if (!entersObject(field)) {
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      texts.put(name, text(field));
    }
    return texts;
  }

  List<@Nullable String> textList(String field) throws IOException {
    List<@Nullable String> texts = new ArrayList<>();
    if (entersList(field)) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
          texts.add(null);
        } else if (json.currentToken() == JsonToken.VALUE_STRING) {
          texts.add(json.getText());
        } else {
          throw wrong(field, "a list of texts");
        }
      }
    }
    return texts;
  }

  /** Counts without keeping the list, which may be as long as the file. */
  long length(String field) throws IOException {
    long length = 0;
    if (entersList(field)) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
        length++;
      }
    }
    return length;
  }

  /** Enters an object; false if the value is null. */
  boolean entersObject(String field) throws IOException {
    return enters(JsonToken.START_OBJECT, field, "an object");
  }

  /** Enters a list; false if the value is null. */
  boolean entersList(String field) throws IOException {
    return enters(JsonToken.START_ARRAY, field, "a list");
  }

  void skip() throws IOException {
    json.nextToken();
    json.skipChildren();
  }

  MalformedPageException wrong(String field, String needed) {
    return new MalformedPageException(
        place(json.currentTokenLocation()) + ": " + field + " is not " + needed);
  }

  static String place(@Nullable JsonLocation location) {
    return location == null
        ? "unknown position"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private boolean enters(JsonToken start, String field, String needed) throws IOException {
    JsonToken token = json.nextToken();
    if (token != start && token != JsonToken.VALUE_NULL) {
      throw wrong(field, needed);
    }
    return token == start;
  }

  private double number(String field, String needed) throws IOException {
    double number = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      throw wrong(field, needed);
    }
    return number;
  }

  private Instant offsetTime(String field) throws IOException {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(json.getText(), Instant::from);
    } catch (DateTimeException e) {
      throw wrong(field, "a time");
    }
  }
}
