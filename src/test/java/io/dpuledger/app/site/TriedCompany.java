package io.dpuledger.app.site;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.rightsizing.profile.SessionProfiles;
import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.analysis.timeoutcurve.GapProfile;
import io.dpuledger.analysis.timeoutcurve.TimeoutCurves;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.facts.FleetFacts;
import io.dpuledger.facts.RowStart;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A company of its own seed over two months, without AWS, a lake or Spark: after the first,
 * recommendations are made; in the second each is tried on the sessions that came.
 */
public final class TriedCompany {
  private static final LocalDate DECIDED_ON = PlayedSite.LAST_DAY.minusDays(28);
  private static final List<Target> TARGETS = List.of(PlayedSite.EAST);

  /** Sessions live for two days at most. */
  private static final int LIFETIME_DAYS = 3;

  private static final LedgerConfig CONFIG = FleetFacts.config();
  private static final RightsizingPolicy POLICY = CONFIG.rightsizing();

  private final long seed;
  private final double sessionsPerDay;

  private TriedCompany(long seed, double sessionsPerDay) {
    this.seed = seed;
    this.sessionsPerDay = sessionsPerDay;
  }

  /**
   * A recommendation, and what it truly saves in the month after.
   *
   * @param company the seed
   */
  public record Tried(long company, Recommendation advice, double realised) {
    /** Whether as much was saved as the cautious figure says. */
    public boolean isKept() {
      return advice.estimated().low().doubleValue() <= realised + 0.01;
    }

    /** What was expected, if anything. */
    public Optional<Double> expected() {
      return Optional.ofNullable(advice.estimated().point()).map(BigDecimal::doubleValue);
    }
  }

  /** Its recommendations, of which something can be tried. */
  public static List<Tried> tried(long seed, double sessionsPerDay, int polledDays) {
    TriedCompany company = new TriedCompany(seed, sessionsPerDay);
    Map<SessionProfile.Scope, List<AppliedAdvice.Priced>> later = company.later();
    return company.advice(polledDays).stream()
        .filter(one -> one.oneOff() == null && one.estimated().high().signum() > 0)
        .map(
            one ->
                new Tried(
                    seed,
                    one,
                    30.0
                        / POLICY.lookBackDays()
                        * AppliedAdvice.realised(
                            one.kind(),
                            one.details()::get,
                            one.details().containsKey("tail_sessions"),
                            later.getOrDefault(one.scope(), List.of()))))
        .toList();
  }

  private List<Recommendation> advice(int polledDays) {
    UsagePeriod lookBack = UsagePeriod.endingOn(DECIDED_ON, POLICY.lookBackDays());
    LocalDate firstPolled = DECIDED_ON.minusDays(polledDays - 1L);
    Fleet fleet = fleet(lookBack.firstDay().minusDays(LIFETIME_DAYS), DECIDED_ON);
    List<TableRow> facts =
        List.copyOf(
            new FleetFacts(fleet, (target, day) -> !day.isBefore(firstPolled), false)
                .facts()
                .values());
    TimeoutCurves curves =
        new TimeoutCurves(
            new Interruption(BigDecimal.valueOf(POLICY.restart().toMinutes()), POLICY.peopleCost()),
            CurvePolicy.of(POLICY.timeoutMinutes()),
            GapProfile.pauses(GapProfile.of(CONFIG.idle(), lookBack).of(facts)));
    List<SessionProfile> profiles =
        new SessionProfiles(
                lookBack,
                CONFIG.idle().lifetime(),
                POLICY.timeoutMinutes(),
                VersionPrices.newest(CONFIG.rateCard(), DECIDED_ON),
                SessionLogs.NONE)
            .of(facts)
            .profiles(curves.evidence());
    return new Rightsizing(POLICY).recommend(profiles, lookBack).recommendations();
  }

  /** The sessions of the month after, all of which end. */
  private Map<SessionProfile.Scope, List<AppliedAdvice.Priced>> later() {
    UsagePeriod month = UsagePeriod.endingOn(PlayedSite.LAST_DAY, POLICY.lookBackDays());
    Fleet fleet = fleet(month.firstDay(), month.lastDay().plusDays(LIFETIME_DAYS));
    Map<SessionProfile.Scope, List<AppliedAdvice.Priced>> later = new HashMap<>();
    new FleetFacts(fleet, (target, day) -> true, false)
        .facts()
        .forEach(
            (session, fact) ->
                priced(session, fact, month)
                    .forEach(
                        one ->
                            later
                                .computeIfAbsent(scope(fact), first -> new ArrayList<>())
                                .add(one)));
    return later;
  }

  private static Stream<AppliedAdvice.Priced> priced(
      SimulatedSession session, TableRow fact, UsagePeriod month) {
    BigDecimal cost = fact.decimal(SessionFactTable.LIST_COST);
    return cost == null || cost.signum() <= 0 || !RowStart.isWithin(fact, month)
        ? Stream.of()
        : Stream.of(
            new AppliedAdvice.Priced(
                session,
                fact.requireDecimal(SessionFactTable.LIST_UNIT_PRICE).doubleValue(),
                fact.isTrue(SessionFactTable.IDLE_PROTECTED)));
  }

  private static SessionProfile.Scope scope(TableRow fact) {
    return new SessionProfile.Scope(
        fact.requireText(SessionFactTable.ACCOUNT_ID),
        fact.text(SessionFactTable.ROLE_NAME),
        fact.text(SessionFactTable.TEAM),
        fact.text(SessionFactTable.SESSION_ORIGIN));
  }

  private Fleet fleet(LocalDate first, LocalDate last) {
    return Fleet.generate(
        FleetSpec.demo()
            .withTargets(TARGETS)
            .withSessionsPerDay(sessionsPerDay)
            .withSeed(seed)
            .over(first, (int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }
}
