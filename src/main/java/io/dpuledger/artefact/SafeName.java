package io.dpuledger.artefact;

import io.dpuledger.model.Sha256;
import java.util.regex.Pattern;

/** Turns user input into a safe folder name: one path segment, and unique for each input. */
final class SafeName {
  private static final int LONGEST = 60;
  private static final int HASH_DIGITS = 8;
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]");

  /** A name that ends like a hash gets one too, or it could equal that of another name. */
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{8}");

  private SafeName() {}

  static String of(String typed) {
    String safe = ODD.matcher(typed).replaceAll("_").replace("..", "__");
    String cut = safe.substring(0, Math.min(safe.length(), LONGEST));
    return cut.equals(typed) && !HASHED.matcher(cut).matches()
        ? cut
        : cut + "-" + Sha256.hex(typed).substring(0, HASH_DIGITS);
  }
}
