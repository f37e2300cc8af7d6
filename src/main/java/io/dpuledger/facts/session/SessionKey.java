package io.dpuledger.facts.session;

import static io.dpuledger.observation.SessionObservationTable.ACCOUNT_ID;
import static io.dpuledger.observation.SessionObservationTable.CREATED_ON;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.REGION;
import static io.dpuledger.observation.SessionObservationTable.SESSION_ID;

import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether an observation can be counted: every part of its key is present and plausible. */
public final class SessionKey {
  /** The columns of an observation that decide. */
  public static final List<String> COLUMNS =
      List.of(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, OBSERVED_AT);

  /** A session that started in 1970 would have a slice on each of twenty thousand days. */
  private static final long GLUE_OPENED_MICROS =
      TimeUnit.SECONDS.toMicros(Instant.parse("2017-08-14T00:00:00Z").getEpochSecond());

  private SessionKey() {}

  public static boolean isUsable(TableRow observation) {
    return reasonOfQuarantine(observation).isEmpty();
  }

  /** Why an observation goes to quarantine; empty if its key is complete. */
  public static Optional<String> reasonOfQuarantine(TableRow observation) {
    if (observation.isNull(SESSION_ID)) {
      return Optional.of("NO_SESSION_ID");
    }
    Long created = observation.micros(CREATED_ON);
    if (created == null) {
      return Optional.of("NO_CREATED_ON");
    }
    Long observed = observation.micros(OBSERVED_AT);
    boolean canBeTrue =
        !observation.isNull(ACCOUNT_ID)
            && !observation.isNull(REGION)
            && created >= GLUE_OPENED_MICROS
            && observed != null
            && created <= observed + SeenSession.CLOCKS_DIFFER.toSeconds() * 1_000_000L;
    return canBeTrue ? Optional.empty() : Optional.of("IMPLAUSIBLE_CREATED_ON");
  }
}
