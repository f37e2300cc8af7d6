package io.dpuledger.config.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException.Parse;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.dpuledger.config.ConfigException;
import io.dpuledger.config.ConfigFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses configuration files so that every value has a location. */
public final class ConfigTexts {
  private static final String DEFAULTS = "defaults.conf";

  private final ConfigFiles files;

  public ConfigTexts(ConfigFiles files) {
    this.files = files;
  }

  /**
   * The defaults. Read by name from our package, because the library's reference.conf would be
   * shared by all programs of a cluster.
   */
  public static Config defaults() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ConfigFiles.class.getResourceAsStream(DEFAULTS), DEFAULTS + " is not in the jar"),
            StandardCharsets.UTF_8)) {
      return ConfigFactory.parseReader(reader, options(Places.DEFAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file with its includes. Every failure is a ConfigException that says what to do. */
  public Config file(String location) {
    return file(location, List.of());
  }

  /**
   * Parses a file and its includes.
   *
   * @param including the chain of files that led here, each included by the one before
   */
  public Config file(String location, List<String> including) {
    List<String> chain = Stream.concat(including.stream(), Stream.of(location)).toList();
    Config parsed = parse(read(location), chain);
    if (parsed.root().isEmpty()) {
      throw failed(location, "is empty, start from the file with that name in conf/");
    }
    return parsed;
  }

  public boolean isBlank(String location) {
    return read(location).isBlank();
  }

  /** With references resolved from the file itself or from the given environment. */
  public ConfigObject resolved(Config config, Map<String, String> environment, String location) {
    try {
      ConfigObject whole =
          config
              .withFallback(OverrideLayers.variables(environment))
              .resolve(ConfigResolveOptions.defaults().setUseSystemEnvironment(false))
              .root();
      ConfigObject own = whole;
      for (String name : whole.keySet()) {
        own = config.root().containsKey(name) ? own : own.withoutKey(name);
      }
      return own;
    } catch (com.typesafe.config.ConfigException e) {
      throw failed(place(e.origin(), location), reason(e));
    }
  }

  /**
   * One value from outside a file. Only lists, objects and null are parsed: s3://b/c stays text.
   */
  ConfigValue value(String text, String place) {
    boolean structured = text.startsWith("[") || text.startsWith("{") || text.equals("null");
    String quoted = structured ? text : ConfigUtil.quoteString(text);
    ConfigValue value = parse("value = " + quoted, List.of(place)).root().get("value");
    return Objects.requireNonNull(value, "value was just parsed");
  }

  private Config parse(String text, List<String> chain) {
    String place = chain.get(chain.size() - 1);
    ConfigIncluder includer = new FilesIncluder(this, files, chain);
    try {
      return ConfigFactory.parseReader(
          new StringReader(text), options(place).setIncluder(includer));
    } catch (Parse e) {
      throw failed(place(e.origin(), place), reason(e));
    }
  }

  private String read(String location) {
    try {
      return files.read(location);
    } catch (CharacterCodingException e) {
      throw failed(location, "is not UTF-8 text, save it as UTF-8");
    } catch (IOException e) {
      throw failed(
          location, "cannot be read (" + e.getClass().getSimpleName() + "), check its path");
    }
  }

  /** The library's message without the location at its start. */
  static String reason(com.typesafe.config.ConfigException e) {
    String message = String.valueOf(e.getMessage());
    String prefix = e.origin() == null ? "" : e.origin().description() + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }

  static String place(@Nullable ConfigOrigin origin, String otherwise) {
    return origin == null ? otherwise : Places.of(origin);
  }

  private static ConfigException failed(String place, String message) {
    ConfigProblems problems = new ConfigProblems();
    problems.add(place, message);
    return problems.exception();
  }

  private static ConfigParseOptions options(String place) {
    return ConfigParseOptions.defaults().setOriginDescription(place);
  }
}
