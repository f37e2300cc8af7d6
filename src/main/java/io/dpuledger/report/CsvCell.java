package io.dpuledger.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;

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
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof scala.collection.Seq<?> items) {
      return quoted(guarded(json(new ArrayList<>(JavaConverters.seqAsJavaList(items)))));
    }
    if (value instanceof scala.collection.Map<?, ?> entries) {
      return quoted(guarded(json(new TreeMap<>(JavaConverters.mapAsJavaMap(entries)))));
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
