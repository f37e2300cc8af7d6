package io.dpuledger.config.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException.BadPath;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.dpuledger.config.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings from the command line and the environment, which override the files. */
public final class OverrideLayers {
  private static final String FORCE = "CONFIG_FORCE_";
  // The root's name without its hyphen, so that a mistyped hyphen is reported.
  private static final String OURS = FORCE + "dpu";
  private static final Pattern UNDERSCORES = Pattern.compile("_{1,3}");

  private final ConfigTexts texts;
  private final String root;
  private final ConfigProblems problems;

  /**
   * @param root the name that all keys begin with
   */
  public OverrideLayers(ConfigTexts texts, String root, ConfigProblems problems) {
    this.texts = texts;
    this.root = root;
    this.problems = problems;
  }

  /** Arguments {@code key=value}; the root is optional, and the last value of a key wins. */
  public Config ofArguments(List<String> arguments) {
    Config layer = ConfigFactory.empty();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        problems.add(Places.ARGUMENT, argument + ": needs key=value");
        continue;
      }
      String key = argument.substring(0, equals).strip();
      String path = key.equals(root) || key.startsWith(root + ".") ? key : root + "." + key;
      layer = with(layer, path, argument.substring(equals + 1).strip(), Places.ARGUMENT);
    }
    return layer;
  }

  /** Variables {@code CONFIG_FORCE_…}, where _ is a dot, __ a hyphen and ___ an underscore. */
  public Config ofEnvironment(Map<String, String> environment) {
    Config layer = ConfigFactory.empty();
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (name.startsWith(OURS)) {
        String path =
            UNDERSCORES
                .matcher(name.substring(FORCE.length()))
                .replaceAll(match -> List.of(".", "-", "_").get(match.group().length() - 1));
        layer = with(layer, path, variable.getValue().strip(), Places.environment(name));
      }
    }
    return layer;
  }

  /** What a file can refer to as {@code ${NAME}}. */
  static Config variables(Map<String, String> environment) {
    Config variables = ConfigFactory.empty();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      variables =
          variables.withValue(
              ConfigUtil.joinPath(variable.getKey()),
              ConfigValueFactory.fromAnyRef(
                  variable.getValue(), Places.environment(variable.getKey())));
    }
    return variables;
  }

  private Config with(Config layer, String path, String text, String place) {
    try {
      ConfigValue value = texts.value(text, place);
      List<String> names = ConfigUtil.splitPath(path);
      for (int i = names.size() - 1; i >= 0; i--) {
        value = ConfigValueFactory.fromMap(Map.of(names.get(i), value), place);
      }
      return ((ConfigObject) value).toConfig().withFallback(layer);
    } catch (BadPath e) {
      problems.add(place, path, "is not a key, needs names separated by dots");
    } catch (ConfigException e) {
      problems.addAll(e);
    }
    return layer;
  }
}
