package io.dpuledger.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Files that exist only in the test. */
final class InMemoryConfigFiles implements ConfigFiles {
  private final Map<String, String> texts = new HashMap<>();

  InMemoryConfigFiles with(String location, String text) {
    texts.put(location, text);
    return this;
  }

  @Override
  public String read(String location) throws IOException {
    String text = texts.get(location);
    if (text == null) {
      throw new FileNotFoundException(location);
    }
    return text;
  }

  @Override
  public String resolve(String location, String other) {
    return other.startsWith("/")
        ? other
        : location.substring(0, location.lastIndexOf('/') + 1) + other;
  }
}
