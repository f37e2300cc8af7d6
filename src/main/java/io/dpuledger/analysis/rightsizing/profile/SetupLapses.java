package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How they were used wrongly, whatever their settings. */
final class SetupLapses implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      Stream.concat(
              SessionSpan.COLUMNS.stream(),
              Stream.of(
                  SessionFactTable.REGION,
                  SessionFactTable.OWNER,
                  SessionFactTable.ROLE_NAME,
                  SessionFactTable.SESSION_ORIGIN,
                  SessionFactTable.WAITED_MILLIS,
                  SessionFactTable.FAILURE_CLASS))
          .toList();

  /** Of dbt, by whoever runs it. */
  private final Map<OpenedBy, SessionSpans> runs = new HashMap<>();

  /** Of others, by their owner. */
  private final Map<OpenedBy, SessionSpans> owned = new HashMap<>();

  private long waitingSessions;
  private long waitingStatements;
  private long waitedMillis;
  private final Map<String, Failed> failed = new HashMap<>();

  private static final class Failed implements Serializable {
    private static final long serialVersionUID = 1;

    private long sessions;
    private BigDecimal cost = Micros.NONE;
    private BigDecimal idleCostHigh = Micros.NONE;

    private void add(long more, BigDecimal listCost, BigDecimal idle) {
      sessions += more;
      cost = cost.add(listCost);
      idleCostHigh = idleCostHigh.add(idle);
    }
  }

  void add(TableRow row, BigDecimal cost) {
    addSpan(row);
    addWaits(row.numbers(SessionFactTable.WAITED_MILLIS));
    String failure = row.text(SessionFactTable.FAILURE_CLASS);
    if (failure != null) {
      BigDecimal idle = row.decimal(SessionFactTable.IDLE_COST_HIGH);
      failed
          .computeIfAbsent(failure, first -> new Failed())
          .add(1, cost, idle == null ? Micros.NONE : idle.min(cost));
    }
  }

  private void addSpan(TableRow row) {
    boolean isDbt = SessionOrigin.DBT.name().equals(row.text(SessionFactTable.SESSION_ORIGIN));
    OpenedBy who = isDbt ? runner(row) : owner(row);
    SessionSpan span = who == null ? null : SessionSpan.of(row);
    if (who != null && span != null) {
      (isDbt ? runs : owned).computeIfAbsent(who, first -> new SessionSpans()).add(span);
    }
  }

  private static @Nullable OpenedBy owner(TableRow row) {
    String owner = row.text(SessionFactTable.OWNER);
    return owner == null
        ? null
        : new OpenedBy(row.requireText(SessionFactTable.REGION), owner, true);
  }

  /** The role stands for those who run dbt with it, where they are not known. */
  private static @Nullable OpenedBy runner(TableRow row) {
    OpenedBy owner = owner(row);
    String role = row.text(SessionFactTable.ROLE_NAME);
    return owner != null || role == null
        ? owner
        : new OpenedBy(row.requireText(SessionFactTable.REGION), role, false);
  }

  private void addWaits(@Nullable List<Long> waited) {
    if (waited != null && !waited.isEmpty()) {
      waitingSessions++;
      waitingStatements += waited.size();
      for (long millis : waited) {
        waitedMillis += millis;
      }
    }
  }

  void add(SetupLapses other) {
    addAll(runs, other.runs);
    addAll(owned, other.owned);
    waitingSessions += other.waitingSessions;
    waitingStatements += other.waitingStatements;
    waitedMillis += other.waitedMillis;
    other.failed.forEach(
        (why, more) ->
            failed
                .computeIfAbsent(why, first -> new Failed())
                .add(more.sessions, more.cost, more.idleCostHigh));
  }

  private static void addAll(Map<OpenedBy, SessionSpans> sums, Map<OpenedBy, SessionSpans> others) {
    others.forEach(
        (who, spans) -> sums.computeIfAbsent(who, first -> new SessionSpans()).add(spans));
  }

  /** The sessions of dbt, by whoever ran it. */
  Map<OpenedBy, SessionSpans> runs() {
    return runs;
  }

  /**
   * All together.
   *
   * @param orphaned what was left open after runs, which may have sessions of other setups too
   */
  Lapses sum(Avoidable orphaned) {
    Avoidable duplicate =
        owned.values().stream().map(Overlaps::of).reduce(Avoidable.NONE, Avoidable::plus);
    Map<String, Lapses.Failures> failures = new HashMap<>();
    failed.forEach(
        (why, sum) ->
            failures.put(why, new Lapses.Failures(sum.sessions, sum.cost, sum.idleCostHigh)));
    return new Lapses(
        orphaned,
        duplicate,
        new Lapses.Waits(waitingSessions, waitingStatements, waitedMillis),
        failures);
  }
}
