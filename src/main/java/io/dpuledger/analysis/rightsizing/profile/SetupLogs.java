package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What their event logs say: all sessions with logs are kept, and the highest costs of all. */
final class SetupLogs {
  static final List<String> COLUMNS =
      Stream.concat(
              SessionLogs.COLUMNS.stream(),
              Stream.of(
                  SessionFactTable.NUMBER_OF_WORKERS, SessionFactTable.JOBS_OUTSIDE_STATEMENTS))
          .toList();

  private final WholeSums figures;
  private List<LoggedUse> sessions = List.of();

  /** Falling; 0 where there are fewer sessions, because none is kept that cost nothing. */
  private long[] highestCosts = new long[LoggedWork.HIGHEST];

  SetupLogs(WholeSums figures) {
    this.figures = figures;
  }

  void add(SessionFigures session, @Nullable LoggedSession logged) {
    addCost(session.cost());
    Boolean isOutside = session.row().flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS);
    if (isOutside != null) {
      figures.add(Figure.JOBS_KNOWN, 1);
      figures.add(Figure.JOBS_OUTSIDE, isOutside ? 1 : 0);
    }
    if (logged != null) {
      addAll(List.of(LoggedUses.of(session, logged)));
    }
  }

  void add(SetupLogs other) {
    addAll(other.sessions);
    for (long cost : other.highestCosts) {
      addCost(cost);
    }
  }

  private void addAll(List<LoggedUse> more) {
    if (sessions.isEmpty()) {
      sessions = more.isEmpty() ? List.of() : new ArrayList<>(more);
    } else {
      sessions.addAll(more);
    }
  }

  private void addCost(long cost) {
    long lower = cost;
    for (int i = 0; i < highestCosts.length; i++) {
      long higher = Math.max(lower, highestCosts[i]);
      lower = Math.min(lower, highestCosts[i]);
      highestCosts[i] = higher;
    }
  }

  void write(SumOutput out) {
    out.numbers(highestCosts);
    out.integer(sessions.size());
    sessions.forEach(out::object);
  }

  void read(SumInput in) {
    highestCosts = in.numbers();
    for (int left = in.integer(); left > 0; left--) {
      addAll(List.of(in.object(LoggedUse.class)));
    }
  }

  LoggedWork sum() {
    return new LoggedWork(
        sessions,
        Arrays.stream(highestCosts).filter(cost -> cost > 0).mapToObj(Micros::amount).toList(),
        figures.get(Figure.JOBS_KNOWN),
        figures.get(Figure.JOBS_OUTSIDE));
  }
}
