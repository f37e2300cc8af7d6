package io.dpuledger.simulator.bill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dpuledger.simulator.bill.BillTruth.CellDay;
import io.dpuledger.simulator.bill.BillTruth.ChargeTotal;
import io.dpuledger.simulator.bill.charge.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a bill holds, and each planted difference, as JSON lines. */
public final class TruthFile {
  private static final JsonFactory JSON = new JsonFactory();

  private TruthFile() {}

  /** Lines of kind BILLED, PLANTED and CHARGE. */
  public static void write(BillTruth truth, Path file) {
    try (BufferedWriter lines = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(lines)) {
      json.setRootValueSeparator(null);
      for (BillTruth.BilledDay day : truth.billed()) {
        begin(json, "BILLED");
        write(json, day.at());
        write(json, "unit_hours", day.unitHours());
        write(json, day.money());
        end(json);
      }
      for (BillTruth.Planted planted : truth.planted()) {
        begin(json, "PLANTED");
        write(json, planted.at());
        json.writeStringField("cause", planted.cause().name());
        write(json, "unit_hours", planted.unitHours());
        write(json, "cost", planted.cost());
        end(json);
      }
      for (ChargeTotal total : truth.charges()) {
        write(json, total);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the truth of a bill to " + file, e);
    }
  }

  private static void write(JsonGenerator json, ChargeTotal total) throws IOException {
    begin(json, "CHARGE");
    json.writeStringField("month", total.key().month().toString());
    json.writeStringField("account_id", total.key().accountId());
    json.writeStringField("operation", total.key().operation());
    json.writeStringField("line_item_type", total.key().type().label());
    write(json, "usage", total.usage());
    write(json, total.money());
    end(json);
  }

  private static void begin(JsonGenerator json, String kind) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind);
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void write(JsonGenerator json, CellDay at) throws IOException {
    json.writeStringField("account_id", at.cell().accountId());
    json.writeStringField("region", at.cell().region());
    json.writeStringField("capacity_unit", at.cell().unit().label());
    write(json, "rate", at.cell().rate());
    write(json, "card_rate", at.cell().cardRate());
    json.writeStringField("day", at.day().toString());
  }

  private static void write(JsonGenerator json, Money money) throws IOException {
    write(json, "list_cost", money.list());
    write(json, "unblended_cost", money.unblended());
    write(json, "net_cost", money.net());
  }

  private static void write(JsonGenerator json, String name, BigDecimal number) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(number.toPlainString());
  }
}
