package io.dpuledger.analysis.sparkcost;

import static java.util.Objects.requireNonNullElse;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds up what the cost of sessions was paid for, over session_fact.
 *
 * @param days on which the sessions started
 */
record SparkCostProfile(UsagePeriod days, SessionLogs logs)
    implements KeyedProfile<SparkCostGroup, SparkCostSum> {
  @Override
  public List<String> columns() {
    return Stream.of(
            List.of(SessionFactTable.STARTED_ON),
            SparkCostGroup.COLUMNS,
            SessionLogs.COLUMNS,
            SessionCost.COLUMNS)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<SparkCostGroup, SparkCostSum> add(
      HashMap<SparkCostGroup, SparkCostSum> sum, TableRow row) {
    Instant started = (Instant) row.value(SessionFactTable.STARTED_ON);
    if (started != null && days.contains(LocalDate.ofInstant(started, ZoneOffset.UTC).toString())) {
      sum.merge(SparkCostGroup.of(row), of(row), SparkCostSum::plus);
    }
    return sum;
  }

  private SparkCostSum of(TableRow row) {
    LoggedSession logged = logs.of(row);
    BigDecimal cost = row.decimal(SessionFactTable.LIST_COST);
    if (logged == null) {
      return SparkCostSum.withoutLog(requireNonNullElse(cost, BigDecimal.ZERO));
    }
    return cost == null ? SparkCostSum.WITHOUT_COST : SparkCostSum.of(SessionCost.of(row, logged));
  }

  @Override
  public SparkCostSum plus(SparkCostSum one, SparkCostSum other) {
    return one.plus(other);
  }
}
