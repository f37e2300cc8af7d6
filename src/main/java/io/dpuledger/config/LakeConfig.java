package io.dpuledger.config;

/** Where the tables are, and where files wait until they are published. Paths or Hadoop URIs. */
public record LakeConfig(String path, String stagingDir) {}
