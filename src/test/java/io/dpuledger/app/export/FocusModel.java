package io.dpuledger.app.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the authors of FOCUS publish for machines, walked from the data set down to the
 * rules that one look at the rows can decide. Rules for what the export does not claim to have, and
 * those that a machine cannot check, are passed over.
 */
final class FocusModel {
  /** What the export has of what a provider may support. */
  private static final Set<String> SUPPORTED =
      Set.of(
          "ACCOUNT_NAMING_SUPPORTED",
          "BILLING_BASED_ON_PROVISIONED_RESOURCES_SUPPORTED",
          "MULTIPLE_PRICING_CATEGORIES_SUPPORTED",
          "NEGOTIATED_PRICING_SUPPORTED",
          "PUBLIC_PRICE_LIST_SUPPORTED",
          "REGION_SUPPORTED",
          "RESOURCE_TYPE_ASSIGNMENT_SUPPORTED",
          "SUB_ACCOUNT_SUPPORTED",
          "TAGGING_SUPPORTED",
          "UNIT_PRICING_SUPPORTED",
          "USAGE_MEASUREMENT_SUPPORTED");

  private final JsonNode rules;
  private final FocusSample sample;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> checked = new LinkedHashSet<>();
  private final SortedSet<String> broken = new TreeSet<>();

  private FocusModel(JsonNode rules, FocusSample sample) {
    this.rules = rules;
    this.sample = sample;
  }

  /** Checks an export against the rules in a file. */
  static FocusModel check(Path file, FocusSample sample) throws IOException {
    JsonNode model = new ObjectMapper().readTree(file.toFile());
    FocusModel walk = new FocusModel(model.get("ModelRules"), sample);
    for (JsonNode root : model.at("/ModelDatasets/CostAndUsage/ModelRules")) {
      walk.rule(root.asText(), row -> true);
    }
    return walk;
  }

  /** The ids of the rules with MUST or MUST NOT that could be decided. */
  Set<String> checked() {
    return checked;
  }

  /** The ids of those that do not hold. */
  SortedSet<String> broken() {
    return broken;
  }

  private void rule(String id, Predicate<Map<String, String>> asked) {
    JsonNode rule = rules.get(id);
    if (!seen.add(id) || !"Active".equals(rule.get("Status").asText()) || !applies(rule)) {
      return;
    }
    JsonNode criteria = rule.get("ValidationCriteria");
    JsonNode condition = criteria.get("Condition");
    Predicate<Map<String, String>> within =
        condition.isEmpty() ? asked : asked.and(row -> holds(condition, row));
    JsonNode requirement = criteria.get("Requirement");
    if (criteria.get("Keyword").asText().startsWith("MUST")
        && "Static".equals(rule.get("Type").asText())
        && canBeDecided(requirement)
        && (condition.isEmpty() || canBeDecided(condition))) {
      checked.add(id);
      if (!isMet(requirement, within)) {
        broken.add(id);
      }
    }
    for (JsonNode item : requirement.path("Items")) {
      if (item.has("ModelRuleId")) {
        rule(item.get("ModelRuleId").asText(), within);
      }
    }
  }

  private static boolean applies(JsonNode rule) {
    return StreamSupport.stream(rule.get("ApplicabilityCriteria").spliterator(), false)
        .allMatch(criterion -> SUPPORTED.contains(criterion.asText()));
  }

  /** Not what only refers to other rules, and nothing about columns that are not there. */
  private boolean canBeDecided(JsonNode check) {
    return switch (function(check)) {
      case "AND", "OR" ->
          StreamSupport.stream(check.get("Items").spliterator(), false)
              .allMatch(this::canBeDecided);
      case "", "CheckModelRule" -> false;
      case "ColumnPresent" -> true;
      default ->
          List.of("ColumnName", "ColumnAName", "ColumnBName", "ResultColumnName").stream()
              .filter(check::has)
              .allMatch(name -> sample.has(check.get(name).asText()));
    };
  }

  private boolean isMet(JsonNode check, Predicate<Map<String, String>> within) {
    String column = check.path("ColumnName").asText();
    String type = String.valueOf(sample.types().get(column));
    return switch (function(check)) {
      case "ColumnPresent" -> sample.has(column);
      case "TypeDecimal" -> FocusFormats.isDecimal(type);
      case "TypeString" -> FocusFormats.isText(type);
      case "TypeDateTime" -> FocusFormats.isInstant(type);
      case "CheckDistinctCount" ->
          sample.rows().stream()
                  .map(
                      row ->
                          row.get(check.get("ColumnAName").asText())
                              + "\0"
                              + row.get(check.get("ColumnBName").asText()))
                  .distinct()
                  .count()
              == sample.rows().stream()
                  .map(row -> row.get(check.get("ColumnAName").asText()))
                  .distinct()
                  .count();
      default -> sample.rows().stream().filter(within).allMatch(row -> holds(check, row));
    };
  }

  private static boolean holds(JsonNode check, Map<String, String> row) {
    String text = row.get(check.path("ColumnName").asText());
    return switch (function(check)) {
      case "AND" -> items(check).allMatch(item -> holds(item, row));
      case "OR" -> items(check).anyMatch(item -> holds(item, row));
      case "CheckValue" -> isValue(text, check.get("Value"));
      case "CheckNotValue" -> !isValue(text, check.get("Value"));
      case "CheckSameValue" -> Objects.equals(first(check, row), second(check, row));
      case "CheckNotSameValue" -> !Objects.equals(first(check, row), second(check, row));
      case "CheckGreaterOrEqualThanValue" ->
          text == null
              || new BigDecimal(text).compareTo(new BigDecimal(check.get("Value").asText())) >= 0;
      case "ColumnByColumnEqualsColumnValue" ->
          FocusFormats.isProduct(
              String.valueOf(first(check, row)),
              String.valueOf(second(check, row)),
              String.valueOf(row.get(check.get("ResultColumnName").asText())));
      case "FormatNumeric", "CheckDecimalValue" -> text == null || FocusFormats.isNumber(text);
      case "FormatDateTime" -> text == null || FocusFormats.isInstantText(text);
      case "FormatString" -> text == null || !text.isBlank();
      case "FormatUnit" -> text == null || FocusFormats.isUnit(text);
      case "FormatKeyValue" -> text == null || FocusFormats.isKeyValue(text);
      case "FormatCurrency", "CheckNationalCurrency" ->
          text == null || FocusFormats.isNationalCurrency(text);
      default -> throw new IllegalArgumentException("unknown check " + check);
    };
  }

  private static boolean isValue(@Nullable String text, JsonNode value) {
    return value.isNumber()
        ? text != null && new BigDecimal(text).compareTo(value.decimalValue()) == 0
        : Objects.equals(text, value.isNull() ? null : value.asText());
  }

  private static @Nullable String first(JsonNode check, Map<String, String> row) {
    return row.get(check.get("ColumnAName").asText());
  }

  private static @Nullable String second(JsonNode check, Map<String, String> row) {
    return row.get(check.get("ColumnBName").asText());
  }

  private static Stream<JsonNode> items(JsonNode check) {
    return StreamSupport.stream(check.get("Items").spliterator(), false);
  }

  private static String function(JsonNode check) {
    return check.path("CheckFunction").asText();
  }
}
