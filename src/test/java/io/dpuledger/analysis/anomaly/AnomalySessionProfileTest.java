package io.dpuledger.analysis.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnomalySessionProfileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void theTenDearestOfTheTeamsDayAreToldByRank() {
    TableRow[] rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(cost -> row("2026-11-20", "risk", "s" + cost, cost))
            .toArray(TableRow[]::new);

    List<Object[]> told = told(rows);
    assertThat(told).hasSize(10);
    assertThat(told.get(0)).contains("s12", 1, Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(told.get(9)).contains("s3", 10);
  }

  @Test
  void sessionsThatCostTheSameAreRankedByTheirKey() {
    assertThat(
            told(row("2026-11-20", "risk", "b", 5), row("2026-11-20", "risk", "a", 5)).stream()
                .map(row -> row[6]))
        .containsExactly("a", "b");
  }

  @Test
  void otherDaysAndTeamsAreLeftOut() {
    assertThat(told(row("2026-11-19", "risk", "a", 5), row("2026-11-20", null, "a", 5))).isEmpty();
  }

  private static List<Object[]> told(TableRow... rows) {
    return AnomalySessionTable.TABLE.rows(
        AnomalySessionProfile.ranked(
            TableRows.sum(new AnomalySessionProfile(), rows),
            List.of(
                new SpendAnomaly(DAY, "risk", "USD", BigDecimal.TEN, BigDecimal.ONE, 3, true))));
  }

  private static TableRow row(String day, String team, String id, int cost) {
    Map<String, Object> values = new HashMap<>();
    values.put(SessionDayTable.SESSION_ID, id);
    values.put(SessionDayTable.CREATED_ON, Instant.parse("2026-11-20T08:00:00Z"));
    values.put(SessionDayTable.TEAM, team);
    values.put(SessionDayTable.BILLING_CURRENCY, "USD");
    values.put(SessionDayTable.LIST_COST, BigDecimal.valueOf(cost).setScale(6));
    return TableRows.of(SessionDayTable.SCHEMA, day, values);
  }
}
