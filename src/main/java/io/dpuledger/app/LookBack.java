package io.dpuledger.app;

import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The last weeks to a day, as the tables will know them once the run has published. The facts are
 * looked for once, when they are staged, for everything that is made from them.
 */
final class LookBack {
  private final String runId;
  private final TableStore store;
  private final UsagePeriod period;
  private final Dataset<Row> facts;

  /**
   * @param state what will be known of the facts
   */
  LookBack(Run run, TableStore store, LocalDate asOf, LedgerState state) {
    this.runId = run.id();
    this.store = store;
    UsagePeriod wanted = UsagePeriod.endingOn(asOf, run.config().rightsizing().lookBackDays());
    this.period =
        state.facts().isEmpty() ? wanted : wanted.since(LocalDate.parse(state.facts().firstKey()));
    this.facts =
        store.readAhead(
            runId,
            SessionFactTable.SCHEMA,
            created -> state.mayReach(created, period.firstDay().toString()));
  }

  /** Without the days before anything was seen. */
  UsagePeriod period() {
    return period;
  }

  LocalDate asOf() {
    return period.lastDay();
  }

  /** Of all sessions that may have a part in it. */
  Dataset<Row> facts() {
    return facts;
  }

  /** Once they are staged, which is after the facts. */
  Dataset<Row> days() {
    return store.readAhead(runId, SessionDayTable.SCHEMA, period::contains);
  }
}
