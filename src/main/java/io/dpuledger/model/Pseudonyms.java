package io.dpuledger.model;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names of persons as keyed hashes: the same person has the same one, nobody can tell whose. */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1;

  /** A key that everybody knows hides nobody, but simulated people do not exist. */
  public static final String KEY_OF_NOBODY = "the key of simulated people";

  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 6;
  private static final Pattern FORM = Pattern.compile("person-[0-9a-f]{12}(?![0-9a-f])");

  private final byte[] key;

  public Pseudonyms(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /** The pseudonym of a name; that of a pseudonym is itself. */
  public String of(String name) {
    if (is(name)) {
      return name;
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      byte[] hash = mac.doFinal(name.strip().getBytes(StandardCharsets.UTF_8));
      return "person-" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a name is one already, whatever its key. */
  static boolean is(String name) {
    return FORM.matcher(name).matches();
  }

  /** The first pseudonym in a text. */
  public static Optional<String> in(String text) {
    Matcher found = FORM.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** Prints no key. */
  @Override
  public String toString() {
    return "Pseudonyms[key=***]";
  }
}
