package io.dpuledger.analysis.breakdown;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;

/** Adds up what the live sessions of each team may still cost, over session_fact. */
record ExposureProfile() implements KeyedProfile<TeamCurrency, Exposure> {
  @Override
  public List<String> columns() {
    return List.of(
        SessionFactTable.TEAM,
        SessionFactTable.BILLING_CURRENCY,
        SessionFactTable.LIFECYCLE,
        SessionFactTable.EXPOSURE_COST);
  }

  @Override
  public HashMap<TeamCurrency, Exposure> add(HashMap<TeamCurrency, Exposure> sum, TableRow row) {
    String currency = row.text(SessionFactTable.BILLING_CURRENCY);
    if (currency != null && Lifecycle.LIVE.equals(row.text(SessionFactTable.LIFECYCLE))) {
      BigDecimal cost = row.decimal(SessionFactTable.EXPOSURE_COST);
      sum.merge(
          new TeamCurrency(row.text(SessionFactTable.TEAM), currency),
          cost == null ? new Exposure(BigDecimal.ZERO, 0, 1) : new Exposure(cost, 1, 0),
          Exposure::plus);
    }
    return sum;
  }

  @Override
  public Exposure plus(Exposure one, Exposure other) {
    return one.plus(other);
  }
}
