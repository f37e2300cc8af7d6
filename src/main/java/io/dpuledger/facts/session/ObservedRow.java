package io.dpuledger.facts.session;

import static io.dpuledger.observation.SessionObservationTable.ACCOUNT_ID;
import static io.dpuledger.observation.SessionObservationTable.COMMAND_NAME;
import static io.dpuledger.observation.SessionObservationTable.COMPLETED_ON;
import static io.dpuledger.observation.SessionObservationTable.CREATED_ON;
import static io.dpuledger.observation.SessionObservationTable.DEFAULT_ARGUMENTS;
import static io.dpuledger.observation.SessionObservationTable.DPU_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.ERROR_MESSAGE;
import static io.dpuledger.observation.SessionObservationTable.EXECUTION_TIME_SECONDS;
import static io.dpuledger.observation.SessionObservationTable.GLUE_VERSION;
import static io.dpuledger.observation.SessionObservationTable.IDLE_TIMEOUT_MINUTES;
import static io.dpuledger.observation.SessionObservationTable.MAX_CAPACITY;
import static io.dpuledger.observation.SessionObservationTable.NUMBER_OF_WORKERS;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_DATE;
import static io.dpuledger.observation.SessionObservationTable.PROFILE_NAME;
import static io.dpuledger.observation.SessionObservationTable.REGION;
import static io.dpuledger.observation.SessionObservationTable.ROLE_ARN;
import static io.dpuledger.observation.SessionObservationTable.RUN_ID;
import static io.dpuledger.observation.SessionObservationTable.SESSION_ID;
import static io.dpuledger.observation.SessionObservationTable.SESSION_TYPE;
import static io.dpuledger.observation.SessionObservationTable.STATEMENTS_LISTED;
import static io.dpuledger.observation.SessionObservationTable.STATEMENTS_READ_AT;
import static io.dpuledger.observation.SessionObservationTable.STATUS;
import static io.dpuledger.observation.SessionObservationTable.TAGS;
import static io.dpuledger.observation.SessionObservationTable.WORKER_TYPE;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.TableRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what facts need from a row of session_observation with a usable key. */
public final class ObservedRow {
  public static final List<String> COLUMNS =
      List.of(
          ACCOUNT_ID,
          REGION,
          SESSION_ID,
          CREATED_ON,
          OBSERVED_AT,
          RUN_ID,
          STATUS,
          ERROR_MESSAGE,
          ROLE_ARN,
          COMMAND_NAME,
          GLUE_VERSION,
          WORKER_TYPE,
          NUMBER_OF_WORKERS,
          MAX_CAPACITY,
          EXECUTION_TIME_SECONDS,
          DPU_SECONDS,
          IDLE_TIMEOUT_MINUTES,
          COMPLETED_ON,
          DEFAULT_ARGUMENTS,
          PROFILE_NAME,
          SESSION_TYPE,
          TAGS,
          STATEMENTS_READ_AT,
          STATEMENTS_LISTED,
          OBSERVED_DATE);

  private ObservedRow() {}

  public static SessionObservation of(TableRow row) {
    Map<String, String> arguments = map(row, DEFAULT_ARGUMENTS);
    return new SessionObservation(
        new Target(text(row, ACCOUNT_ID), text(row, REGION)),
        row.text(SESSION_ID),
        instant(row, CREATED_ON),
        Objects.requireNonNull(instant(row, OBSERVED_AT)),
        text(row, RUN_ID),
        row.text(STATUS),
        row.text(ERROR_MESSAGE),
        null,
        row.text(ROLE_ARN),
        row.text(COMMAND_NAME),
        null,
        row.text(GLUE_VERSION),
        row.text(WORKER_TYPE),
        row.integer(NUMBER_OF_WORKERS),
        row.real(MAX_CAPACITY),
        row.real(EXECUTION_TIME_SECONDS),
        row.real(DPU_SECONDS),
        row.integer(IDLE_TIMEOUT_MINUTES),
        instant(row, COMPLETED_ON),
        null,
        null,
        List.of(),
        arguments == null ? Map.of() : arguments,
        row.text(PROFILE_NAME),
        row.text(SESSION_TYPE),
        map(row, TAGS),
        instant(row, STATEMENTS_READ_AT),
        row.integer(STATEMENTS_LISTED));
  }

  /** The same without what only the latest observation is asked for. */
  public static SeenOnce once(TableRow row) {
    return new SeenOnce(
        Objects.requireNonNull(instant(row, OBSERVED_AT)),
        text(row, RUN_ID),
        !SessionStatus.isLive(row.text(STATUS), instant(row, COMPLETED_ON)),
        map(row, TAGS),
        row.integer(STATEMENTS_LISTED),
        instant(row, STATEMENTS_READ_AT));
  }

  private static String text(TableRow row, String column) {
    return Objects.requireNonNullElse(row.text(column), "");
  }

  private static @Nullable Instant instant(TableRow row, String column) {
    return InstantColumn.of(row.micros(column));
  }

  /** Without entries that have no value. */
  @SuppressWarnings("unchecked") // the column's type says so
  private static @Nullable Map<String, String> map(TableRow row, String column) {
    Map<String, @Nullable String> all = (Map<String, @Nullable String>) row.value(column);
    if (all == null) {
      return null;
    }
    Map<String, String> known = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(name, value);
          }
        });
    return known;
  }
}
