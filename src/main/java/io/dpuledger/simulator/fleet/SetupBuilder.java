package io.dpuledger.simulator.fleet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SessionSetup} from what differs from the AWS defaults. */
public final class SetupBuilder {
  private final String team;
  private final String roleName;
  private String idPrefix = "";
  private Sizing sizing = Sizing.fixed("G.1X", 5);
  private String glueVersion = "5.0";
  private String commandName = "glueetl";
  private @Nullable String sessionType;
  private @Nullable Integer idleTimeoutMinutes = SessionSetup.DEFAULT_TIMEOUT_MINUTES;
  private int totalTimeoutMinutes = SessionSetup.DEFAULT_TIMEOUT_MINUTES;
  private boolean dpuSecondsReported = true;
  private Map<String, String> arguments = new TreeMap<>();
  private Map<String, String> tags = Map.of();
  private List<String> connections = List.of();
  private @Nullable String profileName;
  private @Nullable String description;

  SetupBuilder(String team, String roleName) {
    this.team = team;
    this.roleName = roleName;
  }

  SetupBuilder(SessionSetup setup) {
    this(setup.team(), setup.roleName());
    idPrefix = setup.idPrefix();
    sizing = setup.sizing();
    glueVersion = setup.glueVersion();
    commandName = setup.commandName();
    sessionType = setup.sessionType();
    idleTimeoutMinutes = setup.idleTimeoutMinutes();
    totalTimeoutMinutes = setup.totalTimeoutMinutes();
    dpuSecondsReported = setup.dpuSecondsReported();
    arguments = new TreeMap<>(setup.arguments());
    tags = setup.tags();
    connections = setup.connections();
    profileName = setup.profileName();
    description = setup.description();
  }

  public SetupBuilder idPrefix(String prefix) {
    idPrefix = prefix;
    return this;
  }

  public SetupBuilder sized(Sizing newSizing) {
    sizing = newSizing;
    return this;
  }

  public SetupBuilder glue(String version) {
    glueVersion = version;
    return this;
  }

  public SetupBuilder command(String name) {
    commandName = name;
    return this;
  }

  public SetupBuilder sparkConnect() {
    sessionType = SessionSetup.SPARK_CONNECT;
    return this;
  }

  public SetupBuilder livy() {
    sessionType = "LIVY";
    return this;
  }

  public SetupBuilder timeouts(@Nullable Integer idleMinutes, int totalMinutes) {
    idleTimeoutMinutes = idleMinutes;
    totalTimeoutMinutes = totalMinutes;
    return this;
  }

  public SetupBuilder withoutDpuSeconds() {
    dpuSecondsReported = false;
    return this;
  }

  public SetupBuilder argument(String name, String value) {
    arguments.put(name, value);
    return this;
  }

  public SetupBuilder tags(Map<String, String> newTags) {
    tags = newTags;
    return this;
  }

  public SetupBuilder connection(String name) {
    connections = List.of(name);
    return this;
  }

  public SetupBuilder profile(String name) {
    profileName = name;
    return this;
  }

  public SetupBuilder description(String text) {
    description = text;
    return this;
  }

  public SessionSetup build() {
    if (sizing.autoScaling()) {
      arguments.put("--enable-auto-scaling", "true");
    }
    return new SessionSetup(
        team,
        roleName,
        idPrefix,
        sizing,
        glueVersion,
        commandName,
        sessionType,
        idleTimeoutMinutes,
        totalTimeoutMinutes,
        dpuSecondsReported,
        arguments,
        tags,
        connections,
        profileName,
        description);
  }
}
