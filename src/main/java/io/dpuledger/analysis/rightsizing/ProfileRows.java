package io.dpuledger.analysis.rightsizing;

import static io.dpuledger.analysis.rightsizing.SessionProfiles.CHEAPER_VERSION;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.COST_SQUARES;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.IDLE_LIVE;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.KNOWN_COST;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.MOST_CUT;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.OWNERS;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.PROFILED;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.READ;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.RECENT;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.SECONDS;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.SESSIONS;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.SHORT_COST;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.SHORT_MINUTES;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.SHORT_SESSIONS;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.TAIL_COST;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.TAIL_RATE;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.TAIL_RATE_SQUARES;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.TAIL_SESSIONS;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.UNREAD_RANGE;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.USED_MEAN;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.USED_SHARES;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.VERSION_CUT;
import static io.dpuledger.analysis.rightsizing.SessionProfiles.WORST;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.SessionProfile.Scope;
import io.dpuledger.model.SessionProfile.TimeoutGroup;
import io.dpuledger.model.SessionSetup;
import io.dpuledger.model.TimeoutEvidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SessionProfiles} added up. */
public final class ProfileRows {
  private final List<Integer> timeouts;

  /**
   * @param timeouts the idle timeouts, in minutes, whose effect was worked out
   */
  public ProfileRows(List<Integer> timeouts) {
    this.timeouts = List.copyOf(timeouts);
  }

  private record Group(Scope scope, String currency) {}

  /**
   * One profile a group.
   *
   * @param pauses what pauses tell of the idle timeouts of groups, as far as any were seen
   */
  public List<SessionProfile> profiles(List<Row> rows, Map<TimeoutGroup, TimeoutEvidence> pauses) {
    Map<Group, List<SessionSetup>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.computeIfAbsent(group(row), one -> new ArrayList<>()).add(setup(row));
    }
    return groups.entrySet().stream()
        .map(
            group -> {
              Group one = group.getKey();
              return new SessionProfile(
                  one.scope(),
                  one.currency(),
                  group.getValue(),
                  pauses.get(new TimeoutGroup(one.scope(), one.currency(), true)),
                  pauses.get(new TimeoutGroup(one.scope(), one.currency(), false)));
            })
        .toList();
  }

  private static Group group(Row row) {
    return new Group(
        new Scope(
            row.getAs(SessionFactTable.ACCOUNT_ID),
            row.getAs(SessionFactTable.ROLE_NAME),
            row.getAs(SessionFactTable.TEAM),
            row.getAs(SessionFactTable.SESSION_ORIGIN)),
        row.getAs(SessionFactTable.BILLING_CURRENCY));
  }

  private SessionSetup setup(Row row) {
    return new SessionSetup(
        new SessionSetup.Shape(
            row.getAs(SessionFactTable.WORKER_TYPE),
            row.getAs(SessionFactTable.NUMBER_OF_WORKERS),
            Boolean.TRUE.equals(row.<Boolean>getAs(SessionFactTable.AUTO_SCALING)),
            row.getAs(SessionFactTable.GLUE_VERSION),
            row.getAs(SessionFactTable.COMMAND_NAME),
            row.getAs(SessionFactTable.CAPACITY_UNIT),
            row.getAs(SessionFactTable.CAPACITY_UNITS)),
        row.getAs(SessionFactTable.IDLE_TIMEOUT_MINUTES),
        Boolean.TRUE.equals(row.<Boolean>getAs(SessionFactTable.IDLE_PROTECTED)),
        new SessionSetup.Spend(
            row.<Long>getAs(SESSIONS),
            row.<Long>getAs(RECENT),
            row.getAs(SECONDS),
            row.getAs(SessionFactTable.LIST_COST),
            row.getAs(COST_SQUARES),
            row.getAs(SessionFactTable.IDLE_COST_LOW),
            row.getAs(SessionFactTable.IDLE_COST_HIGH)),
        new SessionSetup.Tails(
            row.<Long>getAs(TAIL_SESSIONS),
            row.getAs(TAIL_COST),
            row.getAs(TAIL_RATE),
            row.getAs(TAIL_RATE_SQUARES)),
        new SessionSetup.Shorts(
            row.<Long>getAs(SHORT_SESSIONS),
            row.getAs(SessionFactTable.MINIMUM_CHARGE_COST),
            row.getAs(SHORT_COST),
            row.<Long>getAs(SHORT_MINUTES)),
        new SessionSetup.Watched(
            row.<Long>getAs(READ),
            row.getAs(KNOWN_COST),
            row.getAs(UNREAD_RANGE),
            row.<Long>getAs(IDLE_LIVE),
            row.getAs(SessionFactTable.EXPOSURE_COST),
            row.<Long>getAs(PROFILED)),
        usedShare(row),
        mostCut(row),
        new SessionSetup.CheaperVersion(row.getAs(CHEAPER_VERSION), row.getAs(VERSION_CUT)),
        row.getAs(WORST),
        new HashSet<>(row.<String>getList(row.fieldIndex(OWNERS))));
  }

  private static SessionSetup.@Nullable UsedShare usedShare(Row row) {
    if (row.isNullAt(row.fieldIndex(USED_SHARES)) || row.isNullAt(row.fieldIndex(USED_MEAN))) {
      return null;
    }
    List<Double> shares = row.getList(row.fieldIndex(USED_SHARES));
    return new SessionSetup.UsedShare(shares.get(0), row.<Double>getAs(USED_MEAN), shares.get(1));
  }

  private Map<Integer, BigDecimal> mostCut(Row row) {
    List<BigDecimal> amounts = row.getList(row.fieldIndex(MOST_CUT));
    Map<Integer, BigDecimal> cut = new HashMap<>();
    for (int i = 0; i < timeouts.size(); i++) {
      cut.put(timeouts.get(i), amounts.get(i));
    }
    return cut;
  }
}
