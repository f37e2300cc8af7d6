package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowStart;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEvidence;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up how sessions that are alike were used, over the facts of those that started in a period.
 *
 * @param tolerance how far an idle timeout may strike from its time
 */
public record BehaviourProfile(UsagePeriod period, Duration tolerance)
    implements KeyedProfile<BehaviourProfile.Alike, BehaviourSums> {

  /** What is alike about them. */
  public record Alike(Labels labels, @Nullable String ending, @Nullable String currency)
      implements Serializable {
    static final Comparator<Alike> ORDER =
        Comparator.comparing(Alike::labels, Labels.ORDER)
            .thenComparing(TextOrder.by(Alike::ending))
            .thenComparing(TextOrder.by(Alike::currency));
  }

  @Override
  public List<String> columns() {
    return Stream.of(
            Labels.COLUMNS,
            BehaviourSums.COLUMNS,
            List.of(SessionFactTable.BILLING_CURRENCY, SessionFactTable.IDLE_EVIDENCE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<Alike, BehaviourSums> add(HashMap<Alike, BehaviourSums> sum, TableRow fact) {
    if (RowStart.isWithin(fact, period) && RowEvidence.canBeRead(fact)) {
      Alike alike =
          new Alike(
              Labels.of(fact),
              fact.text(SessionFactTable.ENDING),
              fact.text(SessionFactTable.BILLING_CURRENCY));
      sum.computeIfAbsent(alike, one -> new BehaviourSums()).add(fact, tolerance);
    }
    return sum;
  }

  @Override
  public BehaviourSums plus(BehaviourSums one, BehaviourSums other) {
    return one.plus(other);
  }

  /** In the same order each night. */
  public static List<Behaviour> behaviour(Map<Alike, BehaviourSums> sum) {
    return sum.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Alike.ORDER))
        .map(
            one ->
                one.getValue()
                    .of(one.getKey().labels(), one.getKey().ending(), one.getKey().currency()))
        .toList();
  }
}
