package io.dpuledger.config;

/**
 * One key as it took effect.
 *
 * @param key the whole key, such as {@code dpu-ledger.lake.path}
 * @param value as written, secrets masked
 * @param origin a file and its line, {@code --set}, {@code environment NAME} or {@code default}
 */
public record Setting(String key, String value, String origin) {}
