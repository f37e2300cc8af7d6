package io.dpuledger.app.site;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Relived;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Companies of their own seeds, each in an account of its own, over two months. After the first,
 * recommendations are made; the second is lived twice, once as if nobody had read them, and once
 * with every idle timeout as recommended.
 */
public final class TwoFutures {
  /** Of each of the two months: whole weeks, so that each has as many of each weekday. */
  public static final int MONTH = 28;

  static final int DAYS = 2 * MONTH;
  public static final LocalDate DECIDED_ON = PlayedSite.LAST_DAY.minusDays(MONTH);

  private static final int SESSIONS_A_DAY = 60;

  /** Each account is read by a role in it. */
  private static final String[] AS_OTHERS = {
    "--set", "collect.page-size=1000", "--set", "collect.role-name=dpu-ledger-reader"
  };

  private final Path unread;
  private final Path followed;
  private final Fleet fleet;

  private TwoFutures(Path unread, Path followed, Fleet fleet) {
    this.unread = unread;
    this.followed = followed;
    this.fleet = fleet;
  }

  /** Plays them; in the last days before the decision statements are polled by the hour. */
  public static TwoFutures play(Path folder, int companies, int polledDays) {
    Fleet fleet = fleet(companies);
    Path unread = folder.resolve("unread");
    Path followed = folder.resolve("followed");
    make(unread);
    try (PlayedSite site = PlayedSite.of(unread, fleet)) {
      Instant decided = PlayedSite.night(DECIDED_ON);
      site.pollByTheHour(decided, polledDays, AS_OTHERS);
      nightOf(site, DECIDED_ON);
      copy(unread, followed);
      nightOf(site, PlayedSite.LAST_DAY);
    }
    TwoFutures futures = new TwoFutures(unread, followed, fleet);
    try (PlayedSite site = PlayedSite.of(followed, futures.following())) {
      nightOf(site, PlayedSite.LAST_DAY);
    }
    return futures;
  }

  public Fleet fleet() {
    return fleet;
  }

  /** The lake of the future in which nobody changed anything. */
  public DuckDb unread() {
    return sql(unread);
  }

  /** The lake of the future in which all took the recommended timeouts up. */
  public DuckDb followed() {
    return sql(followed);
  }

  private static DuckDb sql(Path site) {
    DuckDb sql = new DuckDb();
    sql.table(site.resolve("lake"), "session_fact");
    sql.table(site.resolve("lake"), "recommendation");
    return sql;
  }

  private static Fleet fleet(int companies) {
    List<Target> targets =
        IntStream.range(0, companies)
            .mapToObj(company -> new Target("%012d".formatted(100 + company), "us-east-1"))
            .toList();
    return Fleet.generateEvenly(
        FleetSpec.demo()
            .withTargets(targets)
            .withSessionsPerDay(SESSIONS_A_DAY * companies)
            .withRetentionDays(DAYS)
            .over(PlayedSite.LAST_DAY.minusDays(DAYS - 1L), DAYS));
  }

  private static void nightOf(PlayedSite site, LocalDate day) {
    site.glue().clock(PlayedSite.night(day));
    site.done("collect", AS_OTHERS);
    site.done("analyze", AS_OTHERS);
  }

  private Fleet following() {
    Map<String, Integer> timeouts = new HashMap<>();
    try (DuckDb sql = unread()) {
      for (List<String> row :
          sql.rows(
              """
              SELECT %s, min(json_extract_string(r.details, '$.timeout_minutes')::INT)
              FROM session_fact f JOIN recommendation r
                ON r.account_id = f.account_id
                AND r.role_name IS NOT DISTINCT FROM f.role_name
                AND r.team IS NOT DISTINCT FROM f.team
                AND r.session_origin = f.session_origin
                AND contains(r.details, 'tail_sessions') = f.idle_protected
              WHERE r.kind = 'IDLE_TIMEOUT' AND r.as_of_date = '%s'
                AND f.started_on >= '%s 00:00:00Z'
              GROUP BY ALL
              """
                  .formatted(
                      TrueFact.KEY.replace("account_id", "f.account_id"),
                      DECIDED_ON,
                      DECIDED_ON.plusDays(1)))) {
        timeouts.put(row.get(0), Integer.parseInt(row.get(1)));
      }
    }
    List<SimulatedSession> sessions = new ArrayList<>();
    for (SimulatedSession session : fleet.sessions()) {
      Integer minutes = timeouts.get(session.target() + session.id() + session.createdMillis());
      sessions.addAll(
          minutes == null || session.setup().effectiveIdleTimeoutMinutes() <= minutes
              ? List.of(session)
              : Relived.under(session, minutes));
    }
    return Fleet.of(fleet.spec(), sessions);
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
