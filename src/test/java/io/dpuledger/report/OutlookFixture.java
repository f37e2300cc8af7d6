package io.dpuledger.report;

import static io.dpuledger.report.ReportFixture.money;

import io.dpuledger.model.FailureClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One of everything that an outlook may have. */
final class OutlookFixture {
  private OutlookFixture() {}

  /** Busy in office hours, and a little at night. */
  static Capacity week() {
    return new Capacity(
        IntStream.range(0, 7)
            .mapToObj(
                day ->
                    IntStream.range(0, 24)
                        .mapToObj(
                            hour ->
                                BigDecimal.valueOf(
                                    day < 5 && hour > 6 && hour < 18 ? 40 + hour * day : hour % 4,
                                    1))
                        .toList())
            .toList(),
        List.of(
            new Capacity.Peak(
                "012345678901",
                "eu-west-1",
                "DPU",
                Instant.parse("2026-11-10T10:36:29.353Z"),
                19,
                money("111")),
            new Capacity.Peak(
                "444455556666",
                "us-east-1",
                "M-DPU",
                Instant.parse("2026-11-05T12:20:35Z"),
                1,
                money("4.5"))),
        List.of(
            new Capacity.Limit(
                "012345678901",
                "eu-west-1",
                "DPU",
                money("150"),
                money("188398.31"),
                412,
                Map.of(FailureClass.PERMISSIONS, 12L, FailureClass.COMMAND, 3L)),
            new Capacity.Limit(
                "444455556666",
                "us-east-1",
                "M-DPU",
                null,
                null,
                7,
                Map.of(FailureClass.OTHER, 1L))));
  }

  static Outlook of(@Nullable String team) {
    return new Outlook(
        new Outlook.Forecast(
            YearMonth.of(2026, 11),
            money("8412.10"),
            money("11020.50"),
            money("11930.25"),
            money("12880.75"),
            null,
            new Outlook.Past(LocalDate.of(2026, 10, 21), money("10100"), money("10650.40"))),
        List.of(
            new Outlook.BudgetLine(
                null, "LIST", money("12000"), money("8412.10"), money("11930.25"), "AT_RISK"),
            new Outlook.BudgetLine(
                team, "CONTRACTED", money("2000"), money("2100"), null, "EXCEEDED")),
        List.of(
            new Outlook.MoverLine(
                team,
                money("3000"),
                money("4200.5"),
                money("800.25"),
                money("500"),
                money("-99.75"),
                money("0")),
            new Outlook.MoverLine(
                null,
                money("900"),
                money("650"),
                money("-250"),
                money("0"),
                money("0"),
                money("0"))),
        List.of(
            new Outlook.OddDay(
                LocalDate.of(2026, 11, 18), team, money("612.40"), money("140"), true),
            new Outlook.OddDay(
                LocalDate.of(2026, 11, 4), null, money("232.32"), money("20"), false)));
  }
}
