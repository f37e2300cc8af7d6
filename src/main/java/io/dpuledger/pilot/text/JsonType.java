package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The type of a value as it was written. */
public final class JsonType {
  private JsonType() {}

  public static String of(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = Coarse.number(value);
      return number == null ? "number out of range" : number(number);
    }
    if (value.isTextual()) {
      return value.textValue().isEmpty() ? "empty text" : "text";
    }
    if (value.isObject()) {
      return value.isEmpty() ? "empty object" : "object";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "empty list" : "list";
    }
    return value.isBoolean() ? "true or false" : "null";
  }

  private static String number(BigDecimal number) {
    if (number.signum() == 0) {
      return "zero";
    }
    int decimals = Math.max(0, number.scale());
    String sign = number.signum() < 0 ? "negative " : "";
    return sign + (decimals == 0 ? "whole number" : "number with " + decimals + " decimals");
  }
}
