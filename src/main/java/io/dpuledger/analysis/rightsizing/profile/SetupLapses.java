package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.WholeSums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How they were used wrongly, whatever their settings. */
final class SetupLapses {
  static final List<String> COLUMNS =
      Stream.of(
              SessionSpan.COLUMNS,
              OpenedBy.COLUMNS,
              List.of(SessionFactTable.WAITED_MILLIS, SessionFactTable.FAILURE_CLASS))
          .flatMap(List::stream)
          .toList();

  /** What is added up of sessions that failed. */
  private enum Failed {
    SESSIONS,
    COST,
    IDLE_COST_HIGH
  }

  private final WholeSums figures;
  private final boolean isDbt;

  /** Of dbt, by whoever runs it; of others, by their owner. */
  private Map<OpenedBy, SessionSpans> spans = Map.of();

  /** By why they failed. */
  private Map<String, WholeSums> failed = Map.of();

  SetupLapses(WholeSums figures, boolean isDbt) {
    this.figures = figures;
    this.isDbt = isDbt;
  }

  void add(SessionFigures session) {
    addSpan(session.row());
    addWaits(session.row().numbers(SessionFactTable.WAITED_MILLIS));
    String failure = session.row().text(SessionFactTable.FAILURE_CLASS);
    if (failure != null) {
      Long idle = session.idleCostHigh();
      WholeSums sums = failed(failure);
      sums.add(Failed.SESSIONS, 1);
      sums.add(Failed.COST, session.cost());
      sums.add(Failed.IDLE_COST_HIGH, idle == null ? 0 : Math.min(idle, session.cost()));
    }
  }

  private WholeSums failed(String why) {
    failed = failed.isEmpty() ? new HashMap<>() : failed;
    return failed.computeIfAbsent(why, first -> new WholeSums());
  }

  private void addSpan(TableRow row) {
    OpenedBy who = isDbt ? OpenedBy.runner(row) : OpenedBy.owner(row);
    SessionSpan span = who == null ? null : SessionSpan.of(row);
    if (who != null && span != null) {
      spans(who).add(span);
    }
  }

  private SessionSpans spans(OpenedBy who) {
    spans = spans.isEmpty() ? new HashMap<>() : spans;
    return spans.computeIfAbsent(who, first -> new SessionSpans());
  }

  private void addWaits(@Nullable List<Long> waited) {
    if (waited != null && !waited.isEmpty()) {
      figures.add(Figure.WAITING_SESSIONS, 1);
      figures.add(Figure.WAITING_STATEMENTS, waited.size());
      waited.forEach(millis -> figures.add(Figure.WAITED_MILLIS, millis));
    }
  }

  void add(SetupLapses other) {
    other.spans.forEach((who, more) -> spans(who).add(more));
    other.failed.forEach((why, more) -> failed(why).add(more));
  }

  void write(SumOutput out) {
    out.integer(spans.size());
    spans.forEach(
        (who, some) -> {
          out.shared(who, one -> one.write(out));
          some.write(out);
        });
    out.integer(failed.size());
    failed.forEach(
        (why, sums) -> {
          out.sharedText(why);
          sums.write(out);
        });
  }

  void read(SumInput in) {
    for (int left = in.integer(); left > 0; left--) {
      spans(Objects.requireNonNull(in.shared(() -> OpenedBy.read(in)))).read(in);
    }
    for (int left = in.integer(); left > 0; left--) {
      failed(Objects.requireNonNull(in.sharedText())).read(in);
    }
  }

  /** The sessions of dbt, by whoever ran it. */
  Map<OpenedBy, SessionSpans> runs() {
    return isDbt ? spans : Map.of();
  }

  /**
   * All together.
   *
   * @param orphaned what was left open after runs, which may have sessions of other setups too
   */
  Lapses sum(Avoidable orphaned) {
    Stream<SessionSpans> owned = isDbt ? Stream.empty() : spans.values().stream();
    Map<String, Lapses.Failures> failures = new HashMap<>();
    failed.forEach(
        (why, sums) ->
            failures.put(
                why,
                new Lapses.Failures(
                    sums.get(Failed.SESSIONS),
                    Micros.amount(sums.get(Failed.COST)),
                    Micros.amount(sums.get(Failed.IDLE_COST_HIGH)))));
    return new Lapses(
        orphaned,
        owned.map(Overlaps::of).reduce(Avoidable.NONE, Avoidable::plus),
        new Lapses.Waits(
            figures.get(Figure.WAITING_SESSIONS),
            figures.get(Figure.WAITING_STATEMENTS),
            figures.get(Figure.WAITED_MILLIS)),
        failures);
  }
}
