package io.dpuledger.artefact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes a name that somebody typed fit for a folder: it stays one path segment, and two names stay
 * two.
 */
final class SafeName {
  private static final int LONGEST = 60;
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]");

  /** A name that ends like a hash gets one too, or it could pass for that of another name. */
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{8}");

  private SafeName() {}

  static String of(String typed) {
    String safe = ODD.matcher(typed).replaceAll("_").replace("..", "__");
    String cut = safe.substring(0, Math.min(safe.length(), LONGEST));
    return cut.equals(typed) && !HASHED.matcher(cut).matches() ? cut : cut + "-" + hash(typed);
  }

  private static String hash(String typed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
