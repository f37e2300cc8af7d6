package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What their event logs say: all sessions with logs are kept, and the highest costs of all. */
final class SetupLogs implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      Stream.concat(
              SessionLogs.COLUMNS.stream(),
              Stream.of(
                  SessionFactTable.EXECUTION_SECONDS,
                  SessionFactTable.NUMBER_OF_WORKERS,
                  SessionFactTable.JOBS_OUTSIDE_STATEMENTS))
          .toList();

  private final List<LoggedUse> sessions = new ArrayList<>();
  private List<BigDecimal> highestCosts = new ArrayList<>();
  private long jobsKnown;
  private long jobsOutside;

  void add(TableRow row, BigDecimal cost, long startedOn, @Nullable LoggedSession logged) {
    add(List.of(cost));
    Boolean isOutside = row.flag(SessionFactTable.JOBS_OUTSIDE_STATEMENTS);
    if (isOutside != null) {
      jobsKnown++;
      jobsOutside += isOutside ? 1 : 0;
    }
    if (logged != null) {
      sessions.add(LoggedUses.of(row, cost, startedOn, logged));
    }
  }

  void add(SetupLogs other) {
    sessions.addAll(other.sessions);
    add(other.highestCosts);
    jobsKnown += other.jobsKnown;
    jobsOutside += other.jobsOutside;
  }

  private void add(List<BigDecimal> costs) {
    highestCosts =
        new ArrayList<>(
            Stream.concat(highestCosts.stream(), costs.stream())
                .sorted(Comparator.reverseOrder())
                .limit(LoggedWork.HIGHEST)
                .toList());
  }

  LoggedWork sum() {
    return new LoggedWork(sessions, highestCosts, jobsKnown, jobsOutside);
  }
}
