package io.dpuledger.testing;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.Target;
import io.dpuledger.observation.SessionObservationTable;
import java.util.List;

/** Observed sessions as a collection hands them over, before they are rows. */
public final class Observations {
  private Observations() {}

  public static SessionObservation of(ObservedSession session) {
    return new SessionObservation(
        new Target(
            session.value(SessionObservationTable.ACCOUNT_ID),
            session.value(SessionObservationTable.REGION)),
        session.value(SessionObservationTable.SESSION_ID),
        session.value(SessionObservationTable.CREATED_ON),
        session.value(SessionObservationTable.OBSERVED_AT),
        session.value(SessionObservationTable.RUN_ID),
        session.value(SessionObservationTable.STATUS),
        session.value(SessionObservationTable.ERROR_MESSAGE),
        null,
        session.value(SessionObservationTable.ROLE_ARN),
        session.value(SessionObservationTable.COMMAND_NAME),
        null,
        session.value(SessionObservationTable.GLUE_VERSION),
        session.value(SessionObservationTable.WORKER_TYPE),
        session.value(SessionObservationTable.NUMBER_OF_WORKERS),
        session.value(SessionObservationTable.MAX_CAPACITY),
        session.value(SessionObservationTable.EXECUTION_TIME_SECONDS),
        session.value(SessionObservationTable.DPU_SECONDS),
        session.value(SessionObservationTable.IDLE_TIMEOUT_MINUTES),
        session.value(SessionObservationTable.COMPLETED_ON),
        null,
        null,
        List.of(),
        session.value(SessionObservationTable.DEFAULT_ARGUMENTS),
        session.value(SessionObservationTable.PROFILE_NAME),
        session.value(SessionObservationTable.SESSION_TYPE),
        session.value(SessionObservationTable.TAGS),
        session.value(SessionObservationTable.STATEMENTS_READ_AT),
        session.value(SessionObservationTable.STATEMENTS_LISTED));
  }
}
