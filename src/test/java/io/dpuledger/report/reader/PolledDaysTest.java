package io.dpuledger.report.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.aggregate.GroupSums;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolledDaysTest {
  private static final UsagePeriod PERIOD =
      new UsagePeriod(LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-21"));

  private final TableRows sessions = TableRows.of(SessionFactTable.SCHEMA);

  @Test
  void aDayCountsFromEightHoursOnWhicheverSessionsWereRead() {
    session("eu-west-1", "2026-11-19T09:10:00Z", IntStream.range(9, 14));
    session("eu-west-1", "2026-11-19T12:10:00Z", IntStream.range(12, 17));
    session("eu-west-1", "2026-11-20T09:10:00Z", IntStream.range(9, 16));
    assertThat(shares("eu-west-1")).containsOnlyKeys(LocalDate.parse("2026-11-19"));
  }

  @Test
  void hoursAfterMidnightAreOfTheNextDayAndThoseOutsideOfThePeriodOfNone() {
    session(
        "eu-west-1",
        "2026-11-18T12:00:00Z",
        IntStream.concat(IntStream.range(12, 24), IntStream.range(0, 10)));
    assertThat(shares("eu-west-1"))
        .containsOnly(Map.entry(LocalDate.parse("2026-11-19"), new BigDecimal("1.0000")));
  }

  @Test
  void ofTwoRegionsThatSpentOneIsHalf() {
    session("eu-west-1", "2026-11-21T00:00:00Z", IntStream.range(0, 12));
    session("ap-south-1", "2026-11-21T00:00:00Z", IntStream.range(0, 12));
    assertThat(shares("eu-west-1", "us-east-1").values()).containsExactly(new BigDecimal("0.5000"));
    assertThat(shares("us-east-1")).isEmpty();
  }

  private void session(String region, String start, IntStream hours) {
    sessions.row(
        SessionFactTable.ACCOUNT_ID,
        "012345678901",
        SessionFactTable.REGION,
        region,
        SessionFactTable.STARTED_ON,
        Timestamp.from(Instant.parse(start)),
        SessionFactTable.POLL_HOURS,
        hours.boxed().toArray());
  }

  private Map<LocalDate, BigDecimal> shares(String... regions) {
    GroupSums asked = SessionQueries.sessionFact(PERIOD).of(sessions.rows());
    List<Aggregate> spent =
        Arrays.stream(regions)
            .map(
                region ->
                    new Aggregate(
                        Aggregate.Topic.TEAM,
                        "USD",
                        "risk",
                        List.of("DPU", "012345678901", region),
                        Map.of()))
            .toList();
    return PolledDays.of(Aggregates.of(List.of(asked))).shares(new Aggregates(spent), "USD");
  }
}
