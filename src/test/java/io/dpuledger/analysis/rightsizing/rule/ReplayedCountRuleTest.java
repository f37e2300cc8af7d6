package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.analysis.rightsizing.LoggedFixture;
import io.dpuledger.analysis.rightsizing.logged.ReplayBasis;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.WithheldAdvice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten workers of 500.00 in 25 sessions on 12 working days, of which replays know. */
class ReplayedCountRuleTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);

  @Test
  void halfTheWorkersCostHalfAndWhatTheWorkTakesLonger() {
    Recommendation advice = only(tenWorkers(replayed(25)).idleAtLeast("100"));

    assertThat(advice.confidence()).isEqualTo(Confidence.B);
    assertThat(advice.recommendedSummary()).isEqualTo("5 G.1X");
    assertThat(advice.rationale())
        .startsWith(
            "With half the workers (5 instead of 10), the recorded work takes 4 to 11 % longer in"
                + " the replay of its event logs. ")
        .contains("25 sessions on 12 working days", "100 % of the cost of the 25 sessions");
    // At half the rate: 400.00 that may not have idled take 11 % longer; half of the 500.00 were
    // jobs, and take 7.5 % or 4 % longer.
    assertThat(advice.estimated().low()).isEqualByComparingTo("228");
    assertThat(advice.estimated().point()).isEqualByComparingTo("240.625");
    assertThat(advice.estimated().high()).isEqualByComparingTo("245");
    ReplayBasis basis = ReplayBasis.of(advice.details()).orElseThrow();
    assertThat(basis.longer()).isEqualTo("4 to 11 % longer");
    assertThat(basis.fewer()).isEqualTo("half the workers (5 instead of 10)");
    assertThat(basis.evidence().sessions()).isEqualTo(25);
    assertThat(basis.evidence().workingDays()).isEqualTo(12);
  }

  @Test
  void oneInTwentyMayTakeLonger() {
    List<LoggedFixture> sessions = new ArrayList<>(replayed(24));
    sessions.add(LoggedFixture.session().with(5, 60, 90).cost("1"));

    assertThat(only(tenWorkers(sessions)).rationale()).contains("4 to 11 % longer");
  }

  @Test
  void theNumberThatSavesMostCautiouslyIsRecommended() {
    List<LoggedFixture> sessions =
        days(25, session -> session.with(8, 0, 5).with(5, 4, 11).with(4, 12, 24).with(3, 20, 90));

    Recommendation advice = only(tenWorkers(sessions));

    assertThat(advice.recommendedSummary()).isEqualTo("4 G.1X");
    assertThat(advice.rationale()).startsWith("With fewer workers (4 instead of 10), ");
  }

  @Test
  void aReplayOnEvenFewerWorkersIsAnUpperBound() {
    // Some sessions were replayed on 5, others on 4 only: on 5 they take no longer than on 4.
    List<LoggedFixture> sessions = new ArrayList<>(replayed(12));
    sessions.addAll(days(12, session -> session.with(4, 6, 14)));

    Recommendation advice = only(tenWorkers(sessions));

    assertThat(advice.rationale()).contains("(5 instead of 10)", "4 to 14 % longer");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReplayRefusal.class,
      names = {"SPILLED", "CACHED_DATA", "TOO_LITTLE_MEMORY"})
  void oneSessionForWhichFewerMayBeTooFewIsEnoughToSayNothing(ReplayRefusal why) {
    List<LoggedFixture> sessions = new ArrayList<>(replayed(25));
    sessions.add(LoggedFixture.session().refused(5, why));

    assertThat(withheld(tenWorkers(sessions)))
        .isEqualTo("5 G.1X may be too few: of 26 sessions with logs, 1 " + why.words());
  }

  @Test
  void alsoIfItsLogMayBeOfAnotherSessionOrWasCutOff() {
    List<LoggedFixture> perhaps = new ArrayList<>(replayed(25));
    perhaps.add(LoggedFixture.session().perhaps().refused(5, ReplayRefusal.SPILLED));
    assertThat(withheld(tenWorkers(perhaps))).contains("1 spilled to disk");

    List<LoggedFixture> cut = new ArrayList<>(replayed(25));
    cut.add(LoggedFixture.session().refused(5, ReplayRefusal.LOG_INCOMPLETE).spilled(1));
    cut.add(LoggedFixture.session().refused(5, ReplayRefusal.LOG_INCOMPLETE).cached());
    assertThat(withheld(tenWorkers(cut)))
        .endsWith("1 spilled to disk, 1 cached data that may not fit");
  }

  @Test
  void logsThatMayBeOfOtherSessionsAreNoEvidence() {
    assertThat(withheld(tenWorkers(days(25, session -> session.with(5, 4, 11).perhaps()))))
        .isEqualTo("for a replay with 5 G.1X, only 0 sessions with logs that count; it takes 10");
  }

  @Test
  void tenSessionsOnTenWorkingDaysAreNeeded() {
    assertThat(withheld(tenWorkers(replayed(9))))
        .isEqualTo("for a replay with 5 G.1X, only 9 sessions with logs that count; it takes 10");
    List<LoggedFixture> nineDays = new ArrayList<>();
    IntStream.range(0, 25)
        .forEach(i -> nineDays.add(LoggedFixture.session().with(5, 4, 11).on(i % 9)));
    nineDays.add(LoggedFixture.session().with(5, 4, 11).after(5));
    assertThat(withheld(tenWorkers(nineDays))).as("Saturday is none").contains("only 9 working");
  }

  @Test
  void halfOfTheCostIsNeeded() {
    assertThat(withheld(sessions(60).workers("G.1X", 10).cost("1001", "1000").logged(all(25))))
        .contains("only 49 % of the cost");
    only(sessions(60).workers("G.1X", 10).cost("1000", "1000").logged(all(25)));
  }

  @Test
  void theThreeSessionsThatCostMostAreNeeded() {
    GroupFixture setup = sessions(26).workers("G.1X", 10).cost("521", "1000");

    assertThat(withheld(setup.logged(LoggedFixture.some(replayed(25), List.of("21")))))
        .contains("one of the three sessions that cost most has no log");
    only(setup.logged(LoggedFixture.some(replayed(25), List.of("20"))));
  }

  @Test
  void oneLogInFiveMayPromiseNothingAndSmallWorkDoesNotCount() {
    List<LoggedFixture> sessions = new ArrayList<>(replayed(20));
    for (int i = 0; i < 4; i++) {
      sessions.add(LoggedFixture.session().refused(5, ReplayRefusal.OFF));
    }
    sessions.add(LoggedFixture.session().refused(5, ReplayRefusal.STREAMING));
    only(tenWorkers(sessions));
    sessions.add(LoggedFixture.session().refused(5, ReplayRefusal.FAILED).perhaps());
    only(tenWorkers(sessions));
    sessions.add(LoggedFixture.session().refused(5, ReplayRefusal.FAILED));
    assertThat(withheld(tenWorkers(sessions)))
        .isEqualTo(
            "for a replay with 5 G.1X, too many logs promise nothing (not replayed: 1 with a"
                + " stream, 1 with a failed job or stage, 4 with a replay that was off)");
    sessions.remove(sessions.size() - 1);
    for (int i = 0; i < 20; i++) {
      sessions.add(LoggedFixture.session().refused(5, ReplayRefusal.TOO_FEW_TASKS).cost("1"));
    }
    only(tenWorkers(sessions));
  }

  @Test
  void workThatTakesMoreThanAQuarterLongerIsNotRecommended() {
    only(tenWorkers(days(25, session -> session.with(5, 4, 25))));
    assertThat(withheld(tenWorkers(days(25, session -> session.with(5, 4, 26)))))
        .isEqualTo("with 5 G.1X, the recorded work takes up to 26 % longer, more than 25 %");
  }

  @Test
  void neverFewerThanADriverAndAnExecutorAndGluesSmallestUnits() {
    GroupFixture three =
        sessions(25)
            .workers("G.1X", 3)
            .logged(LoggedFixture.all(days(25, session -> session.with(2, 4, 11))));
    assertThat(only(three).recommendedSummary()).isEqualTo("2 G.1X");
    assertThat(
            result(
                    group(
                        sessions(25)
                            .workers("G.1X", 2)
                            .logged(
                                LoggedFixture.all(days(25, session -> session.with(1, 4, 11))))))
                .recommendations())
        .extracting(Recommendation::kind)
        .doesNotContain(Kind.WORKER_COUNT);
  }

  @Test
  void whatReplaysSayIsNotSaidAgainByPeersNorDenied() {
    GroupFixture peers = sessions(30).workers("G.1X", 5);
    GroupFixture larger = sessions(25).workers("G.1X", 10).idleAtLeast("200");

    assertThat(of(result(group(peers, larger)), Kind.WORKER_COUNT))
        .extracting(Recommendation::confidence)
        .containsExactly(Confidence.C);
    assertThat(of(result(group(peers, larger.logged(all(25)))), Kind.WORKER_COUNT))
        .extracting(Recommendation::confidence)
        .containsExactly(Confidence.B);
    List<LoggedFixture> spilled = new ArrayList<>(replayed(25));
    spilled.add(LoggedFixture.session().spilled(1).refused(5, ReplayRefusal.SPILLED));
    Rightsizing.Result result = result(group(peers, larger.logged(LoggedFixture.all(spilled))));
    assertThat(of(result, Kind.WORKER_COUNT)).isEmpty();
    assertThat(result.withheld())
        .extracting(WithheldAdvice::reason)
        .as("once, though two rules say so")
        .containsOnlyOnce("5 G.1X may be too few: of 26 sessions with logs, 1 spilled to disk");
    LoggedWork slow =
        LoggedFixture.some(days(10, session -> session.with(5, 20, 40)), List.of("400"));
    assertThat(of(result(group(peers, larger.logged(slow))), Kind.WORKER_COUNT))
        .as("too little to recommend anything, enough to say that it takes too long")
        .isEmpty();
    assertThat(of(result(group(peers, larger.logged(all(4)))), Kind.WORKER_COUNT))
        .as("too few to say anything")
        .extracting(Recommendation::confidence)
        .containsExactly(Confidence.C);
  }

  @Test
  void theSameSessionsAreNotScaledAsWell() {
    GroupFixture scaled = sessions(20).workers("G.1X", 10).autoScaled(0.2, 0.4, 0.7);

    assertThat(
            of(
                result(group(tenWorkers(replayed(25)), scaled)),
                Kind.AUTO_SCALING,
                Kind.WORKER_COUNT))
        .extracting(Recommendation::kind)
        .containsExactly(Kind.WORKER_COUNT);
    assertThat(
            of(
                result(group(tenWorkers(replayed(4)), scaled)),
                Kind.AUTO_SCALING,
                Kind.WORKER_COUNT))
        .extracting(Recommendation::kind)
        .containsExactly(Kind.AUTO_SCALING);
  }

  @Test
  void itSavesOnWhatATimeoutLeaves() {
    SessionProfile profile =
        group(tenWorkers(replayed(25)).idleAtLeast("250").tails(20, "200").mostCut("250"));

    Recommendation advice = of(result(profile), Kind.WORKER_COUNT).get(0);

    assertThat(of(result(profile), Kind.IDLE_TIMEOUT)).hasSize(1);
    // The ceiling: the timeout cut 250.00 of 500.00, and jobs of 250.00 take 4 % longer.
    assertThat(advice.estimated().high()).isEqualByComparingTo("245");
    assertThat(advice.incremental().high()).isEqualByComparingTo("120");
    assertThat(advice.incremental().low()).isLessThan(advice.estimated().low());
  }

  @Test
  void jobsOutsideOfStatementsWithholdTimeouts() {
    GroupFixture tails = sessions(50).tails(20, "100").mostCut("180");

    assertThat(of(result(group(tails.logged(outside(1, 21)))), Kind.IDLE_TIMEOUT)).hasSize(1);
    Rightsizing.Result result = result(group(tails.logged(outside(1, 20))));
    assertThat(of(result, Kind.IDLE_TIMEOUT)).isEmpty();
    assertThat(result.withheld())
        .extracting(WithheldAdvice::kind, WithheldAdvice::reason)
        .containsExactly(
            tuple(
                Kind.IDLE_TIMEOUT,
                "Spark jobs ran outside of statements in 1 of 20 sessions with logs; an idle"
                    + " timeout would end them"));
    assertThat(
            of(
                result(group(sessions(50).unprotected().mostCut("180").logged(outside(1, 20)))),
                Kind.IDLE_TIMEOUT))
        .isEmpty();
    assertThat(
            of(
                result(group(sessions(50).unprotected().mostCut("180").logged(outside(0, 20)))),
                Kind.IDLE_TIMEOUT))
        .hasSize(1);
  }

  private static LoggedWork outside(long sessions, long known) {
    return new LoggedWork(List.of(), List.of(), known, sessions);
  }

  private static GroupFixture tenWorkers(List<LoggedFixture> logged) {
    return sessions(25).workers("G.1X", 10).logged(LoggedFixture.all(logged));
  }

  private static LoggedWork all(int number) {
    return LoggedFixture.all(replayed(number));
  }

  /** On five workers. */
  private static List<LoggedFixture> replayed(int number) {
    return days(number, session -> session.with(5, 4, 11));
  }

  /** One after the other on 12 working days. */
  private static List<LoggedFixture> days(int number, UnaryOperator<LoggedFixture> each) {
    return IntStream.range(0, number)
        .mapToObj(i -> each.apply(LoggedFixture.session().on(i % 12)))
        .toList();
  }

  private static Recommendation only(GroupFixture setup) {
    List<Recommendation> found = of(result(group(setup)), Kind.WORKER_COUNT);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String withheld(GroupFixture setup) {
    Rightsizing.Result result = result(group(setup));
    assertThat(of(result, Kind.WORKER_COUNT)).isEmpty();
    assertThat(result.withheld()).hasSize(1);
    assertThat(result.withheld().get(0).kind()).isEqualTo(Kind.WORKER_COUNT);
    return result.withheld().get(0).reason();
  }

  private static List<Recommendation> of(Rightsizing.Result result, Kind... kinds) {
    return result.recommendations().stream()
        .filter(advice -> List.of(kinds).contains(advice.kind()))
        .toList();
  }

  private static Rightsizing.Result result(SessionProfile profile) {
    return new Rightsizing(POLICY).recommend(List.of(profile), MONTH);
  }
}
