package io.dpuledger.config.text;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds unknown keys: a misspelled setting must not be silently ignored. */
public final class UnknownKeys {
  private final ConfigObject known;
  private final ConfigProblems problems;

  /**
   * @param known the defaults, which contain every key
   */
  public UnknownKeys(ConfigObject known, ConfigProblems problems) {
    this.known = known;
    this.problems = problems;
  }

  public void check(ConfigObject actual) {
    check("", actual, known);
  }

  private void check(String prefix, ConfigObject actual, ConfigObject expected) {
    for (String name : among(actual.keySet(), expected.keySet())) {
      report(prefix, name, actual.get(name), expected);
    }
    for (String name : expected.keySet()) {
      ConfigValue value = actual.get(name);
      if (value == null || !(expected.get(name) instanceof ConfigObject section)) {
        continue;
      }
      if (value instanceof ConfigObject object) {
        check(prefix + name + ".", object, section);
      } else {
        problems.add(
            Places.of(value.origin()),
            prefix + name,
            "is a section, needs { ... } with " + sorted(section.keySet()));
      }
    }
  }

  private void report(
      String prefix, String name, @Nullable ConfigValue value, ConfigObject expected) {
    String place = value == null ? "" : Places.of(value.origin());
    String message =
        NearestName.of(name, expected.keySet()).isPresent()
            ? message(name, expected.keySet())
            : elsewhere("", name, known)
                .map(path -> "unknown key, did you mean " + path + "?")
                .orElseGet(() -> message(name, expected.keySet()));
    problems.add(place, prefix + name, message);
  }

  /** The first key with the same name in another section. */
  private static Optional<String> elsewhere(String prefix, String name, ConfigObject section) {
    Stream<String> here =
        section.containsKey(name) ? Stream.of(prefix + name) : Stream.<String>empty();
    Stream<String> below =
        section.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof ConfigObject)
            .flatMap(
                entry ->
                    elsewhere(prefix + entry.getKey() + ".", name, (ConfigObject) entry.getValue())
                        .stream());
    return Stream.concat(here, below).min(String::compareTo);
  }

  static List<String> among(Set<String> names, Set<String> known) {
    return names.stream().filter(name -> !known.contains(name)).sorted().toList();
  }

  static String message(String name, Set<String> known) {
    return NearestName.of(name, known)
        .map(near -> "unknown key, did you mean " + near + "?")
        .orElseGet(() -> "unknown key, known here: " + sorted(known));
  }

  private static String sorted(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
