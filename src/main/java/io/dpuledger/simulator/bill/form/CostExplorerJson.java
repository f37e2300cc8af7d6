package io.dpuledger.simulator.bill.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** An answer of GetCostAndUsage, grouped by account and usage type, saved as a file. */
final class CostExplorerJson implements BillWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final BillHead head;
  private final CostExplorerSums sums;

  CostExplorerJson(Path folder, BillHead head) {
    this.folder = folder;
    this.head = head;
    this.sums = new CostExplorerSums(head);
  }

  @Override
  public void write(Charge charge) {
    sums.add(charge);
  }

  @Override
  public void close() throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("simulated-cost-explorer.json");
    try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file))) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("GroupDefinitions");
      writeDimension(json, "LINKED_ACCOUNT");
      writeDimension(json, "USAGE_TYPE");
      json.writeEndArray();
      json.writeArrayFieldStart("ResultsByTime");
      for (Map.Entry<LocalDate, Map<CostExplorerSums.Group, CostExplorerSums.Sum>> period :
          sums.periods().entrySet()) {
        writePeriod(json, period.getKey(), period.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeDimension(JsonGenerator json, String key) throws IOException {
    json.writeStartObject();
    json.writeStringField("Type", "DIMENSION");
    json.writeStringField("Key", key);
    json.writeEndObject();
  }

  private void writePeriod(
      JsonGenerator json, LocalDate start, Map<CostExplorerSums.Group, CostExplorerSums.Sum> groups)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("TimePeriod");
    json.writeStringField("Start", start.toString());
    json.writeStringField("End", sums.end(start).toString());
    json.writeEndObject();
    json.writeObjectFieldStart("Total");
    json.writeEndObject();
    json.writeArrayFieldStart("Groups");
    for (Map.Entry<CostExplorerSums.Group, CostExplorerSums.Sum> group : groups.entrySet()) {
      writeGroup(json, group.getKey(), group.getValue());
    }
    json.writeEndArray();
    json.writeBooleanField("Estimated", !head.delivery().isClosed(YearMonth.from(start)));
    json.writeEndObject();
  }

  private void writeGroup(
      JsonGenerator json, CostExplorerSums.Group group, CostExplorerSums.Sum sum)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("Keys");
    json.writeString(group.accountId());
    json.writeString(group.usageType());
    json.writeEndArray();
    json.writeObjectFieldStart("Metrics");
    writeMetric(json, "UnblendedCost", sum.money().unblended(), BillHead.CURRENCY);
    if (head.hasNetColumns()) {
      writeMetric(json, "NetUnblendedCost", sum.money().net(), BillHead.CURRENCY);
    }
    writeMetric(json, "UsageQuantity", sum.usage(), group.unit());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeMetric(JsonGenerator json, String name, BigDecimal amount, String unit)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("Amount", CostExplorerSums.text(amount));
    json.writeStringField("Unit", unit);
    json.writeEndObject();
  }
}
