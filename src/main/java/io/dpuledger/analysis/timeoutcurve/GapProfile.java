package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.RowStart;
import io.dpuledger.facts.RowTimeout;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEvidence;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Adds up the pauses between statements, to the minute, over facts. Gaps before the first statement
 * are left out, for nobody was there to be interrupted, and data previews too. Sessions in which no
 * statement ran are kept apart: they say what a timeout saves, but not how people pause.
 *
 * @param tolerance how far an idle timeout may strike from its time
 * @param floorUnits units that an auto-scaled session keeps when it idles
 */
public record GapProfile(UsagePeriod lookBack, Duration tolerance, BigDecimal floorUnits)
    implements KeyedProfile<GapGroup, GapSums> {
  private static final long MILLIS = 1000;
  private static final int MINUTE = 60;

  public static GapProfile of(IdleAssumptions assumptions, UsagePeriod lookBack) {
    return new GapProfile(lookBack, assumptions.tolerance(), assumptions.floorUnits());
  }

  @Override
  public List<String> columns() {
    return Stream.of(
            GapGroup.COLUMNS,
            SessionGaps.COLUMNS,
            MinuteRates.COLUMNS,
            List.of(
                SessionFactTable.STARTED_ON,
                SessionFactTable.IDLE_EVIDENCE,
                SessionFactTable.POLL_HOURS))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<GapGroup, GapSums> add(HashMap<GapGroup, GapSums> sum, TableRow fact) {
    Long timeoutSeconds = RowTimeout.seconds(fact);
    Long readMillis =
        RowMillis.between(fact, SessionFactTable.STARTED_ON, SessionFactTable.STATEMENTS_READ_AT);
    if (timeoutSeconds == null || readMillis == null || !isPeer(fact)) {
      return sum;
    }
    String currency = fact.text(SessionFactTable.BILLING_CURRENCY);
    MinuteRates rates = MinuteRates.of(fact, floorUnits);
    if (currency == null || rates == null) {
      return sum;
    }
    GapSums sums =
        sum.computeIfAbsent(
            GapGroup.of(fact, currency, (int) (timeoutSeconds / MINUTE)), group -> new GapSums());
    List<Integer> polls = fact.integers(SessionFactTable.POLL_HOURS);
    sums.addSession(polls == null ? 0 : polls.size(), readMillis / MILLIS);
    new SessionGaps(fact, timeoutSeconds, tolerance).all().forEach(gap -> sums.addGap(gap, rates));
    return sum;
  }

  @Override
  public GapSums plus(GapSums one, GapSums other) {
    return one.plus(other);
  }

  private boolean isPeer(TableRow fact) {
    String origin = fact.text(SessionFactTable.SESSION_ORIGIN);
    return RowStart.isWithin(fact, lookBack)
        && RowEvidence.canBeRead(fact)
        && origin != null
        && !origin.equals(SessionOrigin.DATA_PREVIEW.name());
  }

  /** In the same order each night: by group, and each group's gaps by how and when they ended. */
  public static List<Pauses> pauses(Map<GapGroup, GapSums> sum) {
    return sum.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(GapGroup.ORDER))
        .flatMap(group -> group.getValue().of(group.getKey()).stream())
        .toList();
  }
}
