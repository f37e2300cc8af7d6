package io.dpuledger.analysis.breakdown;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.util.HashMap;
import java.util.List;

/** Adds up the cost of each team and its parts over spend_daily; without a price it has none. */
record PartsProfile(UsagePeriod days) implements KeyedProfile<TeamCurrency, PartsSum> {
  @Override
  public List<String> columns() {
    return List.of(
        SpendDaily.USAGE_DATE,
        SpendDaily.TEAM,
        SpendDaily.BILLING_CURRENCY,
        SpendDaily.LIST_COST,
        SpendDaily.CONFIRMED_COST,
        SpendDaily.IDLE_COST_SEEN,
        SpendDaily.IDLE_COST_LOW,
        SpendDaily.STATEMENT_OPEN_COST,
        SpendDaily.MINIMUM_CHARGE_COST);
  }

  @Override
  public HashMap<TeamCurrency, PartsSum> add(HashMap<TeamCurrency, PartsSum> sum, TableRow row) {
    String currency = row.text(SpendDaily.BILLING_CURRENCY);
    if (currency != null
        && !row.isNull(SpendDaily.LIST_COST)
        && days.contains(row.requireText(SpendDaily.USAGE_DATE))) {
      sum.merge(
          new TeamCurrency(row.text(SpendDaily.TEAM), currency), PartsSum.of(row), PartsSum::plus);
    }
    return sum;
  }

  @Override
  public PartsSum plus(PartsSum one, PartsSum other) {
    return one.plus(other);
  }
}
