package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code privacy.keep-days}, older days have no persons, and all their sums. */
@Tag("program")
class PersonsKeepDaysTest {
  private static final Fleet FLEET = DemoCompany.of(Fleet.generateEvenly(PlayedSite.spec(4, 90)));
  private static final Set<String> NAMES = PersonSearch.names(FLEET);
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
  private static final LocalDate FIRST_KEPT = PlayedSite.LAST_DAY.minusDays(1);

  @TempDir private Path folder;

  @Test
  void olderDaysHaveNoPersonsAndAllTheirSums() throws IOException {
    try (PlayedSite with = site("with");
        PlayedSite without = site("without")) {
      play(with, "--set=privacy.keep-days=1");
      Map<String, String> beforeLast = older(with);
      night(with, 0, "--set=privacy.keep-days=1");
      assertThat(written(beforeLast, older(with)))
          .as("days that have become older, and no others")
          .containsExactly(FIRST_KEPT.minusDays(1).toString());
      play(without);
      night(without, 0);
      assertThat(held(with)).isEmpty();
      assertThat(held(without)).hasSizeGreaterThan(10);
      for (String figures : List.of("session_fact", "session_day", "spend_daily")) {
        assertThat(rows(with, sums(figures))).isEqualTo(rows(without, sums(figures)));
      }
      assertThat(rows(with, "SELECT count(owner) FROM session_fact")).isNotEqualTo(List.of("[0]"));
      assertSumsHold(with);
      Map<String, String> before = older(with);
      run(with, "analyze", "--set=privacy.keep-days=1");
      assertThat(older(with)).as("each day is written again once").isEqualTo(before);

      run(with, "analyze", "--rebuild", "--set=privacy.keep-days=1");
      assertThat(held(with)).isEmpty();
      assertThat(rows(with, sums("session_fact"))).isEqualTo(rows(without, sums("session_fact")));
      assertThat(
              rows(with, "SELECT team, sum(list_cost) FROM session_fact GROUP BY ALL ORDER BY ALL"))
          .isEqualTo(
              rows(
                  without,
                  "SELECT team, sum(list_cost) FROM session_fact GROUP BY ALL ORDER BY ALL"));
      assertSumsHold(with);
    }
  }

  private static void assertSumsHold(PlayedSite site) {
    assertThat(
            rows(
                site,
                "SELECT count(*) FROM (SELECT account_id, region, session_id, created_on,"
                    + " sum(list_cost) AS cost, sum(unit_hours) AS hours FROM session_day GROUP BY ALL)"
                    + " FULL JOIN session_fact f USING (account_id, region, session_id, created_on)"
                    + " WHERE f.list_cost > 0 AND (cost IS DISTINCT FROM f.list_cost OR hours IS DISTINCT FROM f.unit_hours)"))
        .isEqualTo(List.of("[0]"));
    assertThat(
            rows(
                site,
                "SELECT count(*) FROM (SELECT usage_date, owner, sum(list_cost) AS cost FROM session_day"
                    + " GROUP BY ALL) d FULL JOIN (SELECT usage_date, owner, sum(list_cost) AS cost FROM"
                    + " spend_daily GROUP BY ALL) s ON d.usage_date = s.usage_date AND d.owner IS NOT"
                    + " DISTINCT FROM s.owner WHERE d.cost IS DISTINCT FROM s.cost"))
        .isEqualTo(List.of("[0]"));
    assertThat(
            rows(
                site,
                "SELECT count(*) FROM (SELECT count(*) AS n FROM spend_daily GROUP BY usage_date,"
                    + " account_id, region, team, owner, worker_type, capacity_unit, glue_version,"
                    + " session_origin, billing_currency, project HAVING n > 1)"))
        .isEqualTo(List.of("[0]"));
  }

  private static String sums(String table) {
    String day = table.equals("session_fact") ? "created_date" : "usage_date";
    return "SELECT %s, sum(list_cost), sum(unit_hours), sum(idle_cost_low), sum(idle_cost_high) FROM %s GROUP BY ALL ORDER BY ALL"
        .formatted(day, table);
  }

  /** Older files with names. */
  private static List<String> held(PlayedSite site) throws IOException {
    return PersonSearch.holders(site.lake(), NAMES).stream()
        .filter(PersonsKeepDaysTest::isOld)
        .toList();
  }

  private static Map<String, String> older(PlayedSite site) {
    Map<String, String> files = new TreeMap<>(FileTree.digests(site.lake()));
    files.keySet().removeIf(file -> !isOld(file));
    return files;
  }

  private static boolean isOld(String file) {
    String day = day(file);
    return !day.isEmpty() && day.compareTo(FIRST_KEPT.toString()) < 0;
  }

  private static String day(String file) {
    Matcher day = DAY.matcher(file);
    return day.find() ? day.group(1) : "";
  }

  /** The days of older files that are new or different. */
  private static Set<String> written(Map<String, String> before, Map<String, String> after) {
    Set<String> written = new TreeSet<>();
    after.forEach(
        (file, digest) -> {
          if (!digest.equals(before.get(file)) && file.endsWith(".parquet")) {
            written.add(day(file));
          }
        });
    return written;
  }

  /** All nights but the last. */
  private static void play(PlayedSite site, String... settings) {
    for (int night = 3; night > 0; night--) {
      night(site, night, settings);
    }
  }

  private PlayedSite site(String name) throws IOException {
    return PlayedSite.of(Files.createDirectories(folder.resolve(name)), FLEET);
  }

  private static void night(PlayedSite site, int daysAgo, String... settings) {
    site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY.minusDays(daysAgo)));
    run(site, "nightly", settings);
  }

  private static void run(PlayedSite site, String command, String... settings) {
    site.done(
        command,
        Stream.concat(PersonSearch.settings("named").stream(), Stream.of(settings))
            .toArray(String[]::new));
  }

  private static List<String> rows(PlayedSite site, String query) {
    try (DuckDb sql = site.sql()) {
      return sql.rows(query).stream().map(String::valueOf).toList();
    }
  }
}
