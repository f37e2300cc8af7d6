package io.dpuledger.report.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.report.section.ReportRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for programs: every figure unrounded, under a versioned schema. */
public final class JsonReport {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final JsonNodeFactory NODES = MAPPER.getNodeFactory();

  private JsonReport() {}

  public static String render(LedgerReport report) {
    return text(record(ReportRecord.REPORT, report));
  }

  /** What each field is, as a JSON Schema. */
  public static String schema() {
    return text(new JsonSchema(MAPPER).of(ReportRecord.REPORT));
  }

  private static String text(JsonNode tree) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> ObjectNode record(FigureTable<T> table, T row) {
    ObjectNode node = MAPPER.createObjectNode();
    for (Column<T> column : table.fields()) {
      node.set(requireNonNull(column.name()), node(column.nested(), column.value(row)));
    }
    return node;
  }

  private static JsonNode node(@Nullable FigureTable<Object> nested, @Nullable Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return MAPPER.nullNode();
    }
    if (value instanceof List<?> list) {
      ArrayNode array = MAPPER.createArrayNode();
      list.forEach(item -> array.add(node(nested, item)));
      return array;
    }
    if (nested != null) {
      return record(nested, value);
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode node = MAPPER.createObjectNode();
      map.forEach((key, item) -> node.set(key.toString(), node(null, item)));
      return node;
    }
    if (value instanceof BigDecimal decimal) {
      return NODES.numberNode(decimal);
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number.doubleValue());
    }
    if (value instanceof Number number) {
      return NODES.numberNode(number.longValue());
    }
    return value instanceof Boolean truth
        ? NODES.booleanNode(truth)
        : NODES.textNode(value.toString());
  }
}
