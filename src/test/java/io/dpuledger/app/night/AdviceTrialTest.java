package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.AppliedAdvice;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.TrueFact;
import io.dpuledger.app.site.TwoFutures;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recommendations made from one month are tried on the next: companies of their own seeds, each in
 * an account of its own. -Dcompanies=N tries more of them.
 */
@Tag("program")
class AdviceTrialTest {
  private static final int COMPANIES = Integer.getInteger("companies", 1);
  private static final int POLLED_DAYS = Integer.getInteger("polledDays", 0);

  /** Savings are those of 30 days. */
  private static final double MONTHS = 30.0 / TwoFutures.MONTH;

  @TempDir private static Path folder;

  private static TwoFutures futures;

  @BeforeAll
  static void play() {
    futures = TwoFutures.play(folder, COMPANIES, POLLED_DAYS);
  }

  /** A recommendation, and what it truly saves in the month after. */
  private record Tried(
      String id,
      String kind,
      double cautious,
      @Nullable Double expected,
      double ceiling,
      double realised) {
    boolean isKept() {
      return cautious <= realised + 0.01;
    }

    double expectedOrCautious() {
      return expected == null ? cautious : expected;
    }
  }

  @Test
  void whatIsSavedIsAtLeastTheCautiousFigure() {
    List<Tried> tried = tried();

    List<Tried> less = tried.stream().filter(one -> !one.isKept()).toList();
    assertThat(less.size() / (double) tried.size())
        .as("%d of %d saved less: %s", less.size(), tried.size(), less)
        .isLessThanOrEqualTo(0.1);
    show(
        "%d of %d saved less; kinds %s; less %s"
            .formatted(less.size(), tried.size(), kinds(tried), less));
  }

  /**
   * By hand, with -DpolledDays=D, for where no statements are read nothing says what to expect. A
   * few companies have luck of their own.
   */
  @Test
  @EnabledIfSystemProperty(named = "polledDays", matches = "[1-9].*")
  void whatIsSavedInAllIsWhatWasExpected() {
    List<Tried> expecting = tried().stream().filter(one -> one.expected() != null).toList();

    double expected = expecting.stream().mapToDouble(Tried::expectedOrCautious).sum();
    double realised = expecting.stream().mapToDouble(Tried::realised).sum();
    assertThat(expected / realised)
        .as("expected %.2f, realised %.2f, %s", expected, realised, byKind(expecting))
        .isBetween(COMPANIES < 10 ? 0.6 : 0.9, COMPANIES < 10 ? 1.6 : 1.1);
    show(
        "expected %.2f, realised %.2f, ratio %.3f; by kind %s; all %s"
            .formatted(expected, realised, expected / realised, byKind(expecting), expecting));
  }

