package io.dpuledger.report;

import io.dpuledger.model.UsagePeriod;
import java.time.Instant;
import java.time.LocalDate;

/** Which report is wanted. The instant is given, since only the program reads the clock. */
public record ReportRequest(
    String title, LocalDate asOf, int periodDays, Instant generatedAt, Assumptions assumptions) {

  UsagePeriod period() {
    return UsagePeriod.endingOn(asOf, periodDays);
  }
}
