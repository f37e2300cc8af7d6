package io.dpuledger.report.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over one group of rows: the answer to a question of the report.
 *
 * @param team whose rows they are; null for those of no team, and where nobody's team matters
 * @param keys what else tells the group from others; what they mean is the question's matter
 * @param sums what was asked for; the rest is zero
 */
public record Aggregate(
    Topic topic,
    @Nullable String currency,
    @Nullable String team,
    List<@Nullable String> keys,
    Map<Measure, BigDecimal> sums) {
  public Aggregate {
    keys = Collections.unmodifiableList(new ArrayList<>(keys));
    sums = Map.copyOf(sums);
  }

  /** What is asked. */
  public enum Topic {
    EARLIER_DAYS,
    DAY,
    REPORTED_MONTH,
    TEAM,
    EVIDENCE,
    ESTIMATE,
    TEAM_ESTIMATE,
    LIMIT,
    SESSION,
    QUARANTINE
  }

  /** What is summed; each question uses what it needs. */
  public enum Measure {
    SESSIONS,
    UNIT_HOURS,
    LIST_COST,
    IDLE_LOW,
    IDLE_POINT,
    IDLE_HIGH,
    IDLE_ON_TIMEOUTS,
    ESTIMATED_COST,
    UNPRICED_UNIT_HOURS,
    EXPOSURE_COST
  }

  /** The same as an answer about its team alone; nothing if it is about more than one. */
  Optional<Aggregate> ofItsTeam() {
    return switch (topic) {
      case DAY, REPORTED_MONTH, TEAM, EVIDENCE, SESSION -> Optional.of(this);
      case TEAM_ESTIMATE -> Optional.of(as(Topic.ESTIMATE));
      case EARLIER_DAYS, ESTIMATE, LIMIT, QUARANTINE -> Optional.empty();
    };
  }

  private Aggregate as(Topic other) {
    return new Aggregate(other, currency, team, keys, sums);
  }

  public BigDecimal sum(Measure measure) {
    return sums.getOrDefault(measure, BigDecimal.ZERO);
  }

  public long count() {
    return sum(Measure.SESSIONS).longValueExact();
  }

  @Nullable public String key(int index) {
    return keys.get(index);
  }

  public String keyOr(int index, String none) {
    String key = keys.get(index);
    return key == null ? none : key;
  }
}