  private static Map<String, String> byKind(List<Tried> tried) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Tried one : tried) {
      double[] sum = sums.computeIfAbsent(one.kind(), kind -> new double[3]);
      sum[0]++;
      sum[1] += one.expectedOrCautious();
      sum[2] += one.realised();
    }
    Map<String, String> shown = new LinkedHashMap<>();
    sums.forEach(
        (kind, sum) -> shown.put(kind, "%.0f: %.2f of %.2f".formatted(sum[0], sum[1], sum[2])));
    return shown;
  }

  private static List<Tried> tried() {
    try (DuckDb sql = futures.unread()) {
      return tried(sql, futures.fleet());
    }
  }

  /** A saving that was measured without knowing what would have been, and what would have been. */
  private record Realised(String id, double low, double high, double truth) {
    boolean isWithin() {
      return low <= truth + 0.01 && truth <= high + 0.01;
    }
  }

  @Test
  void whatIsRealisedLiesWithinWhatIsMeasured() {
    List<Realised> realised = new ArrayList<>();
    try (DuckDb unread = futures.unread();
        DuckDb followed = futures.followed()) {
      Map<String, Double> costs = costs(unread);
      Map<String, Double> then = costs(followed);
      for (List<String> row : outcomes(followed)) {
        double saved =
            MONTHS * (costs.getOrDefault(row.get(0), 0.0) - then.getOrDefault(row.get(0), 0.0));
        realised.add(
            new Realised(
                row.get(0), Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)), saved));
      }
    }
    List<Realised> outside = realised.stream().filter(one -> !one.isWithin()).toList();
    assertThat(realised).isNotEmpty();
    assertThat(outside.size() / (double) realised.size())
        .as("%d of %d outside: %s", outside.size(), realised.size(), outside)
        .isLessThanOrEqualTo(0.15);
    show(
        "%d of %d realised savings outside: %s"
            .formatted(outside.size(), realised.size(), outside));
  }

  /** Where nobody changed anything, nothing is claimed: the bounds lie on both sides of 0. */
  @Test
  void nothingIsRealisedWhereNothingWasApplied() {
    try (DuckDb sql = futures.unread()) {
      List<List<String>> claimed = outcomes(sql);
      List<List<String>> certain =
          claimed.stream()
              .filter(
                  row ->
                      Double.parseDouble(row.get(1)) > 0.01
                          || Double.parseDouble(row.get(2)) < -0.01)
              .toList();
      assertThat(claimed).isNotEmpty();
      assertThat(certain.size() / (double) claimed.size())
          .as("%d of %d: %s", certain.size(), claimed.size(), certain)
          .isLessThanOrEqualTo(0.15);
      show("%d of %d claim a saving that was none".formatted(certain.size(), claimed.size()));
    }
  }

  private static List<List<String>> outcomes(DuckDb sql) {
    return sql.rows(
        """
        SELECT account_id || coalesce(role_name, '-') || coalesce(team, '-') || session_origin,
               sum(realized_monthly_savings_low), sum(realized_monthly_savings_high)
        FROM recommendation
        WHERE as_of_date = '%s' AND realized_monthly_savings_low IS NOT NULL
        GROUP BY ALL
        """
            .formatted(PlayedSite.LAST_DAY));
  }

  private static Map<String, Double> costs(DuckDb sql) {
    Map<String, Double> costs = new LinkedHashMap<>();
    sql.rows(
            """
            SELECT account_id || coalesce(role_name, '-') || coalesce(team, '-') || session_origin,
                   sum(list_cost)
            FROM session_fact
            WHERE started_on >= '%s 00:00:00Z'
            GROUP BY ALL
            """
                .formatted(TwoFutures.DECIDED_ON.plusDays(1)))
        .forEach(row -> costs.put(row.get(0), Double.parseDouble(row.get(1))));
    return costs;
  }

  /** With -Dshow=true a test ends with its figures. */
  private static void show(String figures) {
    if (Boolean.getBoolean("show")) {
      throw new AssertionError(figures);
    }
  }

  private static Map<String, String> kinds(List<Tried> tried) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Tried one : tried) {
      int[] count = counts.computeIfAbsent(one.kind(), kind -> new int[2]);
      count[0]++;
      count[1] += one.isKept() ? 1 : 0;
    }
    Map<String, String> shown = new LinkedHashMap<>();
    counts.forEach((kind, count) -> shown.put(kind, count[1] + "/" + count[0]));
    return shown;
  }

  private static List<Tried> tried(DuckDb sql, Fleet fleet) {
    Map<List<String>, List<AppliedAdvice.Priced>> later = later(sql, fleet);
    List<Tried> tried = new ArrayList<>();
    for (List<String> row :
        sql.rows(
            """
            SELECT recommendation_id, kind, estimated_monthly_savings_low,
                   estimated_monthly_savings_high, estimated_monthly_savings_point, details,
                   account_id, role_name, team, session_origin
            FROM recommendation
            WHERE as_of_date = '%s' AND one_off_savings_high IS NULL
              AND estimated_monthly_savings_high > 0
            """
                .formatted(TwoFutures.DECIDED_ON))) {
      List<AppliedAdvice.Priced> sessions = later.getOrDefault(row.subList(6, 10), List.of());
      tried.add(
          new Tried(
              row.get(0),
              row.get(1),
              Double.parseDouble(row.get(2)),
              row.get(4) == null ? null : Double.valueOf(row.get(4)),
              Double.parseDouble(row.get(3)),
              MONTHS
                  * AppliedAdvice.realised(
                      Kind.valueOf(row.get(1)),
                      key -> text(row.get(5), key),
                      row.get(5).contains("tail_sessions"),
                      sessions)));
    }
    return tried;
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
                .formatted(TrueFact.KEY, TwoFutures.DECIDED_ON.plusDays(1)))) {
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
