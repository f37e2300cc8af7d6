package io.dpuledger.report.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One value as a CSV cell: null is empty, empty text is "", and no text runs as a formula. */
final class CsvCell {
  private static final String FORMULA_STARTS = "=+-@\t\r\0";
  private static final String MEANING_SOMETHING = ",\"\r\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CsvCell() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Instant instant) {
      return instant.toString();
    }
    if (value instanceof List<?> items) {
      return quoted(guarded(json(items)));
    }
    if (value instanceof Map<?, ?> entries) {
      return quoted(guarded(json(new TreeMap<>(entries))));
    }
    return quoted(guarded(value.toString()));
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (MEANING_SOMETHING.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.strip().length() == text.length();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
