package io.dpuledger.bill.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved answer of GetCostAndUsage. What a key of a group is shows by its form, so the order
 * of the groups does not matter.
 */
public final class CostExplorerJson {
  private static final String RESULTS = "ResultsByTime";

  private CostExplorerJson() {}

  /**
   * Reads usage of sessions.
   *
   * @param account to which rows without one belong; null if none is known
   * @return how many groups there are, of whatever service
   */
  public static long read(JsonNode answer, @Nullable String account, Consumer<BillLine> lines) {
    JsonNode results = answer.path(RESULTS);
    if (!results.isArray()) {
      throw new UnreadableBillException(
          "is JSON, but has no " + RESULTS + ": save an answer of aws ce get-cost-and-usage");
    }
    long groups = 0;
    for (JsonNode result : results) {
      if (result.path("Groups").isEmpty() && !result.path("Total").isEmpty()) {
        throw new UnreadableBillException(
            "has totals only: group it by LINKED_ACCOUNT and USAGE_TYPE");
      }
      for (JsonNode group : result.path("Groups")) {
        groups++;
        Keys keys = Keys.of(group.path("Keys"), account);
        if (keys.isSession()) {
          lines.accept(row(result, group.path("Metrics"), keys).line());
        }
      }
    }
    return groups;
  }

  private static CostExplorerRow row(JsonNode result, JsonNode metrics, Keys keys) {
    Instant start = BillTime.instant(result.path("TimePeriod").path("Start").asText());
    Instant end = BillTime.instant(result.path("TimePeriod").path("End").asText());
    JsonNode usage = metrics.path("UsageQuantity");
    JsonNode cost = metrics.path("UnblendedCost");
    JsonNode net = metrics.path("NetUnblendedCost");
    JsonNode best = cost.isMissingNode() ? net : cost;
    YearMonth month = BillTime.month(start);
    return new CostExplorerRow(
        month,
        BillTime.day(start, end),
        keys.account(),
        keys.region(),
        keys.usageType(),
        usage.path("Unit").asText(),
        amount(usage, "UsageQuantity"),
        amount(best, "UnblendedCost"),
        net.isMissingNode() ? null : amount(net, "NetUnblendedCost"),
        best.path("Unit").asText(),
        result.path("Estimated").asBoolean());
  }

  private static BigDecimal amount(JsonNode metric, String name) {
    try {
      return new BigDecimal(metric.path("Amount").asText());
    } catch (NumberFormatException e) {
      throw new UnreadableBillException(
          "lacks the metric " + name + ": ask for --metrics UsageQuantity UnblendedCost");
    }
  }

  private record Keys(
      @Nullable String account,
      @Nullable String region,
      @Nullable String usageType,
      boolean isSession) {
    static Keys of(JsonNode keys, @Nullable String otherwise) {
      String account = otherwise;
      String region = null;
      String usageType = null;
      boolean isSession = false;
      for (JsonNode key : keys) {
        String text = key.asText();
        if (text.matches("\\d{12}")) {
          account = text;
        } else if (text.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
          region = text;
        } else if (UsageType.isSession(text)) {
          isSession = true;
        } else if (UsageType.isOfSession(text)) {
          usageType = text;
          isSession = true;
        }
      }
      return new Keys(account, region, usageType, isSession);
    }
  }
}
