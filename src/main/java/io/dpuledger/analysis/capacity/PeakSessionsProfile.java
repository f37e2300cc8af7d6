package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.capacity.CapacityPeakProfile.Peak;
import io.dpuledger.analysis.capacity.CapacityPeakProfile.Place;
import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeptRow;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import io.dpuledger.table.rows.RowScan;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Keeps the sessions that were there when most were, over facts. */
public record PeakSessionsProfile(HashMap<Place, Peak> peaks)
    implements Profile<ArrayList<PeakSessionsProfile.Session>> {

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.REGION,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.SESSION_ID,
          SessionFactTable.CREATED_ON,
          SessionFactTable.ENDED_ON,
          SessionFactTable.TEAM,
          SessionFactTable.OWNER,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.CAPACITY_UNITS);

  /** A session that was there. */
  public record Session(Peak peak, KeptRow fact) implements Serializable {
    static final Comparator<Session> ORDER =
        TextOrder.<Session>by(session -> session.fact().text(SessionFactTable.ACCOUNT_ID))
            .thenComparing(TextOrder.by(session -> session.fact().text(SessionFactTable.REGION)))
            .thenComparing(
                TextOrder.by(session -> session.fact().text(SessionFactTable.CAPACITY_UNIT)))
            .thenComparing(
                TextOrder.by(session -> session.fact().text(SessionFactTable.SESSION_ID)))
            .thenComparingLong(
                session -> session.fact().requireMicros(SessionFactTable.CREATED_ON));
  }

  /** Says who was running when most sessions did: the peaks first, and then who was there. */
  public static Analysis analysis() {
    return Analysis.of(
        CapacityPeakTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          UsagePeriod period = night.knownPeriod();
          String firstDay = period.firstDay().toString();
          String lastDay = period.lastDay().toString();
          var peaks =
              scans.ask(
                  CapacityHourlyTable.SCHEMA, period::contains, new CapacityPeakProfile(period));
          var facts =
              scans.rows(
                  SessionFactTable.SCHEMA,
                  COLUMNS,
                  created -> created.compareTo(lastDay) <= 0 && night.mayReach(created, firstDay));
          return () -> sorted(RowScan.of(facts.get(), new PeakSessionsProfile(peaks.get())));
        });
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public ArrayList<Session> zero() {
    return new ArrayList<>();
  }

  @Override
  public ArrayList<Session> add(ArrayList<Session> sum, TableRow fact) {
    Peak peak = peaks.get(Place.of(fact));
    if (peak != null && wasThere(fact, Math.floorDiv(peak.atMicros(), 1000))) {
      sum.add(new Session(peak, KeptRow.of(fact, COLUMNS)));
    }
    return sum;
  }

  /** As the sweep counts it: from its creation on, and for a moment at least. */
  private static boolean wasThere(TableRow fact, long millis) {
    Long born = RowMillis.at(fact, SessionFactTable.CREATED_ON);
    if (born == null || born > millis) {
      return false;
    }
    Long ended = RowMillis.at(fact, SessionFactTable.ENDED_ON);
    return Math.max(ended == null ? born : ended, born + 1) > millis;
  }

  @Override
  public ArrayList<Session> merge(ArrayList<Session> one, ArrayList<Session> other) {
    one.addAll(other);
    return one;
  }

  /** In the same order each night. */
  public static List<Session> sorted(List<Session> sum) {
    return sum.stream().sorted(Session.ORDER).toList();
  }
}
