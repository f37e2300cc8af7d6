package io.dpuledger.config.text;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;

/**
 * A kind of value: its description and how it is read. Nothing is coerced: any other value is
 * rejected with the description.
 */
public record ValueKind<T>(String description, Parser<T> parser) {

  /** Reads one value, or says why it is invalid. */
  @FunctionalInterface
  public interface Parser<T> {
    T parse(ConfigValue value) throws InvalidValueException;
  }

  /** Reads the text of a scalar, or throws an unchecked exception if it is not of the kind. */
  @FunctionalInterface
  public interface TextParser<T> {
    T parse(String text) throws InvalidValueException;
  }

  T read(ConfigValue value) throws InvalidValueException {
    return parser.parse(value);
  }

  /** Values written as text. */
  public static <T> ValueKind<T> ofText(String description, TextParser<T> parser) {
    return of(ConfigValueType.STRING, description, parser);
  }

  /** Values written as numbers, read from their text so that no digit is lost. */
  static <T> ValueKind<T> ofNumber(String description, TextParser<T> parser) {
    return of(ConfigValueType.NUMBER, description, parser);
  }

  static <T> ValueKind<T> ofBoolean(String description, TextParser<T> parser) {
    return of(ConfigValueType.BOOLEAN, description, parser);
  }

  private static <T> ValueKind<T> of(
      ConfigValueType type, String description, TextParser<T> parser) {
    return new ValueKind<>(
        description,
        value -> {
          boolean untyped =
              value.valueType() == ConfigValueType.STRING && Places.isUntyped(value.origin());
          if (value.valueType() != type && !untyped) {
            throw new InvalidValueException(typeOf(value) + ", needs " + description);
          }
          try {
            return parser.parse(Rendering.text(value));
          } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw new InvalidValueException(shown(value) + " is not " + description);
          }
        });
  }

  private static String typeOf(ConfigValue value) {
    return switch (value.valueType()) {
      case OBJECT -> "is a section";
      case LIST -> "is a list";
      case STRING -> shown(value) + " is text";
      case NUMBER -> shown(value) + " is a number";
      case BOOLEAN -> shown(value) + " is a boolean";
      case NULL -> "is null";
    };
  }

  private static String shown(ConfigValue value) {
    return Rendering.quoted("", value);
  }
}
