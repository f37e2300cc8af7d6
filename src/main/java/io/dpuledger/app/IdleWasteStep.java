package io.dpuledger.app;

import io.dpuledger.analysis.idlewaste.Behaviour;
import io.dpuledger.analysis.idlewaste.IdleWaste;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.idlewaste.Spending;
import io.dpuledger.analysis.idlewaste.WasteProfiles;
import io.dpuledger.table.TableStore;
import java.util.List;

/** Has Spark profile the look-back, and adds up what idling cost. */
final class IdleWasteStep {
  private final Run run;
  private final TableStore store;

  IdleWasteStep(Run run, TableStore store) {
    this.run = run;
    this.store = store;
  }

  void stage(LookBack lookBack) {
    List<Spending> spending =
        WasteProfiles.spending(lookBack.days()).collectAsList().stream()
            .map(WasteProfiles::spending)
            .toList();
    List<Behaviour> behaviour =
        WasteProfiles.behaviour(
                lookBack.facts(), lookBack.period(), run.config().idle().tolerance())
            .collectAsList()
            .stream()
            .map(WasteProfiles::behaviour)
            .toList();
    store.stageRows(
        run.id(),
        IdleWasteTable.SCHEMA,
        lookBack.asOf().toString(),
        new IdleWaste(lookBack.period(), spending, behaviour).rows());
  }
}
