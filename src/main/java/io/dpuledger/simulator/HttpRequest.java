package io.dpuledger.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as received; header names are in lower case. */
record HttpRequest(Map<String, String> headers, String body) {
  @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }
}
