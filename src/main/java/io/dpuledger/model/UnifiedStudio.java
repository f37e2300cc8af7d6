package io.dpuledger.model;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The project and the user of a session that SageMaker Unified Studio opened. The name of its Spark
 * job has both; tags and the form of its id are further signs.
 *
 * @param project id of the Amazon DataZone project
 * @param user name of the user, or the user's id; null if unknown
 */
public record UnifiedStudio(@Nullable String project, @Nullable String user)
    implements Serializable {
  /** Spark's name for the session's job, an entry of the argument {@link #CONF}. */
  public static final String JOB_NAME = "spark.glue.JOB_NAME";

  /** The argument with the Spark configuration, which may hold secrets. */
  public static final String CONF = "--conf";

  public static final String PROJECT_TAG = "AmazonDataZoneProject";
  public static final String OWNER_TAG = "AmazonDataZoneSessionOwner";

  /** What stands in the job's name for a user that is not known. */
  public static final String UNKNOWN_USER = "unknown_user";

  /** Ends at a space, as entries do; in any other form it could be part of something else. */
  private static final Pattern INTERACTIVE =
      Pattern.compile("Interactive/([A-Za-z0-9_-]{1,36})/([^\\s,;\"'=]{1,256})");

  private static final Pattern ENTRY =
      Pattern.compile("(?:^|\\s)spark\\.glue\\.JOB_NAME=(" + INTERACTIVE + ")(?=\\s|$)");

  /** Project ids as observed have 14 small letters and digits, so that few other ids look alike. */
  private static final Pattern ID =
      Pattern.compile(
          "(?:.+-)?((?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{14})"
              + "-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** The project's id, a hyphen and a UUID. */
  private static final int SHORTEST_ID = 14 + 1 + 36;

  /** The job's name out of a Spark configuration, if it names a project and a user. */
  public static Optional<String> jobName(@Nullable String conf) {
    Matcher entry = ENTRY.matcher(Objects.requireNonNullElse(conf, ""));
    return entry.find() ? Optional.of(entry.group(1)) : Optional.empty();
  }

  /**
   * What a session shows; empty if it has no sign of Unified Studio.
   *
   * @param arguments those that are kept
   * @param tags null if they were not read
   */
  public static Optional<UnifiedStudio> of(
      @Nullable String sessionId,
      Map<String, String> arguments,
      @Nullable Map<String, String> tags) {
    return byName(arguments, tags).or(() -> byId(sessionId));
  }

  /** By its tags and the name of its job: both are certain. */
  static Optional<UnifiedStudio> byName(
      Map<String, String> arguments, @Nullable Map<String, String> tags) {
    Matcher job = INTERACTIVE.matcher(arguments.getOrDefault(JOB_NAME, ""));
    boolean isNamed = job.matches();
    String project = first(tag(tags, PROJECT_TAG), isNamed ? job.group(1) : null);
    String user = first(isNamed ? known(job.group(2)) : null, tag(tags, OWNER_TAG));
    return project == null && user == null
        ? Optional.empty()
        : Optional.of(new UnifiedStudio(project, user));
  }

  /** By the form of its id, which other tools could choose, too. */
  static Optional<UnifiedStudio> byId(@Nullable String sessionId) {
    if (sessionId == null || sessionId.length() < SHORTEST_ID) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(sessionId);
    return id.matches() ? Optional.of(new UnifiedStudio(id.group(1), null)) : Optional.empty();
  }

  /** The name of a job with another user; a name of another form is left as it is. */
  public static String with(String jobName, UnaryOperator<String> user) {
    Matcher job = INTERACTIVE.matcher(jobName);
    return job.matches() ? jobName.substring(0, job.start(2)) + user.apply(job.group(2)) : jobName;
  }

  private static @Nullable String known(String user) {
    return UNKNOWN_USER.equals(user) ? null : user;
  }

  private static @Nullable String tag(@Nullable Map<String, String> tags, String key) {
    String value = tags == null ? null : tags.get(key);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
