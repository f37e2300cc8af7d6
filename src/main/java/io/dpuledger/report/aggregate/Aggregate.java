package io.dpuledger.report.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over one group of rows: the answer to a question of the report.
 *
 * @param team whose rows they are; null for those of no team, and where nobody's team matters
 * @param keys what else tells the group from others; in the order of the topic's
 * @param sums what was asked for; the rest is zero
 */
public record Aggregate(
    Topic topic,
    @Nullable String currency,
    @Nullable String team,
    List<@Nullable String> keys,
    Map<Measure, BigDecimal> sums) {
  public Aggregate {
    if (keys.size() != topic.keys.size()) {
      throw new IllegalArgumentException(topic + " has the keys " + topic.keys + ", not " + keys);
    }
    keys = Collections.unmodifiableList(new ArrayList<>(keys));
    sums = Map.copyOf(sums);
  }

  /** What tells groups apart, besides the currency and the team. */
  public enum Key {
    ACCOUNT_ID,
    AS_OF_DATE,
    CAPACITY_UNIT,
    COUNTED,
    IDLE_EVIDENCE,
    LEAST_MEASURED_DAYS,
    LEAST_MEASURED_TEAM,
    LIFECYCLE,
    LIST_UNIT_PRICE,
    LOG_STATE,
    MONTH,
    PERIOD_END,
    PERIOD_START,
    POINT_BASIS,
    POLLED_HOUR,
    PRICE_BASIS,
    QUALITY_FLAGS,
    QUOTA_UNITS,
    RAN_IN_PERIOD,
    REGION,
    UNJOINED_BECAUSE,
    USAGE_DATE,
    WORKER_TYPE
  }

  /** What is asked, and the keys of its groups in their order. */
  public enum Topic {
    EARLIER_DAYS,
    DAY(Key.USAGE_DATE, Key.WORKER_TYPE),
    REPORTED_MONTH(Key.MONTH, Key.AS_OF_DATE),
    TEAM(Key.CAPACITY_UNIT, Key.ACCOUNT_ID, Key.REGION),
    EVIDENCE(Key.IDLE_EVIDENCE),
    ESTIMATE(
        Key.PERIOD_START,
        Key.PERIOD_END,
        Key.POINT_BASIS,
        Key.LEAST_MEASURED_TEAM,
        Key.LEAST_MEASURED_DAYS),
    TEAM_ESTIMATE(
        Key.PERIOD_START,
        Key.PERIOD_END,
        Key.POINT_BASIS,
        Key.LEAST_MEASURED_TEAM,
        Key.LEAST_MEASURED_DAYS),
    LIMIT(Key.ACCOUNT_ID, Key.REGION, Key.CAPACITY_UNIT, Key.QUOTA_UNITS, Key.COUNTED),
    SESSION(
        Key.LIFECYCLE,
        Key.REGION,
        Key.CAPACITY_UNIT,
        Key.LIST_UNIT_PRICE,
        Key.PRICE_BASIS,
        Key.RAN_IN_PERIOD,
        Key.QUALITY_FLAGS),
    AT_RISK,
    POLLED(Key.ACCOUNT_ID, Key.REGION, Key.POLLED_HOUR),
    QUARANTINE,
    EVENT_LOG(Key.LOG_STATE, Key.UNJOINED_BECAUSE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Key> keys;

    Topic(Key... keys) {
      this.keys = List.of(keys);
    }
  }

  /** What is summed; each question uses what it needs. */
  public enum Measure {
    SESSIONS,
    UNIT_HOURS,
    LIST_COST,
    IDLE_LOW,
    IDLE_POINT,
    IDLE_POINT_LOW,
    IDLE_POINT_HIGH,
    IDLE_HIGH,
    IDLE_ON_TIMEOUTS,
    STILL_OPEN_COST,
    CONFIRMED_COST,
    IDLE_SEEN,
    STATEMENT_OPEN,
    MINIMUM_CHARGE,
    WITHOUT_PARTS,
    UNPRICED_UNIT_HOURS,
    EXPOSURE_COST
  }

  /** The same as an answer about its team alone; nothing if it is about more than one. */
  Optional<Aggregate> ofItsTeam() {
    return switch (topic) {
      case DAY, REPORTED_MONTH, TEAM, EVIDENCE, SESSION, AT_RISK -> Optional.of(this);
      case TEAM_ESTIMATE -> Optional.of(as(Topic.ESTIMATE));
      case EARLIER_DAYS, ESTIMATE, LIMIT, POLLED, QUARANTINE, EVENT_LOG -> Optional.empty();
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

  /** Null where the rows of the group have no value. */
  @Nullable public String key(Key key) {
    int index = topic.keys.indexOf(key);
    if (index < 0) {
      throw new IllegalArgumentException(topic + " has no key " + key);
    }
    return keys.get(index);
  }

  public String keyOr(Key key, String none) {
    return Objects.requireNonNullElse(key(key), none);
  }

  /** Of rows that always have a value. */
  public String requireKey(Key key) {
    return Objects.requireNonNull(key(key), () -> topic + " lacks its " + key);
  }
}
