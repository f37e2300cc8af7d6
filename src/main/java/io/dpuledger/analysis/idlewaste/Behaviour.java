package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of how sessions that are alike were used.
 *
 * @param ending how they ended; null if AWS gave no status
 * @param executionSeconds of ended ones whose idle timeout is known, and so the next two
 * @param timeoutSeconds their idle timeouts
 * @param cappedSeconds their idle timeouts, none longer than the session ran
 * @param seenMillis time of which statements tell, without certain tails
 * @param seenIdleMillis how much of that passed without a statement
 * @param polls how often statements were read
 * @param idlePolls how often nothing ran just then
 * @param pollHours the hours of the day at which they were read
 * @param allSeenMillis and the next: the same with certain tails, which polls see too
 */
public record Behaviour(
    Labels labels,
    @Nullable String ending,
    @Nullable String currency,
    BigDecimal executionSeconds,
    BigDecimal timeoutSeconds,
    BigDecimal cappedSeconds,
    long seenMillis,
    long seenIdleMillis,
    long allSeenMillis,
    long allSeenIdleMillis,
    long polls,
    long idlePolls,
    Set<Integer> pollHours) {
  public Behaviour {
    pollHours = Set.copyOf(pollHours);
  }

  /** Of both together; the labels are the first one's. */
  Behaviour plus(Behaviour other) {
    Set<Integer> hours = new HashSet<>(pollHours);
    hours.addAll(other.pollHours);
    return new Behaviour(
        labels,
        ending,
        currency,
        executionSeconds.add(other.executionSeconds),
        timeoutSeconds.add(other.timeoutSeconds),
        cappedSeconds.add(other.cappedSeconds),
        seenMillis + other.seenMillis,
        seenIdleMillis + other.seenIdleMillis,
        allSeenMillis + other.allSeenMillis,
        allSeenIdleMillis + other.allSeenIdleMillis,
        polls + other.polls,
        idlePolls + other.idlePolls,
        hours);
  }
}
