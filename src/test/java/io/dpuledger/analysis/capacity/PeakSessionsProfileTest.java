package io.dpuledger.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeakSessionsProfileTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(AS_OF, 14);

  @Test
  void whoIsThereAtTheFirstInstantWithTheMostSessionsIsTold() {
    PeakSessionsProfile profile =
        new PeakSessionsProfile(
            TableRows.sum(
                new CapacityPeakProfile(PERIOD),
                hour("2026-11-20", "2026-11-20T09:30:00Z", 3, "1"),
                hour("2026-11-19", "2026-11-19T09:30:00Z", 3, "1"),
                hour("2026-11-18", "2026-11-18T09:30:00Z", 2, "1"),
                hour("2026-11-01", "2026-11-01T09:30:00Z", 9, "1")));

    assertThat(
            PeakSessionsProfile.sorted(
                    TableRows.sum(
                        profile,
                        fact("until", "2026-11-19T08:00:00Z", "2026-11-19T09:30:00Z"),
                        fact("there", "2026-11-19T08:00:00Z", "2026-11-19T09:30:00.001Z"),
                        fact("moment", "2026-11-19T09:30:00Z", null),
                        fact("later", "2026-11-19T09:30:00.001Z", "2026-11-19T10:00:00Z")))
                .stream()
                .map(session -> session.fact().text(SessionFactTable.SESSION_ID)))
        .containsExactly("moment", "there");
  }

  @Test
  void hoursOfTheWeekAreMeansOfAllSuchDays() {
    CapacityProfile profile = new CapacityProfile(PERIOD);
    List<Object[]> rows =
        CapacityProfileTable.TABLE.rows(
            profile.rows(
                TableRows.sum(
                    profile,
                    hour("2026-11-20", "2026-11-20T09:30:00Z", 3, "1"),
                    hour("2026-11-13", "2026-11-13T09:30:00Z", 4, "0.000001"),
                    hour("2026-11-06", "2026-11-06T09:30:00Z", 9, "9"))));

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsExactly(
            5,
            9,
            "012345678901",
            "us-east-1",
            "DPU",
            3.5,
            4,
            new BigDecimal("0.500001"),
            new BigDecimal("1.000000"),
            null);
  }

  private static TableRow hour(String day, String at, int sessions, String units) {
    return TableRows.of(
        CapacityHourlyTable.SCHEMA,
        day,
        Map.of(
            CapacityHourlyTable.HOUR_START,
            Instant.parse(at).minusSeconds(1800),
            CapacityHourlyTable.ACCOUNT_ID,
            "012345678901",
            CapacityHourlyTable.REGION,
            "us-east-1",
            CapacityHourlyTable.CAPACITY_UNIT,
            "DPU",
            CapacityHourlyTable.PEAK_AT,
            Instant.parse(at),
            CapacityHourlyTable.PEAK_SESSIONS,
            sessions,
            CapacityHourlyTable.MEAN_SESSIONS,
            (double) sessions,
            CapacityHourlyTable.MEAN_UNITS,
            new BigDecimal(units).setScale(6),
            CapacityHourlyTable.PEAK_UNITS,
            new BigDecimal(units).setScale(6)));
  }

  private static TableRow fact(String id, String created, String ended) {
    Map<String, Object> values = new HashMap<>();
    values.put(SessionFactTable.ACCOUNT_ID, "012345678901");
    values.put(SessionFactTable.REGION, "us-east-1");
    values.put(SessionFactTable.CAPACITY_UNIT, "DPU");
    values.put(SessionFactTable.SESSION_ID, id);
    values.put(SessionFactTable.CREATED_ON, Instant.parse(created));
    values.put(SessionFactTable.ENDED_ON, ended == null ? null : Instant.parse(ended));
    return TableRows.of(SessionFactTable.SCHEMA, "2026-11-19", values);
  }
}
