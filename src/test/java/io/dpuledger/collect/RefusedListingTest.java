package io.dpuledger.collect;

import static io.dpuledger.collect.Listings.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.GlueSimulator;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.retries.api.RetryStrategy;

class RefusedListingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Target OTHER = new Target("012345678901", "eu-west-1");
  private static final Fleet FLEET =
      Fleet.generate(FleetSpec.demo().over(LocalDate.of(2026, 11, 18), 3).withSessionsPerDay(60));
  private static final GlueSimulator GLUE = GlueSimulator.start(FLEET, NOW, 0);

  @BeforeEach
  void allIsWell() {
    GLUE.faults().clear();
  }

  @AfterAll
  static void close() {
    GLUE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DENIED, DENIED, AccessDeniedException",
    "THROTTLED, THROTTLED, ThrottlingException",
    "SERVER_ERROR, FAILED, HTTP 500 InternalFailure",
    "OPERATION_TIMEOUT, FAILED, HTTP 400 OperationTimeoutException",
    "GARBAGE, FAILED, no usable answer",
    "TRUNCATED, FAILED, no usable answer",
    "DROPPED, FAILED, no usable answer"
  })
  void aFaultStopsTheTargetWithAnOutcomeAndOneLine(
      Fault fault, CollectionOutcome outcome, String said) {
    GLUE.faults().always(TARGET, fault);

    TargetException refusal = Listings.at(GLUE.endpoint()).refusal();

    assertThat(refusal.outcome()).isEqualTo(outcome);
    assertThat(refusal.pages()).isZero();
    assertThat(refusal).hasMessageContaining(said);
    assertOneLine(refusal);
    assertThatCode(() -> Listings.at(GLUE.endpoint()).list(OTHER)).doesNotThrowAnyException();
  }

  @Test
  void aRefusalSaysWhichRightIsMissingAndWhere() {
    GLUE.faults().always(TARGET, Fault.DENIED);
    TargetException refusal = Listings.at(GLUE.endpoint()).refusal();
    assertThat(refusal)
        .hasMessageContaining("allow glue:ListSessions in 012345678901/us-east-1")
        .hasMessageContaining("collect.targets");
    assertThat(refusal.answeredAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"SERVER_ERROR, FAILED", "DENIED, DENIED", "TRUNCATED, FAILED"})
  void aListingThatBreaksOnALaterPageThrowsAndTellsHowFarItCame(
      Fault fault, CollectionOutcome outcome) {
    GLUE.faults().onPage(TARGET, 3, fault);
    Listings listings = Listings.at(GLUE.endpoint()).pageSize(7);

    TargetException refusal = listings.refusal();

    assertThat(refusal.outcome()).isEqualTo(outcome);
    assertThat(refusal.pages()).isEqualTo(2);
    assertThat(refusal.source()).isEqualTo(CollectionSource.SIMULATED);
    assertThat(listings.sessions()).hasSize(14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPERATION_TIMEOUT",
        "SERVER_ERROR",
        "THROTTLED",
        "DROPPED",
        "TRUNCATED",
        "GARBAGE"
      })
  void whatPassesByItselfIsTriedAgain(Fault fault) {
    GLUE.faults().onPage(TARGET, 2, fault, 1);
    Listings listings = Listings.at(GLUE.endpoint()).pageSize(20).maxAttempts(2);
    listings.list();
    assertThat(listings.sessions()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @Test
  void aListingWhoseTokenIsRefusedBeginsAgainAndHandsOverWhatItSawBefore() {
    GLUE.faults().onPage(TARGET, 3, Fault.EXPIRED_TOKEN, 2);
    Listings listings = Listings.at(GLUE.endpoint()).pageSize(20);

    SessionSource.Listing listing = listings.list();

    GLUE.faults().clear();
    Listings undisturbed = Listings.at(GLUE.endpoint()).pageSize(20);
    int pages = undisturbed.list().pages();
    assertThat(listing.pages()).isEqualTo(2 + 2 + pages);
    assertThat(listings.sessions()).hasSize(2 * 40 + undisturbed.sessions().size());
    assertThat(Set.copyOf(listings.sessions())).isEqualTo(Set.copyOf(undisturbed.sessions()));
  }

  @Test
  void aTokenThatIsRefusedAgainAndAgainFailsTheTarget() {
    GLUE.faults().onPage(TARGET, 3, Fault.EXPIRED_TOKEN);
    TargetException refusal = Listings.at(GLUE.endpoint()).pageSize(20).refusal();
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertThat(refusal.pages()).isEqualTo(8);
    assertThat(refusal).hasMessageContaining("InvalidInputException");
  }

  @Test
  void oneTargetsTroubleDoesNotUseUpTheAttemptsOfAnother() {
    GlueTargets targets = Listings.at(GLUE.endpoint()).targets(TARGET, OTHER);
    assertThat(retries(targets, TARGET)).isNotSameAs(retries(targets, OTHER));
  }

  private static RetryStrategy retries(GlueTargets targets, Target target) {
    return targets
        .glue(target)
        .serviceClientConfiguration()
        .overrideConfiguration()
        .retryStrategy()
        .orElseThrow();
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    GLUE.faults().always(TARGET, Fault.DENIED);
    long before = GLUE.requests();
    Listings.at(GLUE.endpoint()).maxAttempts(5).refusal();
    // One to learn whose credentials these are, one that is refused.
    assertThat(GLUE.requests() - before).isEqualTo(2);
  }

  @Test
  void credentialsOfAnotherAccountAreRefusedBeforeTheyCountItsSessionsTwice() {
    TargetException refusal =
        Assertions.catchThrowableOfType(
            TargetException.class,
            () ->
                Listings.at(GLUE.endpoint())
                    .accessKey("SIM222233334444")
                    .list(new Target("012345678901", "us-east-1")));

    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.DENIED);
    assertThat(refusal).hasMessageContaining("belong to account 222233334444");
  }

  @Test
  void aServerThatIsTooSlowIsNotWaitedForEver() {
    GLUE.faults().slowness(Duration.ofSeconds(1));
    GLUE.faults().always(TARGET, Fault.SLOW);
    TargetException refusal =
        Listings.at(GLUE.endpoint()).callTimeout(Duration.ofMillis(100)).refusal();
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertOneLine(refusal);
  }

  @Test
  void aListingThatNeverEndsIsGivenUpAtTheDeadline() {
    Instant start = Instant.parse("2026-11-21T03:00:00Z");
    AtomicInteger reading = new AtomicInteger();
    InstantSource tenMinutesLaterEachTime =
        () -> start.plus(Duration.ofMinutes(10).multipliedBy(reading.getAndIncrement()));
    try (CannedGlue glue = new CannedGlue(200, RefusedListingTest::pageWithTheNextToken)) {
      TargetException refusal =
          Listings.at(glue.endpoint()).clock(tenMinutesLaterEachTime).refusal();
      assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
      assertThat(refusal.pages()).isEqualTo(4);
      assertThat(refusal)
          .hasMessageContaining("collect.target-deadline: raise it from 30 minutes, or");

      TargetException sooner =
          Listings.at(glue.endpoint())
              .clock(tenMinutesLaterEachTime)
              .deadline(Duration.ofMinutes(1))
              .refusal();
      assertThat(sooner).hasMessageContaining("raise it from 1 minute, or");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 3", "5, 6"})
  void aListingThatComesBackToAnEarlierPageIsGivenUpAtOnce(int circle, int pages) {
    try (CannedGlue glue = new CannedGlue(200, call -> pageWithTheNextToken(call % circle))) {
      TargetException refusal = Listings.at(glue.endpoint()).refusal();
      assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
      assertThat(refusal.pages()).isEqualTo(pages);
      assertThat(glue.calls()).isEqualTo(pages);
      assertThat(refusal)
          .hasMessageStartingWith("page " + pages + " has the same next token as an earlier page")
          .hasMessageNotContaining("token-");
    }
  }

  private static String pageWithTheNextToken(int token) {
    return "{\"Sessions\":[],\"NextToken\":\"token-" + token + "\"}";
  }

  @Test
  void aServerThatIsNotThereFailsTheTargetAndNeverAnswered() {
    URI gone;
    try (GlueSimulator closed = GlueSimulator.start(FLEET, NOW, 0)) {
      gone = closed.endpoint();
    }
    TargetException refusal = Listings.at(gone).refusal();
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertThat(refusal.answeredAt()).isNull();
    assertThat(refusal).hasMessageContaining("no usable answer");
  }

  @Test
  void whatAServerSaysIsFoldedIntoOneShortLineWithoutControlCharacters() {
    String message = "a\\u0000b\\u001b[31mc\\r\\n\\td\\u2028e\\u0085f\\u202eg" + "x".repeat(5000);
    try (CannedGlue glue =
        new CannedGlue(400, "{\"__type\":\"AccessDenied\",\"message\":\"" + message + "\"}")) {
      TargetException refusal = Listings.at(glue.endpoint()).refusal();
      assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.DENIED);
      assertThat(refusal).hasMessageContaining("a b [31mc d");
      assertThat(refusal.getMessage()).hasSizeLessThan(500);
      assertOneLine(refusal);
    }
  }

  @Test
  void credentialsThatExpiredAreNotAMatterOfPolicies() {
    try (CannedGlue glue = new CannedGlue(400, "{\"__type\":\"ExpiredTokenException\"}")) {
      TargetException refusal = Listings.at(glue.endpoint()).refusal();
      assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.DENIED);
      assertThat(refusal)
          .hasMessageContaining("renew the credentials")
          .hasMessageNotContaining("allow glue");
    }
  }

  @Test
  void manyTargetsShareTheThreadsThatWatchTheTime() {
    GlueTargets targets = Listings.at(GLUE.endpoint()).targets(TARGET, OTHER);
    for (int i = 0; i < 20; i++) {
      targets.glue(i % 2 == 0 ? TARGET : OTHER).listSessions(request -> request.maxResults(1));
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("sdk-ScheduledExecutor"));
  }

  @ParameterizedTest
  @CsvSource({"403, DENIED", "429, THROTTLED", "500, FAILED", "503, FAILED", "404, FAILED"})
  void anErrorWithoutAnyTextIsSortedByItsStatus(int status, CollectionOutcome outcome) {
    try (CannedGlue glue = new CannedGlue(status, "")) {
      TargetException refusal = Listings.at(glue.endpoint()).refusal();
      assertThat(refusal.outcome()).isEqualTo(outcome);
      assertThat(refusal).hasMessageContaining("HTTP " + status);
      assertOneLine(refusal);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"no\"",
        "null",
        "{\"Sessions\":\"none\"}",
        "{\"Sessions\":[null]}",
        "{\"Sessions\":[[]]}",
        "{\"Sessions\":{}}",
        "{\"Sessions\":[{\"Id\":\"a\",\"NumberOfWorkers\":\"many\"}]}",
        "{\"Sessions\":[{\"Id\":\"a\",\"CreatedOn\":\"yesterday\"}]}",
        "{\"Sessions\":[{\"Id\":\"a\",\"ExecutionTime\":\"long\"}]}",
        "{\"Ids\":[\"a\"],\"Sessions\":[]}"
      })
  void anAnswerOfAnotherShapeFailsTheTargetAndNothingElse(String body) {
    try (CannedGlue glue = new CannedGlue(200, body)) {
      TargetException refusal = Listings.at(glue.endpoint()).refusal();
      assertThat(refusal).isNotNull();
      assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
      assertOneLine(refusal);
    }
  }

  private static void assertOneLine(TargetException refusal) {
    assertThat(refusal.getMessage()).isNotBlank();
    assertThat(refusal.getMessage().codePoints())
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
  }
}
