package io.dpuledger.recomputed;

import io.dpuledger.model.SessionOrigin;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** One session as one listing showed it; what AWS left out is null. */
public record Sight(
    SessionKey key,
    Instant observedAt,
    String runId,
    String status,
    Instant completedOn,
    String roleArn,
    String commandName,
    String sessionType,
    String glueVersion,
    String workerType,
    Integer workers,
    Double maxCapacity,
    Double executionTime,
    Double dpuSeconds,
    Integer idleTimeoutMinutes,
    boolean autoScaling,
    boolean hasKernelArgument,
    Instant statementsReadAt,
    Integer statementsListed) {
  private static final Set<String> LIVE = Set.of("PROVISIONING", "READY", "BUSY", "STOPPING");
  private static final Set<String> ENDED = Set.of("STOPPED", "TIMEOUT", "FAILED");

  /** In the order in which {@link #of} takes the values. */
  public static final String SQL =
      """
      SELECT account_id, region, session_id, epoch_us(created_on), epoch_us(observed_at), run_id,
             status, epoch_us(completed_on), role_arn, command_name, session_type, glue_version,
             worker_type, number_of_workers, max_capacity, execution_time_seconds, dpu_seconds,
             idle_timeout_minutes,
             coalesce(lower(default_arguments['--enable-auto-scaling']) = 'true', false),
             default_arguments['--glue_kernel_version'] IS NOT NULL,
             epoch_us(statements_read_at), statements_listed
      FROM session_observation
      """;

  public static Sight of(List<String> row) {
    return new Sight(
        new SessionKey(row.get(0), row.get(1), row.get(2), Micros.instant(row.get(3))),
        Micros.instant(row.get(4)),
        row.get(5),
        row.get(6),
        Micros.instant(row.get(7)),
        row.get(8),
        row.get(9),
        row.get(10),
        row.get(11),
        row.get(12),
        integer(row.get(13)),
        number(row.get(14)),
        number(row.get(15)),
        number(row.get(16)),
        integer(row.get(17)),
        Boolean.parseBoolean(row.get(18)),
        Boolean.parseBoolean(row.get(19)),
        Micros.instant(row.get(20)),
        integer(row.get(21)));
  }

  /** By its status; under a status that nobody knows, by whether AWS says when it ended. */
  boolean hasEnded() {
    boolean isKnown = status != null && (LIVE.contains(status) || ENDED.contains(status));
    return isKnown ? ENDED.contains(status) : completedOn != null;
  }

  boolean isTimeout() {
    return "TIMEOUT".equals(status);
  }

  String roleName() {
    return roleArn == null ? null : roleArn.substring(roleArn.lastIndexOf('/') + 1);
  }

  /** By the marks that tools leave on ids and arguments, the plainest first. */
  SessionOrigin origin() {
    String id = key.id();
    if (id.startsWith("glue-studio-datapreview-")) {
      return SessionOrigin.DATA_PREVIEW;
    }
    if (id.startsWith("dbt-glue")) {
      return SessionOrigin.DBT;
    }
    if (id.contains("GlueStudioNotebook")) {
      return SessionOrigin.STUDIO_NOTEBOOK;
    }
    if (id.contains("SageMaker")) {
      return SessionOrigin.SAGEMAKER;
    }
    return hasKernelArgument ? SessionOrigin.NOTEBOOK : SessionOrigin.OTHER;
  }

  YearMonth monthOfCreation() {
    return YearMonth.from(key.createdOn().atOffset(ZoneOffset.UTC));
  }

  private static Integer integer(String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private static Double number(String text) {
    return text == null ? null : Double.valueOf(text);
  }
}
