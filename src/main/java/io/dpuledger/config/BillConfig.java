package io.dpuledger.config;

import java.util.List;

/**
 * Where the bill is.
 *
 * @param sources folders, prefixes or files of exports; an account's bill is taken from the first
 *     that has it
 */
public record BillConfig(List<String> sources) {
  public BillConfig {
    sources = List.copyOf(sources);
  }
}
