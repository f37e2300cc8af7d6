package io.dpuledger.report.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.section.Column;
import io.dpuledger.report.section.FigureTable;
import io.dpuledger.table.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Describes what JSON has, from the same descriptions that it is written by. */
final class JsonSchema {
  private final ObjectMapper mapper;
  private final ObjectNode definitions;
  private final Properties meanings = meanings();

  JsonSchema(ObjectMapper mapper) {
    this.mapper = mapper;
    this.definitions = mapper.createObjectNode();
  }

  ObjectNode of(FigureTable<?> whole) {
    define(whole);
    types().fields().forEachRemaining(type -> definitions.set(type.getKey(), type.getValue()));
    ObjectNode schema = mapper.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:dpu-ledger:report:1");
    schema.put("title", "report.json of DPU Ledger");
    schema.put(
        "description",
        "Every field is always there. What is not known is null, never 0. Money is unrounded, days and times are UTC.");
    schema.put("$ref", reference(whole.name()));
    schema.set("$defs", definitions);
    return schema;
  }

  private void define(FigureTable<?> table) {
    if (definitions.has(table.name())) {
      return;
    }
    ObjectNode definition = definitions.putObject(table.name());
    definition.put("type", "object");
    definition.put("description", meaning(table));
    definition.put("additionalProperties", false);
    ArrayNode required = definition.putArray("required");
    ObjectNode properties = definition.putObject("properties");
    for (Column<?> column : table.fields()) {
      required.add(column.name());
      describe(properties.putObject(column.name()), table, column);
    }
  }

  private void describe(ObjectNode node, FigureTable<?> table, Column<?> column) {
    FigureTable<Object> nested = column.nested();
    if (nested != null) {
      define(nested);
    }
    switch (column.shape()) {
      case LIST ->
          node.put("type", "array").putObject("items").put("$ref", reference(column.type()));
      case MAP ->
          node.put("type", "object")
              .putObject("additionalProperties")
              .put("$ref", reference(column.type()));
      case ONE -> {
        if (nested != null && column.isNullable()) {
          ArrayNode any = node.putArray("anyOf");
          any.addObject().put("$ref", reference(nested.name()));
          any.addObject().put("type", "null");
        } else {
          node.put("$ref", reference(column.type()));
        }
      }
    }
    node.put("description", meaning(table, column));
  }

  private static String reference(String definition) {
    return "#/$defs/" + definition;
  }

  private String meaning(FigureTable<?> table) {
    TableSchema source = table.source();
    String otherwise = source == null ? null : "One row: " + source.grain() + ".";
    return requireNonNull(meanings.getProperty(table.name(), otherwise), table.name());
  }

  /** What is said here, or what its table in the lake says. */
  private String meaning(FigureTable<?> table, Column<?> column) {
    String field = table.name() + "." + column.name();
    TableSchema source = table.source();
    FigureTable<Object> nested = column.nested();
    String otherwise =
        nested != null
            ? meaning(nested)
            : source == null
                ? null
                : source.columns().stream()
                    .filter(one -> one.name().equals(column.name()))
                    .map(TableSchema.Column::comment)
                    .findFirst()
                    .orElse(null);
    return requireNonNull(meanings.getProperty(field, otherwise), field);
  }

  /** What is not a record. */
  private JsonNode types() {
    return read("types.json", mapper::readTree);
  }

  private static Properties meanings() {
    return read(
        "meanings.properties",
        text -> {
          Properties meanings = new Properties();
          meanings.load(new InputStreamReader(text, StandardCharsets.UTF_8));
          return meanings;
        });
  }

  /** Reads a resource. */
  private interface Reading<T> {
    T of(InputStream text) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) {
    try (InputStream text = requireNonNull(JsonSchema.class.getResourceAsStream(name))) {
      return reading.of(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
