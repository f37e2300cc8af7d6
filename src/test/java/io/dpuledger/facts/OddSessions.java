package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.ObservedSession;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Sessions by the thousand, each from its number alone, in every combination of oddities. */
final class OddSessions {
  private static final Instant AUTUMN = Instant.parse("2026-08-15T00:00:00Z");
  private static final long HUNDRED_DAYS = 8_640_000_000L;
  private static final List<String> REGIONS =
      List.of("us-east-1", "eu-west-1", "sa-east-1", "cn-north-1", "mx-central-1");
  private static final List<String> TYPES = List.of("G.1X", "G.2X", "G.025X", "R.2X", "Z.2X");
  private static final List<String> IDS =
      List.of("a", "dbt-glue__", "glue-studio-datapreview-", "GlueStudioNotebook-", "SageMaker-");

  private OddSessions() {}

  static ObservedSession any(int number) {
    Random dice = new Random(number * 7_919_777L);
    double seconds = seconds(dice);
    Instant created = AUTUMN.plusMillis(dice.nextLong(HUNDRED_DAYS));
    ObservedSession session =
        observed(one(IDS, dice) + number)
            .created(created)
            .ran(seconds)
            .region(one(REGIONS, dice))
            .workers(2 + dice.nextInt(20), one(TYPES, dice), 2 + dice.nextInt(4000) / 100.0);
    ending(session, created.plusMillis(Math.round(seconds * 1000)), dice);
    size(session, dice);
    usage(session, seconds, dice);
    someone(session, dice);
    place(session, created.plusMillis(Math.round(seconds * 1000)), dice);
    return session;
  }

  /** A second or weeks, to the millisecond; every third around one of few whole minutes. */
  private static double seconds(Random dice) {
    double any = Math.exp(dice.nextDouble() * 13);
    double aroundAMinute = 60 * (61 + dice.nextInt(4)) + 10 * dice.nextGaussian() / 3;
    return Math.round((dice.nextInt(3) == 0 ? aroundAMinute : any) * 1000) / 1000.0;
  }

  private static void ending(ObservedSession session, Instant end, Random dice) {
    switch (dice.nextInt(10)) {
      case 0 -> session.with(SessionObservationTable.STATUS, "FAILED");
      case 1 -> session.live(end);
      case 2 -> session.timedOutAfterIdling(null);
      case 3 ->
          session.with(SessionObservationTable.STATUS, dice.nextInt(2) == 0 ? "CANCELLED" : "BUSY");
      case 4, 5, 6 -> session.timedOutAfterIdling(1 + dice.nextInt(60));
      case 7 -> session.timedOutAfterIdling(1 + dice.nextInt(4000));
      default -> {}
    }
  }

  private static void size(ObservedSession session, Random dice) {
    switch (dice.nextInt(8)) {
      case 0 -> session.without(SessionObservationTable.MAX_CAPACITY);
      case 1 -> session.with(SessionObservationTable.WORKER_TYPE, "G.32X");
      case 2 ->
          session
              .without(SessionObservationTable.WORKER_TYPE)
              .without(SessionObservationTable.NUMBER_OF_WORKERS);
      case 3 -> session.autoScaling();
      case 4 -> session.with(SessionObservationTable.GLUE_VERSION, "6.0");
      case 5 ->
          session
              .without(SessionObservationTable.MAX_CAPACITY)
              .without(SessionObservationTable.NUMBER_OF_WORKERS);
      default -> {}
    }
  }

  /** What AWS says was used is often not E × c to the millisecond, and at times it is nonsense. */
  private static void usage(ObservedSession session, double seconds, Random dice) {
    switch (dice.nextInt(8)) {
      case 0, 1, 2 -> session.dpuSeconds(Math.round(seconds * dice.nextDouble() * 9000) / 1000.0);
      case 3 -> session.dpuSeconds(seconds * dice.nextDouble());
      case 4 -> session.dpuSeconds(dice.nextBoolean() ? Double.NaN : 0);
      case 5 -> session.without(SessionObservationTable.EXECUTION_TIME_SECONDS);
      default -> {}
    }
  }

  /** Half of them share a role: only of a crowd can lifetimes be learned. */
  private static void someone(ObservedSession session, Random dice) {
    if (dice.nextBoolean()) {
      session.with(
          SessionObservationTable.ROLE_ARN,
          "arn:aws:iam::012345678901:role/glue-" + dice.nextInt(100));
    }
    switch (dice.nextInt(40)) {
      case 0 -> session.with(SessionObservationTable.COMMAND_NAME, "gluestreaming");
      case 1 -> session.with(SessionObservationTable.SESSION_TYPE, "SPARK_CONNECT");
      default -> {}
    }
  }

  /** Provisioning is not billed; and at times more seconds are billed than there were. */
  private static void place(ObservedSession session, Instant end, Random dice) {
    if (session.value(SessionObservationTable.COMPLETED_ON) != null && dice.nextInt(4) == 0) {
      session.completed(end.plusMillis(dice.nextInt(-2_000, 120_000)));
    }
  }

  private static String one(List<String> of, Random dice) {
    return of.get(dice.nextInt(of.size()));
  }
}
