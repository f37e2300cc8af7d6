package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Those that ran for less than the billing minimum. */
final class SetupShorts implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS = List.of(SessionFactTable.MINIMUM_CHARGE_COST);

  private static final long MICROS_A_MINUTE = TimeUnit.MINUTES.toMicros(1);

  private long sessions;
  private final DecimalSum minimumChargeCost = new DecimalSum();
  private final DecimalSum listCost = new DecimalSum();
  private final Set<Long> startMinutes = new HashSet<>();

  void add(TableRow row, BigDecimal cost, long startedOn) {
    BigDecimal minimumCharge = row.decimal(SessionFactTable.MINIMUM_CHARGE_COST);
    minimumChargeCost.add(minimumCharge);
    if (minimumCharge != null && minimumCharge.signum() > 0) {
      sessions++;
      listCost.add(cost);
      startMinutes.add(Math.floorDiv(startedOn, MICROS_A_MINUTE));
    }
  }

  void add(SetupShorts other) {
    sessions += other.sessions;
    minimumChargeCost.add(other.minimumChargeCost);
    listCost.add(other.listCost);
    startMinutes.addAll(other.startMinutes);
  }

  SessionSetup.Shorts sum() {
    return new SessionSetup.Shorts(
        sessions,
        minimumChargeCost.orZero(ColumnTypes.MONEY),
        listCost.orZero(ColumnTypes.MONEY),
        startMinutes.size());
  }
}
