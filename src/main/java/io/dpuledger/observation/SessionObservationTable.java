package io.dpuledger.observation;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** Sessions as they were seen: append-only, one row a sight. */
public final class SessionObservationTable {
  public static final String ACCOUNT_ID = "account_id";
  public static final String REGION = "region";
  public static final String SESSION_ID = "session_id";
  public static final String CREATED_ON = "created_on";
  public static final String OBSERVED_AT = "observed_at";
  public static final String RUN_ID = "run_id";
  public static final String STATUS = "status";
  public static final String ERROR_MESSAGE = "error_message";
  public static final String DESCRIPTION = "description";
  public static final String ROLE_ARN = "role_arn";
  public static final String COMMAND_NAME = "command_name";
  public static final String PYTHON_VERSION = "python_version";
  public static final String GLUE_VERSION = "glue_version";
  public static final String WORKER_TYPE = "worker_type";
  public static final String NUMBER_OF_WORKERS = "number_of_workers";
  public static final String MAX_CAPACITY = "max_capacity";
  public static final String EXECUTION_TIME_SECONDS = "execution_time_seconds";
  public static final String DPU_SECONDS = "dpu_seconds";
  public static final String IDLE_TIMEOUT_MINUTES = "idle_timeout_minutes";
  public static final String COMPLETED_ON = "completed_on";
  public static final String PROGRESS = "progress";
  public static final String SECURITY_CONFIGURATION = "security_configuration";
  public static final String CONNECTIONS = "connections";
  public static final String DEFAULT_ARGUMENTS = "default_arguments";
  public static final String PROFILE_NAME = "profile_name";
  public static final String SESSION_TYPE = "session_type";
  public static final String TAGS = "tags";
  public static final String STATEMENTS_READ_AT = "statements_read_at";
  public static final String STATEMENTS_LISTED = "statements_listed";
  public static final String OBSERVED_DATE = "observed_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("session_observation")
          .grain("one session as seen at one instant")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, OBSERVED_AT)
          .column(
              ACCOUNT_ID, ColumnTypes.STRING, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnTypes.STRING, "AWS region of the session.")
          .column(
              SESSION_ID, ColumnTypes.STRING, "Session id as its creator chose it; ids are reused.")
          .column(
              CREATED_ON,
              ColumnTypes.TIMESTAMP,
              "When the session was created, UTC; part of the key.")
          .column(
              OBSERVED_AT,
              ColumnTypes.TIMESTAMP,
              "The instant of this sight, from the answer's Date header.")
          .column(RUN_ID, ColumnTypes.STRING, "The collecting run.")
          .column(STATUS, ColumnTypes.STRING, "Status as AWS wrote it.")
          .column(ERROR_MESSAGE, ColumnTypes.STRING, "Error of a failed session.")
          .column(DESCRIPTION, ColumnTypes.STRING, "Free text of the creator.")
          .column(ROLE_ARN, ColumnTypes.STRING, "IAM role of the session.")
          .column(COMMAND_NAME, ColumnTypes.STRING, "glueetl, gluestreaming or glueray.")
          .column(PYTHON_VERSION, ColumnTypes.STRING, "Python version of the command.")
          .column(GLUE_VERSION, ColumnTypes.STRING, "Glue version; the price depends on it.")
          .column(
              WORKER_TYPE,
              ColumnTypes.STRING,
              "Worker type as AWS wrote it; unknown ones are kept.")
          .column(
              NUMBER_OF_WORKERS, ColumnTypes.INT, "Workers; the maximum where auto scaling is on.")
          .column(MAX_CAPACITY, ColumnTypes.DOUBLE, "Capacity in DPU or M-DPU.")
          .column(
              EXECUTION_TIME_SECONDS,
              ColumnTypes.DOUBLE,
              "Seconds that the session ran, by AWS; null while it lives.")
          .column(
              DPU_SECONDS, ColumnTypes.DOUBLE, "Unit-seconds used, by AWS; null while it lives.")
          .column(
              IDLE_TIMEOUT_MINUTES,
              ColumnTypes.INT,
              "Minutes without a statement after which AWS ends the session.")
          .column(
              COMPLETED_ON,
              ColumnTypes.TIMESTAMP,
              "When the session ended, UTC; null while it lives.")
          .column(PROGRESS, ColumnTypes.DOUBLE, "Progress of the running code, by AWS.")
          .column(SECURITY_CONFIGURATION, ColumnTypes.STRING, "Security configuration name.")
          .column(CONNECTIONS, ColumnTypes.STRINGS, "Connection names.")
          .column(
              DEFAULT_ARGUMENTS,
              ColumnTypes.STRING_MAP,
              "Arguments of the session, allow-listed keys only.")
          .column(PROFILE_NAME, ColumnTypes.STRING, "Usage profile that was applied.")
          .column(SESSION_TYPE, ColumnTypes.STRING, "LIVY or SPARK_CONNECT, where AWS says so.")
          .column(TAGS, ColumnTypes.STRING_MAP, "Tags, where they were read.")
          .column(
              STATEMENTS_READ_AT,
              ColumnTypes.TIMESTAMP,
              "When statements were last listed; null if never.")
          .column(STATEMENTS_LISTED, ColumnTypes.INT, "How many statements that listing had.")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private SessionObservationTable() {}
}
