package io.dpuledger.observation;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;

/** Sessions as observed: append-only, one row per observation. */
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
          .grain("one session as observed at one instant")
          .key(ACCOUNT_ID, REGION, SESSION_ID, CREATED_ON, OBSERVED_AT)
          .column(ACCOUNT_ID, ColumnKind.TEXT, "AWS account that owns the session, twelve digits.")
          .column(REGION, ColumnKind.TEXT, "AWS region of the session.")
          .column(
              SESSION_ID, ColumnKind.TEXT, "Session id as its creator chose it; ids are reused.")
          .nullMeans("AWS returned none; the row goes to quarantine")
          .column(CREATED_ON, ColumnKind.INSTANT, "When the session was created; part of its key.")
          .nullMeans("AWS returned none that can be stored; the row goes to quarantine")
          .column(OBSERVED_AT, ColumnKind.INSTANT, "When AWS answered, from the Date header.")
          .column(RUN_ID, ColumnKind.TEXT, "The run that collected the row.")
          .column(STATUS, ColumnKind.TEXT, "Status as returned by AWS.")
          .nullMeans("AWS returned none")
          .column(ERROR_MESSAGE, ColumnKind.TEXT, "Why the session failed, as returned by AWS.")
          .nullMeans("AWS returned none")
          .column(DESCRIPTION, ColumnKind.TEXT, "Free text from the creator.")
          .nullMeans("AWS returned none")
          .column(ROLE_ARN, ColumnKind.TEXT, "ARN of the IAM role of the session.")
          .nullMeans("AWS returned none")
          .column(COMMAND_NAME, ColumnKind.TEXT, "glueetl, gluestreaming or glueray.")
          .nullMeans("AWS returned none")
          .column(PYTHON_VERSION, ColumnKind.TEXT, "Python version of the command.")
          .nullMeans("AWS returned none")
          .column(GLUE_VERSION, ColumnKind.TEXT, "Glue version; the price depends on it.")
          .nullMeans("AWS returned none")
          .column(
              WORKER_TYPE,
              ColumnKind.TEXT,
              "Worker type as returned by AWS, even if DPU Ledger does not know it.")
          .nullMeans("AWS returned none, as for a session that requested only a capacity")
          .column(
              NUMBER_OF_WORKERS,
              new ColumnKind(ColumnTypes.INT, "workers"),
              "Workers; the maximum with auto scaling.")
          .nullMeans("AWS returned none, as for a session that requested only a capacity")
          .column(
              MAX_CAPACITY,
              new ColumnKind(ColumnTypes.DOUBLE, "DPU or M-DPU"),
              "Capacity as returned by AWS.")
          .nullMeans("AWS returned none")
          .column(
              EXECUTION_TIME_SECONDS,
              new ColumnKind(ColumnTypes.DOUBLE, "seconds"),
              "How long the session ran, as reported by AWS.")
          .nullMeans("AWS returned none, as while the session is live or if it never ran")
          .column(
              DPU_SECONDS,
              new ColumnKind(ColumnTypes.DOUBLE, "DPU-seconds or M-DPU-seconds"),
              "What the session used, as reported by AWS.")
          .nullMeans("AWS returned none, as while the session is live")
          .column(
              IDLE_TIMEOUT_MINUTES,
              ColumnKind.MINUTES,
              "How long the session may be idle before AWS ends it.")
          .nullMeans("AWS returned none")
          .column(COMPLETED_ON, ColumnKind.INSTANT, "When the session ended.")
          .nullMeans("AWS returned none, as while the session is live")
          .column(
              PROGRESS,
              new ColumnKind(ColumnTypes.DOUBLE, "as returned by AWS"),
              "Progress of the running code, as reported by AWS.")
          .nullMeans("AWS returned none")
          .column(SECURITY_CONFIGURATION, ColumnKind.TEXT, "Name of the security configuration.")
          .nullMeans("AWS returned none")
          .column(
              CONNECTIONS, ColumnKind.TEXTS, "Names of the connections; empty if there are none.")
          .column(
              DEFAULT_ARGUMENTS,
              ColumnKind.TEXT_MAP,
              "Arguments of the session that collect.keep-arguments names, and spark.glue.JOB_NAME out of --conf if Unified Studio set it.")
          .column(PROFILE_NAME, ColumnKind.TEXT, "Usage profile applied to the session.")
          .nullMeans("AWS returned none")
          .column(SESSION_TYPE, ColumnKind.TEXT, "LIVY or SPARK_CONNECT.")
          .nullMeans("AWS returned none")
          .column(TAGS, ColumnKind.TEXT_MAP, "Tags of the session.")
          .nullMeans("not read at this observation; there may be some")
          .column(
              STATEMENTS_READ_AT,
              ColumnKind.INSTANT,
              "When its statements were listed for this observation.")
          .nullMeans("not read")
          .column(
              STATEMENTS_LISTED,
              new ColumnKind(ColumnTypes.INT, "statements"),
              "Number of statements in that listing.")
          .nullMeans("not read")
          .partitionedBy(OBSERVED_DATE, "UTC date of observed_at.")
          .build();

  private SessionObservationTable() {}
}
