package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.TargetCollection;
import org.jspecify.annotations.Nullable;

/** Converts records to rows, in the column order of their tables. */
final class ObservationRows {
  private ObservationRows() {}

  static @Nullable Object[] row(SessionObservation seen) {
    return new @Nullable Object[] {
      seen.target().accountId(),
      seen.target().region(),
      seen.sessionId(),
      seen.createdOn(),
      seen.observedAt(),
      seen.runId(),
      seen.status(),
      seen.errorMessage(),
      seen.description(),
      seen.roleArn(),
      seen.commandName(),
      seen.pythonVersion(),
      seen.glueVersion(),
      seen.workerType(),
      seen.numberOfWorkers(),
      seen.maxCapacity(),
      seen.executionTimeSeconds(),
      seen.dpuSeconds(),
      seen.idleTimeoutMinutes(),
      seen.completedOn(),
      seen.progress(),
      seen.securityConfiguration(),
      seen.connections(),
      seen.defaultArguments(),
      seen.profileName(),
      seen.sessionType(),
      seen.tags(),
      seen.statementsReadAt(),
      seen.statementsListed()
    };
  }

  static @Nullable Object[] row(StatementObservation seen) {
    return new @Nullable Object[] {
      seen.target().accountId(),
      seen.target().region(),
      seen.sessionId(),
      seen.createdOn(),
      seen.observedAt(),
      seen.statementId(),
      seen.state(),
      seen.startedOn(),
      seen.completedOn()
    };
  }

  static @Nullable Object[] row(TargetCollection read) {
    ReadCounts counts = read.counts();
    return new @Nullable Object[] {
      read.runId(),
      read.startedAt(),
      read.finishedAt(),
      read.target().accountId(),
      read.target().region(),
      read.source().name(),
      read.outcome().name(),
      read.pages(),
      read.sessions(),
      read.statements(),
      read.error(),
      counts == null ? null : Long.valueOf(counts.calls()),
      counts == null ? null : Long.valueOf(counts.throttledCalls()),
      counts == null ? null : Long.valueOf(counts.deniedSessions())
    };
  }
}
