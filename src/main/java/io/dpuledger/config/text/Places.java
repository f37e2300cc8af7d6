package io.dpuledger.config.text;

import com.typesafe.config.ConfigOrigin;
import java.util.Optional;
import java.util.regex.Pattern;

/** Describes where a value was set: a file and its line, the command line, or the environment. */
public final class Places {
  public static final String DEFAULT = "default";
  static final String ARGUMENT = "--set";
  private static final String ENVIRONMENT = "environment ";
  private static final String MERGED = "merge of ";
  private static final Pattern LINES = Pattern.compile(": (\\d+)(-\\d+)?(?=,|$)");

  private Places() {}

  static String environment(String variable) {
    return ENVIRONMENT + variable;
  }

  /** For example {@code conf/dpu-ledger.conf:12}. */
  static String of(ConfigOrigin origin) {
    String source = source(origin);
    if (source.startsWith(MERGED)) {
      String parts = source.substring(MERGED.length());
      return LINES.matcher(parts).replaceAll(":$1").replace(",", " and ");
    }
    return isFile(source) && origin.lineNumber() > 0 ? source + ":" + origin.lineNumber() : source;
  }

  /** The same without the line. */
  static String source(ConfigOrigin origin) {
    return origin.withLineNumber(-1).description();
  }

  static boolean isDefault(ConfigOrigin origin) {
    return source(origin).equals(DEFAULT);
  }

  /** Arguments and environment variables have no types: a number is text there. */
  static boolean isUntyped(ConfigOrigin origin) {
    String source = source(origin);
    return source.equals(ARGUMENT) || source.startsWith(ENVIRONMENT);
  }

  /** The file that sets a value; empty if there is none, or more than one. */
  static Optional<String> file(ConfigOrigin origin) {
    String source = source(origin);
    return isFile(source) && !source.startsWith(MERGED) ? Optional.of(source) : Optional.empty();
  }

  private static boolean isFile(String source) {
    return !source.equals(DEFAULT) && !source.equals(ARGUMENT) && !source.startsWith(ENVIRONMENT);
  }
}
