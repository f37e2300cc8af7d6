package io.dpuledger.app.site;

import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sessions of one group truly cost without need, by when their statements ran. */
public final class AvoidedLapses {
  private static final long CLOSE_MILLIS = 15 * 60_000;
  private static final int MOST_AT_ONCE = 8;

  private AvoidedLapses() {}

  /** What sessions of dbt cost after the last statement of their run. */
  public static double orphaned(List<AppliedAdvice.Priced> sessions) {
    double cost = 0;
    for (List<AppliedAdvice.Priced> runner : together(sessions, AvoidedLapses::runner)) {
      List<AppliedAdvice.Priced> run = new ArrayList<>();
      long end = 0;
      for (AppliedAdvice.Priced one : runner) {
        if (!run.isEmpty() && one.session().createdMillis() > end + CLOSE_MILLIS) {
          cost += after(run, end);
          run.clear();
          end = 0;
        }
        run.add(one);
        end = Math.max(end, ended(one) - one.session().idleTailMillis());
      }
      cost += after(run, end);
    }
    return cost;
  }

  private static double after(List<AppliedAdvice.Priced> run, long end) {
    return run.stream().mapToDouble(one -> idle(one, Math.max(0, ended(one) - end))).sum();
  }

  /** What sessions of one owner cost beyond the one that would have done. */
  public static double duplicate(List<AppliedAdvice.Priced> sessions) {
    List<AppliedAdvice.Priced> owned =
        sessions.stream().filter(one -> owner(one).isPresent()).toList();
    return together(owned, one -> List.of(runner(one), one.session().setup())).stream()
        .mapToDouble(AvoidedLapses::beyondOne)
        .sum();
  }

  private static double beyondOne(List<AppliedAdvice.Priced> sessions) {
    TreeSet<Long> moments = new TreeSet<>();
    for (AppliedAdvice.Priced one : sessions) {
      long created = one.session().createdMillis();
      StatementTimeline statements = one.session().statements();
      moments.add(created + one.session().readyAfterMillis());
      moments.add(ended(one));
      for (int i = 0; i < statements.count(); i++) {
        moments.add(created + statements.startOf(i));
        moments.add(created + statements.endOf(i));
      }
    }
    double cost = 0;
    for (Long from : moments) {
      Long to = moments.higher(from);
      List<AppliedAdvice.Priced> open =
          sessions.stream().filter(one -> isOpenAt(one, from)).toList();
      if (to != null && open.size() > 1 && open.size() <= MOST_AT_ONCE) {
        long idle = open.stream().filter(one -> !isBusyAt(one, from)).count();
        cost += Math.min(idle, open.size() - 1) * idle(open.get(0), to - from);
      }
    }
    return cost;
  }

  private static double idle(AppliedAdvice.Priced one, long millis) {
    return one.cost(millis / 1000.0 * one.session().idleUnits());
  }

  private static boolean isOpenAt(AppliedAdvice.Priced one, long moment) {
    SimulatedSession session = one.session();
    return session.createdMillis() + session.readyAfterMillis() <= moment && moment < ended(one);
  }

  private static boolean isBusyAt(AppliedAdvice.Priced one, long moment) {
    StatementTimeline statements = one.session().statements();
    long age = moment - one.session().createdMillis();
    for (int i = 0; i < statements.count(); i++) {
      if (statements.startOf(i) <= age && age < statements.endOf(i)) {
        return true;
      }
    }
    return false;
  }

  private static long ended(AppliedAdvice.Priced one) {
    return one.session().createdMillis() + one.session().endAfterMillis();
  }

  private static Optional<String> owner(AppliedAdvice.Priced one) {
    return Optional.ofNullable(one.session().setup().tags().get("owner"));
  }

  private static Object runner(AppliedAdvice.Priced one) {
    SessionSetup setup = one.session().setup();
    return List.of(one.session().target(), owner(one).orElse(setup.roleName()));
  }

  /** By some key, each in time. */
  private static Collection<List<AppliedAdvice.Priced>> together(
      List<AppliedAdvice.Priced> sessions, Function<AppliedAdvice.Priced, Object> key) {
    Map<Object, List<AppliedAdvice.Priced>> by =
        sessions.stream()
            .filter(one -> one.session().executionMillis() > 0)
            .sorted(Comparator.comparingLong(one -> one.session().createdMillis()))
            .collect(Collectors.groupingBy(key));
    return by.values();
  }
}
