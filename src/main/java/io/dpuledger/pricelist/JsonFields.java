package io.dpuledger.pricelist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Walks through JSON objects, and says where one is something else. */
final class JsonFields {
  private final JsonParser json;

  JsonFields(JsonParser json) {
    this.json = json;
  }

  /** Takes the value of a field, all of it and no more. */
  interface Field {
    void read(String name) throws IOException;
  }

  /** Goes through the object here; each value is to be read to its end. */
  void each(String what, Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedOfferException(line(), "has no object { } as " + Excerpt.of(what));
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      field.read(name);
    }
  }

  /** A text or number here, as it is written; empty for null. */
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
