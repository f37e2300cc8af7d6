package io.dpuledger.app;

import io.dpuledger.analysis.idlewaste.Behaviour;
import io.dpuledger.analysis.idlewaste.BehaviourProfile;
import io.dpuledger.analysis.idlewaste.IdleWaste;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.idlewaste.Spending;
import io.dpuledger.analysis.idlewaste.SpendingProfile;
import io.dpuledger.table.RowScan;
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
        SpendingProfile.spending(
            RowScan.of(lookBack.days(), new SpendingProfile(lookBack.period())));
    List<Behaviour> behaviour =
        BehaviourProfile.behaviour(
            RowScan.of(
                lookBack.facts(),
                new BehaviourProfile(lookBack.period(), run.config().idle().tolerance())));
    store.stageRows(
        run.id(),
        IdleWasteTable.SCHEMA,
        lookBack.asOf().toString(),
        new IdleWaste(lookBack.period(), spending, behaviour).rows());
  }
}
