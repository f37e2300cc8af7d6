package io.dpuledger.app.night;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.bill.reading.BillProblem;
import io.dpuledger.bill.reading.BillReading;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what was read of the bill, and what somebody must correct. */
public final class BillOutput {
  private BillOutput() {}

  public static int exitCode(BillReading.Result bill) {
    return bill.problems().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /** Prints the months that were read, and the problems. */
  public static void print(BillReading.Result bill, PrintWriter out) {
    for (BillMonth month : bill.months()) {
      for (BillDelivery delivery : month.deliveries()) {
        out.println(
            "Bill of "
                + month.month()
                + ": "
                + delivery.form()
                + ", "
                + delivery.status()
                + ", "
                + delivery.sessionRows()
                + " rows of sessions, from "
                + delivery.source()
                + ": "
                + delivery.delivery());
      }
    }
    if (!bill.problems().isEmpty()) {
      out.println();
      out.println("Problems with the bill; the ledger has all of its own figures:");
      bill.problems().forEach(problem -> out.println("  " + problem));
    }
  }

  /** For the record of the run. */
  static Map<String, Object> record(BillReading.Result bill) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("months", bill.months().stream().map(month -> month.month().toString()).toList());
    entry.put("problems", problems(bill.problems()));
    return entry;
  }

  private static List<String> problems(List<BillProblem> problems) {
    return problems.stream().map(BillProblem::toString).toList();
  }
}
