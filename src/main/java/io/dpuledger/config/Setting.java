package io.dpuledger.config;

/**
 * One setting in effect.
 *
 * @param key the full key, such as {@code dpu-ledger.lake.path}
 * @param value as written, secrets masked
 * @param origin a file and its line, {@code --set}, {@code environment NAME} or {@code default}
 */
public record Setting(String key, String value, String origin) {}
