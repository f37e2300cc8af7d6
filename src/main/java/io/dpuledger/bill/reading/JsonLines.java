package io.dpuledger.bill.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.form.CostExplorerJson;
import java.io.IOException;
import java.io.Reader;
import org.apache.hadoop.conf.Configuration;

/** Reads answers of Cost Explorer: one, a list, or one after the other. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  static void read(BillFile file, Configuration hadoop, PartSums sums) throws IOException {
    sums.isOf(BillForm.COST_EXPLORER);
    try (Reader text = BillInput.text(file, hadoop);
        MappingIterator<JsonNode> answers = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (answers.hasNextValue()) {
        sums.count(CostExplorerJson.read(answers.nextValue(), PartReader.account(file), sums::add));
      }
    }
  }
}
