package io.dpuledger.app.night;

import io.dpuledger.app.eventlog.EventLogResult;
import io.dpuledger.bill.reading.BillReading;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The result of an analysis: its as-of day, what was read of the bill and of event logs, and the
 * days worked out under older rules.
 */
public record Analyzed(
    LocalDate asOf,
    BillReading.Result bill,
    EventLogResult eventLogs,
    SortedSet<String> daysUnderOlderRules) {
  /** Days that a rebuild left unchanged are listed, because no other rebuild will change them. */
  public void printDaysUnderOlderRules(boolean wasRebuild, PrintWriter out) {
    if (daysUnderOlderRules.isEmpty()) {
      return;
    }
    out.println(
        daysUnderOlderRules.size()
            + (wasRebuild
                ? " days keep the results of older rules, because some of their observations were"
                    + " deleted: "
                    + String.join(", ", daysUnderOlderRules)
                : " days still follow older rules. New rules apply to new days; analyze --rebuild"
                    + " applies them to all"));
  }
}
