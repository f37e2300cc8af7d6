package io.dpuledger.analysis.anomaly;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeptRow;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the most expensive sessions of each day of a team, over session_day: which of the days cost
 * too much is known only when all have been added up.
 */
public record AnomalySessionProfile()
    implements KeyedProfile<AnomalySessionProfile.TeamDay, ArrayList<KeptRow>> {
  /** As many of a day are kept. */
  public static final int MOST = 10;

  private static final List<String> OF_SESSION =
      List.of(
          SessionDayTable.ACCOUNT_ID,
          SessionDayTable.REGION,
          SessionDayTable.SESSION_ID,
          SessionDayTable.CREATED_ON,
          SessionDayTable.OWNER,
          SessionDayTable.WORKER_TYPE,
          SessionDayTable.LIST_COST,
          SessionDayTable.IDLE_COST_LOW,
          SessionDayTable.IDLE_COST_HIGH);

  private static final Comparator<TableRow> MOST_EXPENSIVE_FIRST =
      Comparator.<TableRow, @Nullable BigDecimal>comparing(
              day -> day.decimal(SessionDayTable.LIST_COST),
              Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
          .thenComparing(TextOrder.by(day -> day.text(SessionDayTable.ACCOUNT_ID)))
          .thenComparing(TextOrder.by(day -> day.text(SessionDayTable.REGION)))
          .thenComparing(TextOrder.by(day -> day.text(SessionDayTable.SESSION_ID)))
          .thenComparing(
              day -> day.micros(SessionDayTable.CREATED_ON),
              Comparator.nullsFirst(Comparator.<Long>naturalOrder()));

  /** A day of a team in a currency. */
  public record TeamDay(@Nullable String day, @Nullable String team, @Nullable String currency)
      implements Serializable {
    static TeamDay of(TableRow row) {
      return new TeamDay(
          row.text(SessionDayTable.USAGE_DATE),
          row.text(SessionDayTable.TEAM),
          row.text(SessionDayTable.BILLING_CURRENCY));
    }

    static TeamDay of(SpendAnomaly anomaly) {
      return new TeamDay(anomaly.day().toString(), anomaly.team(), anomaly.billingCurrency());
    }

    static final Comparator<TeamDay> ORDER =
        TextOrder.by(TeamDay::day)
            .thenComparing(TextOrder.by(TeamDay::team))
            .thenComparing(TextOrder.by(TeamDay::currency));
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(OF_SESSION);
    columns.add(SessionDayTable.USAGE_DATE);
    columns.add(SessionDayTable.TEAM);
    columns.add(SessionDayTable.BILLING_CURRENCY);
    return columns;
  }

  @Override
  public HashMap<TeamDay, ArrayList<KeptRow>> add(
      HashMap<TeamDay, ArrayList<KeptRow>> sum, TableRow row) {
    TeamDay day = TeamDay.of(row);
    if (day.currency() != null) {
      keep(sum.computeIfAbsent(day, one -> new ArrayList<>()), KeptRow.of(row, OF_SESSION));
    }
    return sum;
  }

  @Override
  public ArrayList<KeptRow> plus(ArrayList<KeptRow> one, ArrayList<KeptRow> other) {
    other.forEach(session -> keep(one, session));
    return one;
  }

  /** The list stays in order, and short. */
  private static void keep(ArrayList<KeptRow> kept, KeptRow session) {
    int at = kept.size();
    while (at > 0 && MOST_EXPENSIVE_FIRST.compare(session, kept.get(at - 1)) < 0) {
      at--;
    }
    if (at < MOST) {
      kept.add(at, session);
    }
    if (kept.size() > MOST) {
      kept.remove(MOST);
    }
  }

  /**
   * A session of a day.
   *
   * @param rank 1 for the one that cost most
   */
  public record Ranked(TeamDay day, int rank, KeptRow session) {
    static Ranked of(TableRow row) {
      return new Ranked(
          TeamDay.of(row),
          row.requireInteger(AnomalySessionTable.RANK),
          KeptRow.of(row, OF_SESSION));
    }
  }

  /** Those of some days, in the same order each night. */
  public static List<Ranked> ranked(
      Map<TeamDay, ArrayList<KeptRow>> sum, Collection<SpendAnomaly> anomalies) {
    Set<TeamDay> days = anomalies.stream().map(TeamDay::of).collect(Collectors.toSet());
    List<Ranked> ranked = new ArrayList<>();
    sum.entrySet().stream()
        .filter(day -> days.contains(day.getKey()))
        .sorted(Map.Entry.comparingByKey(TeamDay.ORDER))
        .forEach(
            day -> {
              int rank = 0;
              for (KeptRow session : day.getValue()) {
                rank++;
                ranked.add(new Ranked(day.getKey(), rank, session));
              }
            });
    return ranked;
  }
}
