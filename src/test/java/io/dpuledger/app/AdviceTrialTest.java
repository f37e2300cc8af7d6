package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.Target;
import io.dpuledger.simulator.Fleet;
import io.dpuledger.simulator.FleetSpec;
import io.dpuledger.simulator.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recommendations made from one month are tried on the next: companies of their own seeds, each in
 * an account of its own. -Dcompanies=N tries more of them.
 */
@Tag("program")
class AdviceTrialTest {
  private static final int COMPANIES = Integer.getInteger("companies", 1);
  private static final int SESSIONS_A_DAY = 60;
  private static final int DAYS = 60;
  private static final int POLLED_DAYS = Integer.getInteger("polledDays", 0);
  private static final LocalDate DECIDED_ON = PlayedSite.LAST_DAY.minusDays(DAYS / 2);

  /** Each account is read by a role in it. */
  private static final String[] AS_OTHERS = {
    "--set", "collect.page-size=1000", "--set", "collect.role-name=dpu-ledger-reader"
  };

  @TempDir private static Path folder;

  /** A recommendation, and what it truly saves in the month after. */
  private record Tried(
      String id, String kind, double low, double high, double cost, double realised) {
    boolean isWithin() {
      return low <= realised + 0.01 && realised <= high + 0.01;
    }
  }

  @Test
  void whatIsSavedLiesWithinWhatWasSaid() {
    List<Tried> tried = play();

    long within = tried.stream().filter(Tried::isWithin).count();
    List<Tried> outside = tried.stream().filter(one -> !one.isWithin()).toList();
    assertThat(within / (double) tried.size())
        .as("%d of %d; outside: %s", within, tried.size(), outside)
        .isGreaterThanOrEqualTo(0.85);
    double[] widths =
        tried.stream().mapToDouble(one -> (one.high() - one.low()) / one.cost()).sorted().toArray();
    assertThat(widths[widths.length / 2]).as("median width, share of cost").isLessThan(1.25);
    if (Boolean.getBoolean("show")) {
      throw new AssertionError(
          "%d of %d within, median width %.3f of cost; kinds %s; outside %s"
              .formatted(within, tried.size(), widths[widths.length / 2], kinds(tried), outside));
    }
  }

  private static Map<String, String> kinds(List<Tried> tried) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Tried one : tried) {
      int[] count = counts.computeIfAbsent(one.kind(), kind -> new int[2]);
      count[0]++;
      count[1] += one.isWithin() ? 1 : 0;
    }
    Map<String, String> shown = new LinkedHashMap<>();
    counts.forEach((kind, count) -> shown.put(kind, count[1] + "/" + count[0]));
    return shown;
  }

  private static List<Tried> play() {
    List<Target> targets =
        IntStream.range(0, COMPANIES)
            .mapToObj(company -> new Target("%012d".formatted(100 + company), "us-east-1"))
            .toList();
    FleetSpec spec =
        FleetSpec.demo()
            .withTargets(targets)
            .withSessionsPerDay(SESSIONS_A_DAY * COMPANIES)
            .withRetentionDays(DAYS)
            .over(PlayedSite.LAST_DAY.minusDays(DAYS - 1L), DAYS);
    Fleet fleet = Fleet.generateEvenly(spec);
    try (PlayedSite site = PlayedSite.of(folder, fleet)) {
      Instant decided = PlayedSite.night(DECIDED_ON);
      site.pollByTheHour(decided, POLLED_DAYS, AS_OTHERS);
      site.glue().clock(decided);
      site.done("collect", AS_OTHERS);
      site.done("analyze", AS_OTHERS);
      site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY));
      site.done("collect", AS_OTHERS);
      site.done("analyze", AS_OTHERS);
      try (DuckDb sql = site.sql()) {
        return tried(sql, fleet);
      }
    }
  }

  private static List<Tried> tried(DuckDb sql, Fleet fleet) {
    Map<List<String>, List<AppliedAdvice.Priced>> later = later(sql, fleet);
    List<Tried> tried = new ArrayList<>();
    for (List<String> row :
        sql.rows(
            """
            SELECT recommendation_id, kind, estimated_monthly_savings_low,
                   estimated_monthly_savings_high, estimated_monthly_cost, details,
                   account_id, role_name, team, session_origin
            FROM recommendation
            WHERE as_of_date = '%s' AND one_off_savings_high IS NULL
              AND estimated_monthly_savings_high > 0
            """
                .formatted(DECIDED_ON))) {
      List<AppliedAdvice.Priced> sessions = later.getOrDefault(row.subList(6, 10), List.of());
      tried.add(
          new Tried(
              row.get(0),
              row.get(1),
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)),
              Double.parseDouble(row.get(4)),
              realised(row.get(1), row.get(5), sessions)));
    }
    return tried;
  }

  private static double realised(String kind, String details, List<AppliedAdvice.Priced> sessions) {
    return switch (kind) {
      case "IDLE_TIMEOUT" ->
          AppliedAdvice.timeout(
              sessions, number(details, "timeout_minutes"), details.contains("tail_sessions"));
      case "WORKER_COUNT" ->
          AppliedAdvice.fewerWorkers(
              sessions, text(details, "worker_type"), number(details, "number_of_workers"));
      case "AUTO_SCALING" -> AppliedAdvice.autoScaling(sessions);
      case "BILLING_MINIMUM" -> AppliedAdvice.oneSessionABurst(sessions);
      case "WORKER_TYPE" -> 0; // rests on nothing that could be tried: 0 is its least
      default -> throw new AssertionError(kind);
    };
  }

  private static int number(String details, String key) {
    return Integer.parseInt(text(details, key));
  }

  private static String text(String details, String key) {
    return details.replaceAll(".*\"" + key + "\":\"([^\"]*)\".*", "$1");
  }

  /** Sessions of the month after, by account, role, team and origin. */
  private static Map<List<String>, List<AppliedAdvice.Priced>> later(DuckDb sql, Fleet fleet) {
    Map<String, SimulatedSession> truths = TrueFact.truths(fleet);
    Map<List<String>, List<AppliedAdvice.Priced>> later = new LinkedHashMap<>();
    for (List<String> row :
        sql.rows(
            """
            SELECT account_id, role_name, team, session_origin,
                   %s,
                   list_unit_price, idle_protected
            FROM session_fact
            WHERE started_on >= '%s 00:00:00Z' AND list_cost > 0
            """
                .formatted(TrueFact.KEY, DECIDED_ON.plusDays(1)))) {
      later
          .computeIfAbsent(row.subList(0, 4), group -> new ArrayList<>())
          .add(
              new AppliedAdvice.Priced(
                  truths.get(row.get(4)),
                  Double.parseDouble(row.get(5)),
                  Boolean.parseBoolean(row.get(6))));
    }
    return later;
  }
}
