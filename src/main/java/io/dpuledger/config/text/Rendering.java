package io.dpuledger.config.text;

import static java.util.stream.Collectors.joining;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

/** Renders values as written, on one line, with secrets masked. */
public final class Rendering {
  private Rendering() {}

  /** A value on its own: text without quotes. */
  static String plain(String key, ConfigValue value) {
    return value.valueType() == ConfigValueType.STRING
        ? Secrets.masked(key, text(value))
        : quoted(key, value);
  }

  /** A value inside another: text in quotes. */
  public static String quoted(String key, ConfigValue value) {
    if (value instanceof ConfigObject object) {
      return object.entrySet().stream()
          .map(entry -> entry.getKey() + " = " + quoted(entry.getKey(), entry.getValue()))
          .sorted()
          .collect(joining(", ", "{ ", " }"));
    }
    if (value instanceof ConfigList list) {
      return list.stream().map(item -> quoted(key, item)).collect(joining(", ", "[", "]"));
    }
    if (value.valueType() == ConfigValueType.NULL) {
      return "null";
    }
    boolean isText = value.valueType() == ConfigValueType.STRING;
    String masked = Secrets.masked(key, text(value));
    return isText ? ConfigUtil.quoteString(masked) : masked;
  }

  /** A scalar exactly as written: 0.70 stays 0.70. */
  static String text(ConfigValue value) {
    return value.atKey("value").getString("value");
  }
}
