package io.dpuledger.analysis.sparkcost;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions whose cost is added up together.
 *
 * @param isTotal whether they are all of a currency
 * @param team null for what belongs to none, and of all
 * @param workerType null if AWS returned none, and of all
 * @param currency null if the price is unknown
 */
public record SparkCostGroup(
    boolean isTotal, @Nullable String team, @Nullable String workerType, @Nullable String currency)
    implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.TEAM, SessionFactTable.WORKER_TYPE, SessionFactTable.BILLING_CURRENCY);

  /** By currency, all first. */
  static final Comparator<SparkCostGroup> ORDER =
      TextOrder.by(SparkCostGroup::currency)
          .thenComparing(SparkCostGroup::isTotal, Comparator.reverseOrder())
          .thenComparing(TextOrder.by(SparkCostGroup::team))
          .thenComparing(TextOrder.by(SparkCostGroup::workerType));

  static SparkCostGroup of(TableRow fact) {
    return new SparkCostGroup(
        false,
        fact.text(SessionFactTable.TEAM),
        fact.text(SessionFactTable.WORKER_TYPE),
        fact.text(SessionFactTable.BILLING_CURRENCY));
  }

  SparkCostGroup ofAll() {
    return new SparkCostGroup(true, null, null, currency);
  }

  String dimension() {
    return isTotal ? SparkCostTable.TOTAL : SparkCostTable.TEAM_WORKER_TYPE;
  }
}
