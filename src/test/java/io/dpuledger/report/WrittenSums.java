package io.dpuledger.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.report.fixture.XlsxTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One figure of one currency, as a written file has it: its headline, and the parts of it by
 * section.
 */
record WrittenSums(String figure, BigDecimal headline, Map<String, List<BigDecimal>> sections) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static List<WrittenSums> ofJson(byte[] json) {
    List<WrittenSums> sums = new ArrayList<>();
    for (JsonNode money : tree(json).get("currencies")) {
      sums.add(
          of(
              money,
              "list_cost",
              Map.of(
                  "days", amounts(money, "days", "list_cost"),
                  "worker types of days", amounts(money, "days", "list_cost_by_worker_type"),
                  "teams", amounts(money, "teams", "list_cost"),
                  "how sure it is", figures(money, "confirmed_cost", "estimated_cost"),
                  "how it idled",
                      figures(
                          money,
                          "idle_seen_cost",
                          "idle_inferred_cost",
                          "idle_unknown_cost",
                          "statement_open_cost",
                          "minimum_charge_cost"),
                  "parts of teams", amounts(money, "team_cost_breakdowns", "list_cost"),
                  "evidence", amounts(money, "evidence", "list_cost"))));
      for (String idle : List.of("idle_cost_low", "idle_cost_high")) {
        sums.add(
            of(
                money,
                idle,
                Map.of(
                    "days", amounts(money, "days", idle),
                    "teams", amounts(money, "teams", idle),
                    "evidence", amounts(money, "evidence", idle))));
      }
    }
    return sums;
  }

  static List<WrittenSums> ofXlsx(byte[] xlsx) {
    XlsxTable summary = XlsxTable.named(xlsx, "Summary");
    XlsxTable days = XlsxTable.named(xlsx, "Spend by day");
    XlsxTable teams = XlsxTable.named(xlsx, "Teams");
    XlsxTable evidence = XlsxTable.named(xlsx, "Evidence");
    XlsxTable parts = XlsxTable.named(xlsx, "Cost parts");
    List<WrittenSums> sums = new ArrayList<>();
    for (String currency : summary.where("Item", "List cost").texts("Currency")) {
      XlsxTable totals = summary.where("Currency", currency);
      XlsxTable ownDays = days.where("Currency", currency);
      XlsxTable ownTeams = teams.where("Currency", currency);
      XlsxTable ownEvidence = evidence.where("Currency", currency);
      List<BigDecimal> ownParts = parts.where("Currency", currency).numbers("Amount");
      sums.add(
          new WrittenSums(
              currency + " list cost",
              totals.where("Item", "List cost").numbers("Value").get(0),
              Map.of(
                  "days", ownDays.numbers("List cost"),
                  "worker types of days", ownDays.numbersAfter("List cost"),
                  "teams", ownTeams.numbers("List cost"),
                  "how sure it is", ownParts.subList(0, 2),
                  "how it idled", ownParts.subList(2, 7),
                  "evidence", ownEvidence.numbers("List cost"))));
      for (String idle : List.of("Idle at least", "Idle at most")) {
        sums.add(
            new WrittenSums(
                currency + " " + idle,
                totals.where("Item", idle).numbers("Value").get(0),
                Map.of(
                    "days", ownDays.numbers(idle),
                    "teams", ownTeams.numbers(idle),
                    "evidence", ownEvidence.numbers(idle))));
      }
    }
    return sums;
  }

  private static WrittenSums of(
      JsonNode money, String figure, Map<String, List<BigDecimal>> sections) {
    return new WrittenSums(
        money.get("billing_currency").asText() + " " + figure,
        money.get(figure).decimalValue(),
        sections);
  }

  private static List<BigDecimal> figures(JsonNode money, String... fields) {
    return Stream.of(fields)
        .map(field -> money.get("cost_breakdown").get(field).decimalValue())
        .toList();
  }

  private static List<BigDecimal> amounts(JsonNode money, String section, String field) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (JsonNode row : money.get(section)) {
      JsonNode value = row.get(field);
      if (value.isArray()) {
        value.forEach(part -> amounts.add(part.decimalValue()));
      } else {
        amounts.add(value.decimalValue());
      }
    }
    return amounts;
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
