package io.dpuledger.app.site;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * What a recommendation truly saves on sessions that came after it: each of them is lived again
 * under the new setting, statement by statement. Who finds no session after a pause opens another
 * one and goes on with the same work.
 */
public final class AppliedAdvice {
  private static final double RESTART_SECONDS = 60;
  private static final double SMALLEST_UNITS = 2;
  private static final int SMALLEST_WORKERS = 2;
  private static final double LEAST_USED = 0.1;
  private static final double MOST_USED = 0.9;
  private static final long MINIMUM_SECONDS = 60;

  private AppliedAdvice() {}

  /** A session and what one of its unit-hours costs. */
  public record Priced(SimulatedSession session, double pricePerUnitHour, boolean idleProtected) {
    double cost(double unitSeconds) {
      return unitSeconds / 3600 * pricePerUnitHour;
    }

    boolean isFixed() {
      return !session.setup().sizing().autoScaling();
    }

    double units() {
      return session.setup().sizing().units();
    }

    double idleSeconds() {
      return session.idleMillis() / 1000.0;
    }

    double busySeconds() {
      return session.busyMillis() / 1000.0;
    }

    /** The same for each session, whatever is tried. */
    Random luck() {
      return new Random(session.createdMillis() ^ session.id().hashCode());
    }
  }

  /**
   * What advice of some kind saves on these sessions.
   *
   * @param details those of the recommendation, by name
   * @param isOfTails whether it is about sessions that an idle timeout can end
   */
  public static double realised(
      Recommendation.Kind kind,
      UnaryOperator<String> details,
      boolean isOfTails,
      List<Priced> sessions) {
    return switch (kind) {
      case IDLE_TIMEOUT ->
          timeout(sessions, Integer.parseInt(details.apply("timeout_minutes")), isOfTails);
      case WORKER_COUNT ->
          fewerWorkers(
              sessions,
              details.apply("worker_type"),
              Integer.parseInt(details.apply("number_of_workers")));
      case AUTO_SCALING -> autoScaling(sessions);
      case BILLING_MINIMUM -> oneSessionABurst(sessions);
      case ORPHANED_SESSION -> AvoidedLapses.orphaned(sessions);
      case DUPLICATE_SESSION -> AvoidedLapses.duplicate(sessions);
      // Rest on nothing that could be tried: 0 is their least.
      case WORKER_TYPE, FAILED_SESSION -> 0;
      default -> throw new AssertionError(kind);
    };
  }

  private static double timeout(List<Priced> sessions, int minutes, boolean idleProtected) {
    return sessions.stream()
        .filter(one -> one.idleProtected() == idleProtected)
        .filter(one -> one.session().setup().effectiveIdleTimeoutMinutes() > minutes)
        .mapToDouble(one -> timeout(one, minutes * 60.0))
        .sum();
  }

  private static double timeout(Priced one, double timeoutSeconds) {
    SimulatedSession session = one.session();
    StatementTimeline statements = session.statements();
    if (session.executionMillis() == 0 || !session.setup().hasStatements()) {
      return 0;
    }
    double saved = 0;
    int since = session.readyAfterMillis();
    for (int i = 0; i < statements.count(); i++) {
      double gap = (statements.startOf(i) - since) / 1000.0;
      if (gap > timeoutSeconds) {
        saved += one.cost((gap - timeoutSeconds) * session.idleUnits());
        saved -= one.cost(RESTART_SECONDS * session.busyUnits());
      }
      since = statements.endOf(i);
    }
    double tail = (session.endAfterMillis() - since) / 1000.0;
    return saved + one.cost(Math.max(0, tail - timeoutSeconds) * session.idleUnits());
  }

  /** Busy time stretches by some factor between none and all that the workers shrink by. */
  private static double fewerWorkers(List<Priced> sessions, String type, int workers) {
    return sessions.stream()
        .filter(Priced::isFixed)
        .filter(one -> type.equals(one.session().setup().sizing().workerType()))
        .filter(one -> workers(one) > workers)
        .mapToDouble(one -> smaller(one, workers / (double) workers(one)))
        .sum();
  }

  private static int workers(Priced one) {
    Integer number = one.session().setup().sizing().numberOfWorkers();
    return number == null ? 0 : number;
  }

  private static double smaller(Priced one, double ratio) {
    double stretch = 1 + (1 / ratio - 1) * one.luck().nextDouble();
    double before = one.units() * (one.idleSeconds() + one.busySeconds());
    double after = ratio * one.units() * (one.idleSeconds() + stretch * one.busySeconds());
    return one.cost(before - after);
  }

  /**
   * An auto-scaled session shrinks when it idles, and grows to some level when it works. Who asked
   * for auto scaling already and got none, since a driver and one executor cannot shrink, gets none
   * now.
   */
  private static double autoScaling(List<Priced> sessions) {
    return sessions.stream()
        .filter(Priced::isFixed)
        .filter(AppliedAdvice::canScale)
        .mapToDouble(
            one -> {
              double level = LEAST_USED + (MOST_USED - LEAST_USED) * one.luck().nextDouble();
              double busyUnits = SMALLEST_UNITS + (one.units() - SMALLEST_UNITS) * level;
              return one.cost(
                  (one.units() - SMALLEST_UNITS) * one.idleSeconds()
                      + (one.units() - busyUnits) * one.busySeconds());
            })
        .sum();
  }

  private static boolean canScale(Priced one) {
    SessionSetup setup = one.session().setup();
    String type = setup.sizing().workerType();
    return type != null
        && !type.equals("Standard")
        && workers(one) > SMALLEST_WORKERS
        && !setup.arguments().containsKey("--enable-auto-scaling")
        && one.units() > SMALLEST_UNITS
        && setup.commandName().equals("glueetl")
        && Double.parseDouble(setup.glueVersion()) >= 3;
  }

  /** All short sessions that start in the same minute become one, of all their work. */
  private static double oneSessionABurst(List<Priced> sessions) {
    Map<Long, Double> work = new HashMap<>();
    double saved = 0;
    double rate = 0;
    for (Priced one : sessions) {
      double seconds = one.session().executionMillis() / 1000.0;
      if (seconds > 0 && seconds < MINIMUM_SECONDS) {
        saved += one.cost((MINIMUM_SECONDS - seconds) * one.units());
        rate = one.cost(one.units());
        long minute = (one.session().createdMillis() + one.session().readyAfterMillis()) / 60_000;
        work.merge(minute, seconds, Double::sum);
      }
    }
    double lost = 0;
    for (double seconds : work.values()) {
      lost += rate * Math.max(0, MINIMUM_SECONDS - seconds);
    }
    return saved - lost;
  }
}
