package io.dpuledger.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** How FOCUS wants types and texts to be. */
final class FocusFormats {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ");
  private static final Pattern UNIT =
      Pattern.compile("[A-Z][A-Za-z-]*?-(Hours?|Days?|Months?|Minutes?|Seconds?|Years?)");

  private FocusFormats() {}

  static boolean isDecimal(String type) {
    return type.startsWith("DECIMAL") || type.equals("DOUBLE");
  }

  static boolean isInstant(String type) {
    return type.startsWith("TIMESTAMP");
  }

  static boolean isText(String type) {
    return type.equals("VARCHAR");
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isInstantText(String text) {
    return INSTANT.matcher(text).matches();
  }

  static boolean isUnit(String text) {
    return UNIT.matcher(text).matches();
  }

  static boolean isNationalCurrency(String text) {
    return text.matches("[A-Z]{3}")
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(text));
  }

  /** A JSON object of plain values. */
  static boolean isKeyValue(String text) {
    try {
      JsonNode node = new ObjectMapper().readTree(text);
      if (!node.isObject()) {
        return false;
      }
      for (JsonNode value : node) {
        if (value.isContainerNode()) {
          return false;
        }
      }
      return true;
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  static boolean isProduct(String one, String other, String product) {
    return isNumber(one)
        && isNumber(other)
        && isNumber(product)
        && new BigDecimal(one).multiply(new BigDecimal(other)).compareTo(new BigDecimal(product))
            == 0;
  }
}
