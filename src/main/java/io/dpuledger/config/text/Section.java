package io.dpuledger.config.text;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a configuration, read by typed getters. An invalid value is added to the problems
 * and replaced by a placeholder so that reading continues; with problems, no configuration is
 * returned.
 */
public final class Section {
  private final String key;
  private final ConfigObject object;
  private final String place;
  private final ConfigProblems problems;

  /**
   * @param place where to report that something is missing
   */
  public Section(String key, ConfigObject object, String place, ConfigProblems problems) {
    this.key = key;
    this.object = object;
    this.place = place;
    this.problems = problems;
  }

  public String place() {
    return place;
  }

  /** A section inside this one; {@link UnknownKeys} reports a value in its place. */
  public Section section(String name) {
    return object.get(name) instanceof ConfigObject inner
        ? new Section(keyOf(name), inner, place, problems)
        : new Section(keyOf(name), ConfigFactory.empty().root(), place, new ConfigProblems());
  }

  /** The objects of a list. */
  public List<Section> sections(String name) {
    List<Section> sections = new ArrayList<>();
    for (ConfigValue item : items(name)) {
      if (item instanceof ConfigObject inner) {
        sections.add(new Section(keyOf(name), inner, Places.of(item.origin()), problems));
      } else {
        problems.add(placeOf(item), keyOf(name), "needs objects such as { name = value }");
      }
    }
    return sections;
  }

  public <T> T required(String name, ValueKind<T> kind, T placeholder) {
    if (!isSet(name)) {
      problem(name, "missing, needs " + kind.description());
      return placeholder;
    }
    T value = optional(name, kind);
    return value == null ? placeholder : value;
  }

  public int integer(String name, int least, int most) {
    return required(name, ValueKinds.integer(least, most), least);
  }

  public BigDecimal decimal(String name, String least, String most) {
    return required(name, ValueKinds.decimal(least, most), BigDecimal.ZERO);
  }

  public Duration duration(String name, Duration least, Duration most) {
    return required(name, ValueKinds.duration(least, most), least);
  }

  public <T> @Nullable T optional(String name, ValueKind<T> kind) {
    return isSet(name) ? read(name, object.get(name), kind) : null;
  }

  /** The values of a list, each with its location. */
  public <T> List<Placed<T>> list(String name, ValueKind<T> kind) {
    List<Placed<T>> values = new ArrayList<>();
    for (ConfigValue item : items(name)) {
      T value = read(name, item, kind);
      if (value != null) {
        values.add(new Placed<>(value, placeOf(item)));
      }
    }
    return values;
  }

  /** The names in use here, for maps such as region to price. */
  public Set<String> names() {
    return object.keySet();
  }

  public boolean isSet(String name) {
    ConfigValue value = object.get(name);
    return value != null && value.valueType() != ConfigValueType.NULL;
  }

  public String placeOf(String name) {
    ConfigValue value = object.get(name);
    return value == null ? place : placeOf(value);
  }

  public void problem(String name, String message) {
    problems.add(placeOf(name), keyOf(name), message);
  }

  public void problemAt(String where, String name, String message) {
    problems.add(where, keyOf(name), message);
  }

  public int problemCount() {
    return problems.count();
  }

  /** The location of the file that sets a value; empty if none does. */
  public Optional<String> fileOf(String name) {
    ConfigValue value = object.get(name);
    return value == null ? Optional.empty() : Places.file(value.origin());
  }

  public boolean isUntyped(String name) {
    ConfigValue value = object.get(name);
    return value != null && Places.isUntyped(value.origin());
  }

  /** Whether a value is the default. */
  public boolean isDefault(String name) {
    ConfigValue value = object.get(name);
    return value == null || Places.isDefault(value.origin());
  }

  /** Reports a list that is missing or empty. */
  public void requireItems(String name, String needed) {
    if (!isSet(name)) {
      problem(name, "missing, needs " + needed);
    } else if (isEmptyList(name)) {
      problem(name, "empty, needs " + needed);
    }
  }

  public boolean isEmptyList(String name) {
    return object.get(name) instanceof ConfigList list && list.isEmpty();
  }

  /** Reports an unknown name in a map such as region to price. */
  public void requireKnown(String name, String what, Set<String> known) {
    if (!known.contains(name)) {
      problem(name, NearestName.unknown(what, name, known));
    }
  }

  /** Reports all other names. */
  public void allowOnly(Set<String> known) {
    for (String name : UnknownKeys.among(names(), known)) {
      problem(name, UnknownKeys.message(name, known));
    }
  }

  private List<ConfigValue> items(String name) {
    ConfigValue value = object.get(name);
    if (value instanceof ConfigList list) {
      return List.copyOf(list);
    }
    if (isSet(name)) {
      problem(name, "is not a list, needs [ ... ]");
    }
    return List.of();
  }

  private <T> @Nullable T read(String name, @Nullable ConfigValue value, ValueKind<T> kind) {
    if (value == null) {
      return null;
    }
    try {
      return kind.read(value);
    } catch (InvalidValueException e) {
      boolean isSecret = Secrets.isSecret(name);
      problems.add(
          placeOf(value), keyOf(name), isSecret ? "needs " + kind.description() : e.reason());
      return null;
    }
  }

  private String placeOf(ConfigValue value) {
    return Places.isDefault(value.origin()) ? place : Places.of(value.origin());
  }

  private String keyOf(String name) {
    return key.isEmpty() ? name : key + "." + name;
  }
}
