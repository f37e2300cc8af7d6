package io.dpuledger.simulator.fleet;

import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.target.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a session. Shared by all sessions of the same person and habit, which saves
 * memory for a million sessions. {@code totalTimeoutMinutes} is never returned by AWS.
 */
public record SessionSetup(
    String team,
    String roleName,
    String idPrefix,
    Sizing sizing,
    String glueVersion,
    String commandName,
    @Nullable String sessionType,
    @Nullable Integer idleTimeoutMinutes,
    int totalTimeoutMinutes,
    boolean dpuSecondsReported,
    Map<String, String> arguments,
    Map<String, String> tags,
    List<String> connections,
    @Nullable String profileName,
    @Nullable String description) {
  /** 48 hours, the AWS default. */
  public static final int DEFAULT_TIMEOUT_MINUTES = 2880;

  static final String SPARK_CONNECT = "SPARK_CONNECT";

  public SessionSetup {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    connections = List.copyOf(connections);
  }

  public static SetupBuilder of(String team, String roleName) {
    return new SetupBuilder(team, roleName);
  }

  public SetupBuilder copy() {
    return new SetupBuilder(this);
  }

  public String roleArn(Target target) {
    return "arn:aws:iam::" + target.accountId() + ":role/" + roleName;
  }

  /** Spark Connect and Ray sessions have no statements that can be listed. */
  public boolean hasStatements() {
    return !SPARK_CONNECT.equals(sessionType) && !commandName.equals("glueray");
  }

  /**
   * Whether its clients see the status BUSY and the statement states COMPLETED and FAILED, as those
   * of Unified Studio do.
   */
  public boolean showsBusy() {
    return tags.containsKey(UnifiedStudio.PROJECT_TAG) && hasStatements();
  }

  /** The idle timeout in effect: AWS uses the total timeout if none is given. */
  public int effectiveIdleTimeoutMinutes() {
    return idleTimeoutMinutes == null ? totalTimeoutMinutes : idleTimeoutMinutes;
  }
}
