package io.dpuledger.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.AnalystAnswers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The answers to analysts as JSON: rows are lists, for their columns are whatever was asked. */
final class JsonOwn {
  private JsonOwn() {}

  static void write(ObjectNode root, AnalystAnswers analyses) {
    ArrayNode answers = root.putArray("own_analyses");
    analyses.answers().forEach(answer -> write(answers.addObject(), answer));
    analyses.faults().forEach(root.putArray("own_analyses_not_answered")::add);
  }

  private static void write(ObjectNode node, AnalystAnswer answer) {
    node.put("table", answer.table());
    node.put("file", answer.file());
    node.put("title", answer.title());
    node.put("grain", answer.grain());
    ArrayNode columns = node.putArray("columns");
    for (AnalystAnswer.Column column : answer.columns()) {
      columns
          .addObject()
          .put("name", column.name())
          .put("type", column.type())
          .put("meaning", column.meaning());
    }
    node.put("rows_of_table", answer.rows().size());
    ArrayNode rows = node.putArray("rows");
    for (var row : answer.shown()) {
      ArrayNode values = rows.addArray();
      row.forEach(value -> add(values, value));
    }
  }

  private static void add(ArrayNode values, @Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      values.add(decimal);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      values.add(number);
    } else if (value instanceof Integer || value instanceof Long) {
      values.add(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      values.add(truth);
    } else if (value == null || value instanceof Double) {
      values.addNull();
    } else {
      values.add(value.toString());
    }
  }
}
