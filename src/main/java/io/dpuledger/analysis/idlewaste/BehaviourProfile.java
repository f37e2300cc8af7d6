package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowStart;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEvidence;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up how long sessions that are alike ran and how long their idle timeouts are, over the facts
 * of those that started in a period.
 */
public record BehaviourProfile(UsagePeriod period)
    implements KeyedProfile<BehaviourProfile.Alike, Behaviour> {

  /** What is alike about them. */
  public record Alike(Labels labels, @Nullable String currency) implements Serializable {}

  @Override
  public List<String> columns() {
    return Stream.of(
            Labels.COLUMNS,
            Behaviour.COLUMNS,
            List.of(
                SessionFactTable.STARTED_ON,
                SessionFactTable.BILLING_CURRENCY,
                SessionFactTable.IDLE_EVIDENCE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<Alike, Behaviour> add(HashMap<Alike, Behaviour> sum, TableRow fact) {
    if (RowStart.isWithin(fact, period) && RowEvidence.canBeRead(fact)) {
      Alike alike = new Alike(Labels.of(fact), fact.text(SessionFactTable.BILLING_CURRENCY));
      sum.merge(alike, Behaviour.of(fact), Behaviour::plus);
    }
    return sum;
  }

  @Override
  public Behaviour plus(Behaviour one, Behaviour other) {
    return one.plus(other);
  }
}
