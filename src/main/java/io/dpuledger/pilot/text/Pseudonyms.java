package io.dpuledger.pilot.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces names by hashes with a key that is made for one run and never stored. The same name has
 * the same hash within a run, so that findings can be compared; nobody can try out names later.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_SHOWN = 5;

  private final Mac mac;

  private Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** With a new key. */
  public static Pseudonyms ofThisRun() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }

  /** The hash that stands for a name, such as {@code #3f9a1c20b7}. */
  public PublicText of(String name) {
    byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
    return PublicText.ours("#" + HexFormat.of().formatHex(hash, 0, BYTES_SHOWN));
  }
}
