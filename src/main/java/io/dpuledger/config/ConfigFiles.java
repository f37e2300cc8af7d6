package io.dpuledger.config;

import java.io.IOException;

/** Reads configuration files from paths and Hadoop URIs. */
public interface ConfigFiles {
  /** The text at a location, as UTF-8. */
  String read(String location) throws IOException;

  /** Resolves {@code other}, as written in the file at {@code location}, relative to its folder. */
  String resolve(String location, String other);
}
