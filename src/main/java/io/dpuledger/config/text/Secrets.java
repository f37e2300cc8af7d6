package io.dpuledger.config.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Hides what must not be printed: values of keys that name a secret, and user-info in URIs. */
public final class Secrets {
  private static final String MASK = "***";
  private static final Pattern SECRET_KEY =
      Pattern.compile("secret|password|token|webhook|credential|external-id");
  // Up to the last @: a secret key in a URI may contain slashes.
  private static final Pattern USER_INFO = Pattern.compile("://\\S*@");

  private Secrets() {}

  static boolean isSecret(String key) {
    String lastPart = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return SECRET_KEY.matcher(lastPart).find();
  }

  public static String masked(String key, String value) {
    return isSecret(key) ? MASK : USER_INFO.matcher(value).replaceAll("://" + MASK + "@");
  }
}
