package io.dpuledger.analysis.movers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.movers.UsageProfile.Part;
import io.dpuledger.analysis.movers.UsageProfile.Usage;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageProfileTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 2);

  @Test
  void aSessionCountsWhereItStartsOrIsOnTheFirstDay() {
    assertThat(used(row("2026-11-20", false), row("2026-11-21", true), row("2026-11-21", false)))
        .isEqualTo(
            Map.of(
                new Part("risk", "USD", null),
                new Usage(
                    PeriodUsage.NONE,
                    new PeriodUsage(
                        2, decimal("1.500000"), decimal("3.000000"), decimal("1.320000")))));
  }

  @Test
  void theDaysBeforeAreToldApartAndOthersLeftOut() {
    Usage used =
        used(row("2026-11-17", true), row("2026-11-19", true), row("2026-11-20", true))
            .values()
            .iterator()
            .next();

    assertThat(used.before().sessions()).isEqualTo(1);
    assertThat(used.after().sessions()).isEqualTo(1);
  }

  private static Map<Part, Usage> used(TableRow... rows) {
    return TableRows.sum(new UsageProfile(PERIOD.previous(), PERIOD), rows);
  }

  private static TableRow row(String day, boolean isStart) {
    Instant start = Instant.parse("2026-11-20T08:00:00Z");
    return TableRows.of(
        SessionDayTable.SCHEMA,
        day,
        Map.of(
            SessionDayTable.TEAM,
            "risk",
            SessionDayTable.BILLING_CURRENCY,
            "USD",
            SessionDayTable.IS_START,
            isStart,
            SessionDayTable.SLICE_START,
            start,
            SessionDayTable.SLICE_END,
            start.plusMillis(500),
            SessionDayTable.UNIT_HOURS,
            decimal("1.000000"),
            SessionDayTable.LIST_COST,
            decimal("0.440000")));
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }
}
