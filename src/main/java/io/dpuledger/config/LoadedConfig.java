package io.dpuledger.config;

import java.util.List;

/**
 * A configuration that holds, with every setting's value and origin for people to see.
 *
 * @param settings every key in the order of the defaults, secrets masked
 */
public record LoadedConfig(LedgerConfig config, List<Setting> settings) {
  public LoadedConfig {
    settings = List.copyOf(settings);
  }

  /** Changes exactly when figures could: see {@link ConfigFingerprint}. */
  public String hash() {
    return ConfigFingerprint.of(config);
  }
}
