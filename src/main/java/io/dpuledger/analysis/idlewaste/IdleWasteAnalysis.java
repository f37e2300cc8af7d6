package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds up what idling cost in the look-back, and estimates it from sessions that are alike. */
public final class IdleWasteAnalysis implements Analysis {
  private @Nullable Supplier<HashMap<SpendingProfile.Alike, Spending>> spending;
  private @Nullable Supplier<HashMap<BehaviourProfile.Alike, BehaviourSums>> behaviour;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(IdleWasteTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    UsagePeriod lookBack = night.lookBack();
    String firstDay = lookBack.firstDay().toString();
    spending = scans.ask(SessionDayTable.SCHEMA, lookBack::contains, new SpendingProfile(lookBack));
    behaviour =
        scans.ask(
            SessionFactTable.SCHEMA,
            created -> night.mayReach(created, firstDay),
            new BehaviourProfile(lookBack, night.settings().idle().tolerance()));
  }

  @Override
  public void answer(Night night, Answers answers) {
    answers.rows(
        IdleWasteTable.TABLE,
        new IdleWaste(
                night.lookBack(),
                SpendingProfile.spending(Objects.requireNonNull(spending).get()),
                BehaviourProfile.behaviour(Objects.requireNonNull(behaviour).get()))
            .groups());
  }
}
