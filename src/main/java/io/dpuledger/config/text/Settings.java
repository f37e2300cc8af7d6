package io.dpuledger.config.text;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.dpuledger.config.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists every setting and its origin. */
public final class Settings {
  private Settings() {}

  /** One setting for each key of the defaults, in the same order. */
  public static List<Setting> of(ConfigObject defaults, ConfigObject actual) {
    return of("", defaults, actual).toList();
  }

  private static Stream<Setting> of(String prefix, ConfigObject defaults, ConfigObject actual) {
    return defaults.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().origin().lineNumber()))
        .flatMap(entry -> of(prefix, entry, actual));
  }

  private static Stream<Setting> of(
      String prefix, Map.Entry<String, ConfigValue> known, ConfigObject actual) {
    String key = prefix + known.getKey();
    ConfigValue value = actual.getOrDefault(known.getKey(), known.getValue());
    if (known.getValue() instanceof ConfigObject section && value instanceof ConfigObject inner) {
      return of(key + ".", section, inner);
    }
    return Stream.of(new Setting(key, Rendering.plain(key, value), Places.of(value.origin())));
  }
}
