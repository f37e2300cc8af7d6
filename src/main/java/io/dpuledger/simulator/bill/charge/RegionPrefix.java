package io.dpuledger.simulator.bill.charge;

import java.util.Locale;

/**
 * The prefix of a region in usage types: USE1 for us-east-1, APS2 for ap-southeast-2. Those that
 * are not known are made like them.
 */
final class RegionPrefix {
  private static final String IRELAND = "eu-west-1";

  private RegionPrefix() {}

  static String of(String region) {
    if (region.equals(IRELAND)) {
      return "EU";
    }
    StringBuilder prefix = new StringBuilder();
    String[] parts = region.split("-", -1);
    prefix.append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      prefix.append(parts[i], 0, 1);
    }
    return prefix.toString().toUpperCase(Locale.ROOT);
  }
}
