package io.dpuledger.config;

import io.dpuledger.model.price.BillTolerance;
import java.util.List;

/**
 * Where the bill is.
 *
 * @param sources folders, prefixes or files of exports; an account's bill is taken from the first
 *     that has it
 */
public record BillConfig(List<String> sources, BillTolerance tolerance) {
  public BillConfig {
    sources = List.copyOf(sources);
  }
}
