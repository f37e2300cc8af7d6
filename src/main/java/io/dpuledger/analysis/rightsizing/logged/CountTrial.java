package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.SmallerCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A smaller number of workers, tried on the recorded work of the sessions that have more.
 *
 * @param larger the sessions that have more, with logs or without
 * @param replayed those whose work was replayed, in the order in which they started
 * @param longer how much longer each of these takes
 * @param refusals how many have logs that promise nothing, by the reason
 */
public record CountTrial(
    FixedSize size,
    int workers,
    List<SessionSetup> larger,
    List<LoggedUse> replayed,
    List<Longer> longer,
    Map<ReplayRefusal, Long> refusals) {

  static CountTrial of(FixedSize size, int workers) {
    List<SessionSetup> larger = size.above(workers);
    List<LoggedUse> replayed = new ArrayList<>();
    List<Longer> longer = new ArrayList<>();
    Map<ReplayRefusal, Long> refusals = new EnumMap<>(ReplayRefusal.class);
    FixedSize.logged(larger)
        .sorted(LoggedUse.IN_ORDER)
        .forEach(
            session -> {
              SmallerCount count = session.with(workers);
              ReplayRefusal refusal = count.refusal();
              if (refusal == null && session.isSure()) {
                replayed.add(session);
                longer.add(Longer.of(session, Objects.requireNonNull(count.range())));
              } else if (refusal != null && (session.isSure() || refusal.isAgainst())) {
                refusals.merge(refusal, 1L, Long::sum);
              }
            });
    return new CountTrial(size, workers, larger, replayed, longer, refusals);
  }

  /** As "5 G.1X". */
  public String name() {
    return workers + " " + size.workerType();
  }

  /** How many sessions have logs that count. */
  long logged() {
    return replayed.size() + refusals.values().stream().mapToLong(number -> number).sum();
  }

  public BigDecimal listCost() {
    return SessionProfile.listCost(larger);
  }

  public BigDecimal replayedCost() {
    return replayed.stream().map(LoggedUse::listCost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether they wait for single tasks. */
  public HeldTasks held() {
    return HeldTasks.of(larger);
  }

  /** How much longer the work takes. */
  LongerWork work() {
    return LongerWork.of(longer);
  }

  /** What it takes of the money of each setup. */
  public Lever lever() {
    LongerWork work = work();
    BigDecimal cost = listCost();
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : larger) {
      BigDecimal kept =
          BigDecimal.valueOf(workers)
              .divide(BigDecimal.valueOf(Workers.count(setup)), MathContext.DECIMAL64);
      cuts.put(
          setup,
          new FewerWorkersCut(
              setup,
              kept,
              work.cautious(),
              work.expectedOfCost(),
              cost.signum() == 0
                  ? BigDecimal.ZERO
                  : work.bestCost().divide(cost, MathContext.DECIMAL64)));
    }
    return new Lever(cuts);
  }
}
