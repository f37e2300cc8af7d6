package io.dpuledger.report.reader;

import io.dpuledger.model.SharedCost;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.report.figures.Assumptions;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which report is wanted. The instant is given, since only the program reads the clock.
 *
 * @param rateCard what says where prices are from
 * @param sharedCost whether the cost without a team is divided among teams, too
 * @param daysUnderOlderRules how many usage days other rules than those of today worked out
 */
public record ReportRequest(
    String title,
    LocalDate asOf,
    int periodDays,
    Instant generatedAt,
    long daysUnderOlderRules,
    RateCard rateCard,
    Assumptions assumptions,
    SharedCost sharedCost) {

  UsagePeriod period() {
    return UsagePeriod.endingOn(asOf, periodDays);
  }
}
