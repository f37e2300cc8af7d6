package io.dpuledger.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a team spent on a day: few enough rows to decide on in plain Java.
 *
 * @param team null for what belongs to none
 */
public record TeamDaySpend(
    LocalDate day,
    @Nullable String team,
    String billingCurrency,
    BigDecimal listCost,
    BigDecimal contractedCost)
    implements Serializable {
  static final Comparator<TeamDaySpend> ORDER =
      Comparator.comparing(TeamDaySpend::billingCurrency)
          .thenComparing(TeamDaySpend::team, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TeamDaySpend::day);

  /** Of both together; the day, team and currency are the first one's. */
  TeamDaySpend plus(TeamDaySpend other) {
    return new TeamDaySpend(
        day,
        team,
        billingCurrency,
        listCost.add(other.listCost),
        contractedCost.add(other.contractedCost));
  }
}
