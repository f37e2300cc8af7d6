package io.dpuledger.analysis.rightsizing.rule;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.analysis.rightsizing.LoggedFixture;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Confidence;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.WithheldAdvice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Smaller workers by memory, and auto scaling by idle slots, as event logs show them. */
class LoggedSizeRulesTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);
  private static final long GIB = 1L << 30;

  @Test
  void smallerWorkersAreFairlySupportedIfThePeaksFitWithRoom() {
    // 3 GiB of 5 GiB are 60 %.
    Recommendation advice = only(larger(25, session -> session.peak(3 * GIB)), Kind.WORKER_TYPE);

    assertThat(advice.confidence()).isEqualTo(Confidence.C);
    assertThat(advice.estimated().low()).isEqualByComparingTo("0");
    assertThat(advice.estimated().point()).isNull();
    assertThat(advice.rationale())
        .contains("25 sessions on 12 working days", "no executor used more than 60 % of the heap")
        .endsWith("How long the work takes is not known: try it.");
  }

  @Test
  void tooFewLogsOrUnknownMemoryLeaveItAGuess() {
    assertThat(only(larger(9, session -> session), Kind.WORKER_TYPE).confidence())
        .isEqualTo(Confidence.D);
    assertThat(only(larger(25, session -> session.peak(null)), Kind.WORKER_TYPE).confidence())
        .isEqualTo(Confidence.D);
    assertThat(only(larger(25, LoggedFixture::perhaps), Kind.WORKER_TYPE).confidence())
        .isEqualTo(Confidence.D);
  }

  @Test
  void oneSessionThatMayNotFitWithholdsSmallerWorkers() {
    assertThat(withheld(session -> session.peak(3 * GIB + 1)))
        .isEqualTo(
            "G.1X may be too small: of 26 sessions with logs, 1 used more than 60 % of the smaller"
                + " heap");
    assertThat(withheld(session -> session.spilled(1))).endsWith(", 1 spilled to disk");
    assertThat(withheld(session -> session.cached().perhaps()))
        .endsWith(", 1 cached data that may not fit");
    assertThat(withheld(session -> session.gc(0.11)))
        .endsWith(", 1 spent more than 10 % of task time on garbage collection");
    only(larger(25, session -> session.gc(0.1)), Kind.WORKER_TYPE);
  }

  private static String withheld(UnaryOperator<LoggedFixture> odd) {
    List<LoggedFixture> sessions =
        Stream.concat(
                days(25, session -> session).stream(),
                Stream.of(odd.apply(LoggedFixture.session())))
            .toList();
    return reasons(larger(sessions)).get(0);
  }

  @Test
  void withoutPeersLogsMustSayThatHalfTheMemoryIsEnough() {
    UnaryOperator<LoggedFixture> fits = session -> session.peak(3 * GIB);
    Recommendation advice = only(group(twoX(25, fits)), Kind.WORKER_TYPE);
    assertThat(advice.recommendedSummary()).isEqualTo("Try G.1X");
    assertThat(advice.confidence()).isEqualTo(Confidence.C);
    assertThat(advice.estimated().high()).isEqualByComparingTo("250");
    assertThat(advice.rationale()).startsWith("25 sessions use larger workers than G.1X. As many");

    assertThat(reasons(group(twoX(9, fits))))
        .containsExactly("for G.1X, only 9 sessions with logs that count; it takes 10");
    assertThat(reasons(group(twoX(25, session -> session.peak(4 * GIB)))))
        .containsExactly(
            "G.1X may be too small: of 25 sessions with logs, 25 used more than 60 % of the smaller"
                + " heap");
    assertThat(reasons(group(sessions(25).workers("G.2X", 5)))).isEmpty();
  }

  private static GroupFixture twoX(int logged, UnaryOperator<LoggedFixture> each) {
    return sessions(25).workers("G.2X", 5).logged(LoggedFixture.all(days(logged, each)));
  }

  private static List<String> reasons(SessionProfile profile) {
    Rightsizing.Result result = result(profile);
    assertThat(of(result, Kind.WORKER_TYPE)).isEmpty();
    return result.withheld().stream()
        .filter(advice -> advice.kind() == Kind.WORKER_TYPE)
        .map(WithheldAdvice::reason)
        .toList();
  }

  @Test
  void fewerWorkersByReplaysAndSmallerOnesAreNotRecommendedTogether() {
    assertThat(
            of(
                result(larger(25, session -> session.with(3, 4, 11))),
                Kind.WORKER_COUNT,
                Kind.WORKER_TYPE))
        .extracting(Recommendation::kind)
        .containsExactly(Kind.WORKER_COUNT);
  }

  @Test
  void slotsThatIdleInWavesAreForAutoScaling() {
    Recommendation advice = only(fixed(25, session -> session.slots(22, 0.5)), Kind.AUTO_SCALING);

    assertThat(advice.confidence()).isEqualTo(Confidence.C);
    assertThat(advice.estimated().low()).isEqualByComparingTo("0");
    assertThat(advice.estimated().point()).as("unknown").isNull();
    // A job ran half of the time, and tasks in half of its slots: a quarter of all slots and time.
    assertThat(advice.estimated().high()).isEqualByComparingTo("375");
    assertThat(advice.rationale())
        .startsWith("Task slots idle in waves in 25 of 25 sessions with event logs")
        .doesNotContain("waited for one task");
  }

  @Test
  void slotsThatAreBusyOrNeverNeededDoNotIdleInWaves() {
    assertNoAdvice(fixed(25, session -> session.slots(22, 0.51)));
    assertNoAdvice(fixed(25, session -> session.slots(21, 0.5)));
    assertNoAdvice(fixed(9, session -> session.slots(22, 0.5)));
    assertNoAdvice(fixed(25, session -> session.slots(22, 0.5).perhaps()));
  }

  @Test
  void peersDoNotTakeWorkersThatWavesNeed() {
    SessionProfile profile =
        group(
            sessions(30).workers("G.1X", 5).cost("501", "1000"),
            tenWorkers(days(25, session -> session.slots(22, 0.1))).cost("500", "1000"));

    assertThat(of(result(profile), Kind.AUTO_SCALING, Kind.WORKER_COUNT))
        .extracting(Recommendation::kind)
        .as("too few of all sessions of a fixed size have logs")
        .containsExactly(Kind.WORKER_COUNT);
    SessionProfile most =
        group(
            sessions(30).workers("G.1X", 5).cost("100", "1000"),
            tenWorkers(days(25, session -> session.slots(22, 0.1))).cost("500", "1000"));
    assertThat(of(result(most), Kind.AUTO_SCALING, Kind.WORKER_COUNT))
        .extracting(Recommendation::kind)
        .containsExactly(Kind.AUTO_SCALING);
  }

  @Test
  void stagesThatWaitForOneTaskAreNamed() {
    // 7.5 of 30 minutes with jobs.
    String sentence =
        "In 25 of 25 sessions with logs, stages waited for one task for a quarter of the time of"
            + " jobs or longer: more workers would not help.";
    assertThat(
            only(fixed(25, session -> session.with(5, 4, 11).skew(450_000)), Kind.WORKER_COUNT)
                .rationale())
        .endsWith(sentence);
    assertThat(
            only(fixed(25, session -> session.slots(22, 0.5).skew(450_000)), Kind.AUTO_SCALING)
                .rationale())
        .endsWith(sentence);
    assertThat(
            only(fixed(25, session -> session.with(5, 4, 11).skew(449_999)), Kind.WORKER_COUNT)
                .rationale())
        .doesNotContain("waited for one task");
  }

  private static void assertNoAdvice(SessionProfile profile) {
    assertThat(of(result(profile), Kind.AUTO_SCALING)).isEmpty();
  }

  /** Five larger workers in 25 sessions, beside smaller ones. */
  private static SessionProfile larger(int logged, UnaryOperator<LoggedFixture> each) {
    return larger(days(logged, each));
  }

  private static SessionProfile larger(List<LoggedFixture> logged) {
    return group(
        sessions(30).workers("G.1X", 5),
        sessions(25).workers("G.2X", 5).logged(LoggedFixture.all(logged)));
  }

  private static SessionProfile fixed(int logged, UnaryOperator<LoggedFixture> each) {
    return group(tenWorkers(days(logged, each)));
  }

  private static GroupFixture tenWorkers(List<LoggedFixture> logged) {
    return sessions(25).workers("G.1X", 10).logged(LoggedFixture.all(logged));
  }

  private static List<LoggedFixture> days(int number, UnaryOperator<LoggedFixture> each) {
    return IntStream.range(0, number)
        .mapToObj(i -> each.apply(LoggedFixture.session().on(i % 12)))
        .toList();
  }

  private static Recommendation only(SessionProfile profile, Kind kind) {
    List<Recommendation> found = of(result(profile), kind);
    assertThat(found).hasSize(1);
    return found.get(0);
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
