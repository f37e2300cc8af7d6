package io.dpuledger.pricelist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads JSON objects, and reports the location of anything else. */
final class JsonFields {
  private final JsonParser json;

  JsonFields(JsonParser json) {
    this.json = json;
  }

  /** Reads exactly the value of a field. */
  interface Field {
    void read(String name) throws IOException;
  }

  /** Iterates over the fields of the current object; each value must be read completely. */
  void each(String what, Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedOfferException(line(), "has no object { } as " + Excerpt.of(what));
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      field.read(name);
    }
  }

  /** The current text or number, as written; empty for null. */
  String text(String what) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null || !token.isScalarValue()) {
      throw new MalformedOfferException(line(), "has no text as " + Excerpt.of(what));
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getText();
  }

  void skip() throws IOException {
    json.skipChildren();
  }

  long line() {
    return json.currentTokenLocation().getLineNr();
  }
}
