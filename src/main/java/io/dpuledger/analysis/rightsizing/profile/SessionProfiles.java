package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.price.VersionPrices;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Adds up the sessions of a look-back, rows of session_fact. A session belongs to the day on which
 * it started.
 */
public final class SessionProfiles implements Profile<ProfileSums> {
  private static final long serialVersionUID = 1;
  private static final int RECENT_DAYS = 7;
  private static final long MICROS_A_DAY = TimeUnit.DAYS.toMicros(1);

  private final long firstDay;
  private final long lastDay;
  private final SizeTerms terms;
  private final SessionLogs logs;

  /**
   * @param lookBack the days on which sessions started
   * @param lifetime how long a session lives that nothing ends
   * @param timeouts the idle timeouts, in minutes, whose effect is worked out
   * @param newest prices of another Glue version, if any are known
   * @param logs what event logs say about sessions
   */
  public SessionProfiles(
      UsagePeriod lookBack,
      Duration lifetime,
      List<Integer> timeouts,
      Optional<VersionPrices> newest,
      SessionLogs logs) {
    this.firstDay = lookBack.firstDay().toEpochDay();
    this.lastDay = lookBack.lastDay().toEpochDay();
    this.terms = new SizeTerms(lifetime.toMinutes(), timeouts, newest.orElse(null));
    this.logs = logs;
  }

  @Override
  public List<String> columns() {
    return SetupSums.COLUMNS;
  }

  @Override
  public ProfileSums zero() {
    return new ProfileSums(terms);
  }

  @Override
  public ProfileSums add(ProfileSums sum, TableRow row) {
    BigDecimal cost = row.decimal(SessionFactTable.LIST_COST);
    Long startedOn = row.micros(SessionFactTable.STARTED_ON);
    if (cost == null || cost.signum() <= 0 || startedOn == null || !isOpenedByPeople(row)) {
      return sum;
    }
    long day = Math.floorDiv(startedOn, MICROS_A_DAY);
    if (day >= firstDay && day <= lastDay) {
      sum.add(SessionFigures.of(row, cost, startedOn, day > lastDay - RECENT_DAYS), logs.of(row));
    }
    return sum;
  }

  @Override
  public ProfileSums merge(ProfileSums one, ProfileSums other) {
    return one.plus(other);
  }

  /** Glue Studio opens data previews by itself. */
  private static boolean isOpenedByPeople(TableRow row) {
    String origin = row.text(SessionFactTable.SESSION_ORIGIN);
    return origin != null && !origin.equals(SessionOrigin.DATA_PREVIEW.name());
  }
}
