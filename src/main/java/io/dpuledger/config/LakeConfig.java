package io.dpuledger.config;

/** Where the tables and the staging folder are. Paths or Hadoop URIs. */
public record LakeConfig(String path, String stagingDir) {}
