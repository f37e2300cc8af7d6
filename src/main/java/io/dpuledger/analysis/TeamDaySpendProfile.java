package io.dpuledger.analysis;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what each team spent on each of some days, over spend_daily. Unpriced usage has no
 * currency and is in none.
 */
public record TeamDaySpendProfile(UsagePeriod days)
    implements KeyedProfile<TeamDaySpendProfile.Key, TeamDaySpend> {

  /** A day of a team. */
  public record Key(String day, @Nullable String team, String billingCurrency)
      implements Serializable {}

  @Override
  public List<String> columns() {
    return List.of(
        SpendDaily.USAGE_DATE,
        SpendDaily.TEAM,
        SpendDaily.BILLING_CURRENCY,
        SpendDaily.LIST_COST,
        SpendDaily.CONTRACTED_COST);
  }

  @Override
  public HashMap<Key, TeamDaySpend> add(HashMap<Key, TeamDaySpend> sum, TableRow row) {
    String day = row.requireText(SpendDaily.USAGE_DATE);
    String currency = row.text(SpendDaily.BILLING_CURRENCY);
    if (currency != null && days.contains(day)) {
      String team = row.text(SpendDaily.TEAM);
      TeamDaySpend spent =
          new TeamDaySpend(
              LocalDate.parse(day),
              team,
              currency,
              row.requireDecimal(SpendDaily.LIST_COST),
              row.requireDecimal(SpendDaily.CONTRACTED_COST));
      sum.merge(new Key(day, team, currency), spent, TeamDaySpend::plus);
    }
    return sum;
  }

  @Override
  public TeamDaySpend plus(TeamDaySpend one, TeamDaySpend other) {
    return one.plus(other);
  }

  /** By currency, team and day. */
  public static List<TeamDaySpend> spent(Map<Key, TeamDaySpend> sum) {
    return sum.values().stream().sorted(TeamDaySpend.ORDER).toList();
  }
}
