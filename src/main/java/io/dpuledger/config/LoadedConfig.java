package io.dpuledger.config;

import java.util.List;

/**
 * A valid configuration, with the value and origin of every setting for display.
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
