package io.dpuledger.recomputed;

import io.dpuledger.testing.DuckDb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentences of the headline about cost, what changed it, and budgets, made again from the rows
 * of spend_daily, spend_movers and budget_status, as of a day that the last two know.
 */
public final class SpendSentences {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final DuckDb sql;
  private final String asOf;

  /** A team's change by one cause. */
  private record Cause(String name, String team, BigDecimal amount) {
    private static Cause of(List<String> row) {
      return new Cause(row.get(0), row.get(1), new BigDecimal(row.get(2)));
    }

    private String words() {
      String sessions = "sessions " + (team == null ? "without a team" : "of " + team);
      boolean isMore = amount.signum() > 0;
      String what =
          switch (name) {
            case "sessions" -> (isMore ? "more " : "fewer ") + sessions + " ran";
            case "hours" -> sessions + (isMore ? " ran longer" : " ran shorter");
            case "units" -> sessions + (isMore ? " had more units" : " had fewer units");
            default -> sessions + (isMore ? " cost more" : " cost less") + " a unit-hour";
          };
      return what + " (" + (isMore ? "+" : "−") + dollars(amount.abs()) + ")";
    }
  }

  public SpendSentences(DuckDb sql, String asOf) {
    this.sql = sql;
    this.asOf = asOf;
  }

  /** Of 28 days in dollars, or fewer where not all were seen, in their order. */
  public List<String> of28Days() {
    List<String> sentences = new ArrayList<>();
    sentences.add(cost());
    sentences.addAll(budgets());
    return sentences;
  }

  private String cost() {
    BigDecimal now = spent(27, 0);
    return "The %s days to %s cost %s at list price%s."
        .formatted(
            days(sql, asOf),
            sql.value("SELECT strftime('%s'::DATE, '%%-d %%b %%Y')".formatted(asOf)),
            dollars(now),
            isCoveredBefore() ? comparison(now) : "");
  }

  /** A report covers as many of the 28 days as were seen. */
  static String days(DuckDb sql, String asOf) {
    return sql.value(
        "SELECT least(28, '%s'::DATE - min(usage_date)::DATE + 1) FROM spend_daily"
            .formatted(asOf));
  }

  private boolean isCoveredBefore() {
    return sql.value(
            "SELECT min(usage_date)::DATE <= '%s'::DATE - 55 FROM spend_daily".formatted(asOf))
        .equals("true");
  }

  private String comparison(BigDecimal now) {
    BigDecimal before = spent(55, 28);
    BigDecimal change = now.subtract(before);
    long percent =
        change.multiply(HUNDRED).divide(before, 0, RoundingMode.HALF_UP).longValueExact();
    String compared =
        percent == 0
            ? ", about as much as the 28 days before"
            : ", %,d\u00A0%% %s than the 28 days before"
                .formatted(Math.abs(percent), percent > 0 ? "more" : "less");
    return compared + (percent == 0 ? without(before) : because(change));
  }

  private String because(BigDecimal change) {
    String same = " WHERE sign(amount) = " + change.signum();
    String because =
        first(same)
            .map(
                cause ->
                    (cause.amount().abs().multiply(BigDecimal.valueOf(2)).compareTo(change.abs())
                                >= 0
                            ? ", mostly because "
                            : ", in part because ")
                        + cause.words())
            .orElse("");
    return because
        + first("")
            .filter(cause -> cause.amount().signum() != change.signum())
            .map(cause -> ", although " + cause.words())
            .orElse("");
  }

  private String without(BigDecimal before) {
    return first(" WHERE abs(amount) >= 0.01 * " + before.toPlainString())
        .map(cause -> ", although " + cause.words())
        .orElse("");
  }

  private Optional<Cause> first(String condition) {
    return sql
        .rows(
            """
            SELECT cause, team, amount FROM (
              UNPIVOT (SELECT team, change_by_sessions AS sessions, change_by_hours AS hours,
                              change_by_units AS units, change_by_price AS price
                       FROM spend_movers WHERE as_of_date = '%s' AND billing_currency = 'USD')
              ON sessions, hours, units, price INTO NAME cause VALUE amount)
            %s ORDER BY abs(amount) DESC LIMIT 1
            """
                .formatted(asOf, condition),
            Cause::of)
        .stream()
        .findFirst();
  }

  private List<String> budgets() {
    return sql.rows(
        """
        SELECT team, strftime((month || '-01')::DATE, '%%B'), budget, cost_basis, cost_to_date,
               chance_of_exceeding
        FROM budget_status
        WHERE as_of_date = '%s' AND billing_currency = 'USD' AND chance_of_exceeding > 0.5
        ORDER BY team IS NOT NULL, cost_to_date > budget DESC, chance_of_exceeding DESC, budget DESC
        """
            .formatted(asOf),
        row -> {
          String named =
              "%s budget of %s%s"
                  .formatted(
                      row.get(1),
                      dollars(new BigDecimal(row.get(2))),
                      row.get(3).equals("LIST") ? "" : " at contracted prices");
          BigDecimal spent = new BigDecimal(row.get(4));
          boolean isExceeded = spent.compareTo(new BigDecimal(row.get(2))) > 0;
          String chance = " (chance " + percent(new BigDecimal(row.get(5))) + ").";
          if (row.get(0) == null) {
            return isExceeded
                ? "The " + named + " is exceeded: " + dollars(spent) + " is spent so far."
                : "The " + named + " is likely to be exceeded" + chance;
          }
          String team =
              row.get(0).substring(0, 1).toUpperCase(Locale.ROOT) + row.get(0).substring(1);
          return isExceeded
              ? team + " has exceeded its " + named + ": " + dollars(spent) + " so far."
              : team + " is likely to exceed its " + named + chance;
        });
  }

  private static String percent(BigDecimal share) {
    return share.compareTo(new BigDecimal("0.95")) > 0
        ? "over 95\u00A0%"
        : share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP) + "\u00A0%";
  }

  private BigDecimal spent(int firstDayAgo, int lastDayAgo) {
    return new BigDecimal(
        sql.value(
            "SELECT sum(list_cost) FROM spend_daily WHERE billing_currency = 'USD' AND usage_date::DATE BETWEEN '%s'::DATE - %d AND '%s'::DATE - %d"
                .formatted(asOf, firstDayAgo, asOf, lastDayAgo)));
  }

  private static String dollars(BigDecimal amount) {
    boolean isLarge = amount.compareTo(HUNDRED) >= 0;
    return "$"
        + String.format(
            Locale.ROOT,
            isLarge ? "%,.0f" : "%,.2f",
            amount.setScale(isLarge ? 0 : 2, RoundingMode.HALF_UP));
  }
}
