package io.dpuledger.config;

import java.io.IOException;

/** Reads configuration texts, wherever they are. The program reads paths and Hadoop URIs. */
public interface ConfigFiles {
  /** The whole text at a location, as UTF-8. */
  String read(String location) throws IOException;

  /** Where {@code other} is, as written in the file at {@code location}: relative to its folder. */
  String resolve(String location, String other);
}
