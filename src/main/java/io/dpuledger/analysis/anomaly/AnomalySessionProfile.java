package io.dpuledger.analysis.anomaly;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
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
 * Keeps the dearest sessions of each day of a team, over session_day: which of the days cost too
 * much is known only when all have been added up.
 */
public record AnomalySessionProfile()
    implements KeyedProfile<AnomalySessionProfile.TeamDay, ArrayList<DearSession>> {
  private static final int MOST = 10;

  /** A day of a team in a currency. */
  public record TeamDay(@Nullable String day, @Nullable String team, @Nullable String currency)
      implements Serializable {
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
    List<String> columns = new ArrayList<>(DearSession.COLUMNS);
    columns.add(SessionDayTable.USAGE_DATE);
    columns.add(SessionDayTable.TEAM);
    columns.add(SessionDayTable.BILLING_CURRENCY);
    return columns;
  }

  @Override
  public HashMap<TeamDay, ArrayList<DearSession>> add(
      HashMap<TeamDay, ArrayList<DearSession>> sum, TableRow row) {
    TeamDay day =
        new TeamDay(
            row.text(SessionDayTable.USAGE_DATE),
            row.text(SessionDayTable.TEAM),
            row.text(SessionDayTable.BILLING_CURRENCY));
    if (day.currency() != null) {
      keep(sum.computeIfAbsent(day, one -> new ArrayList<>()), DearSession.of(row));
    }
    return sum;
  }

  @Override
  public ArrayList<DearSession> plus(ArrayList<DearSession> one, ArrayList<DearSession> other) {
    other.forEach(session -> keep(one, session));
    return one;
  }

  /** The list stays in order, and short. */
  private static void keep(ArrayList<DearSession> dearest, DearSession session) {
    int at = dearest.size();
    while (at > 0 && DearSession.DEAREST_FIRST.compare(session, dearest.get(at - 1)) < 0) {
      at--;
    }
    if (at < MOST) {
      dearest.add(at, session);
    }
    if (dearest.size() > MOST) {
      dearest.remove(MOST);
    }
  }

  /**
   * A session of a day.
   *
   * @param rank 1 for the one that cost most
   */
  public record Ranked(TeamDay day, int rank, DearSession session) {}

  /** Those of some days, in the same order each night. */
  public static List<Ranked> ranked(
      Map<TeamDay, ArrayList<DearSession>> sum, Collection<SpendAnomaly> anomalies) {
    Set<TeamDay> days = anomalies.stream().map(TeamDay::of).collect(Collectors.toSet());
    List<Ranked> ranked = new ArrayList<>();
    sum.entrySet().stream()
        .filter(day -> days.contains(day.getKey()))
        .sorted(Map.Entry.comparingByKey(TeamDay.ORDER))
        .forEach(
            day -> {
              int rank = 0;
              for (DearSession session : day.getValue()) {
                rank++;
                ranked.add(new Ranked(day.getKey(), rank, session));
              }
            });
    return ranked;
  }
}
