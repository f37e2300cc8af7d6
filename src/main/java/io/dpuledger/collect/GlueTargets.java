package io.dpuledger.collect;

import io.dpuledger.collect.pace.Pace;
import io.dpuledger.collect.pace.RateBudget;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.AwsRegion;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.glue.GlueClient;

/** The targets of a run, each with its account and a Glue client. */
public final class GlueTargets {
  /** Placeholder for an account that could not be determined. */
  private static final String UNKNOWN_ACCOUNT = "unknown";

  private static final Logger LOG = LoggerFactory.getLogger(GlueTargets.class);

  private final AwsClients clients;
  private final TargetCredentials credentials;
  private final List<TargetAccess> accesses;
  private final Pace pace;
  private final Map<Target, RateBudget> budgets = new ConcurrentHashMap<>();
  private @Nullable Map<Target, TargetAccess> targets;

  /** Reads with the credentials of this machine: the SDK's default chain, or a named profile. */
  public static GlueTargets withOwnCredentials(List<TargetAccess> targets, GlueAccess access) {
    return new GlueTargets(targets, access, OwnCredentials::of);
  }

  /** Reads from a server that needs no secret, such as the simulator. */
  public static GlueTargets withAccessKey(
      String accessKeyId, List<TargetAccess> targets, GlueAccess access) {
    return new GlueTargets(
        targets,
        access,
        profile ->
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "none")));
  }

  private GlueTargets(
      List<TargetAccess> accesses,
      GlueAccess access,
      Function<@Nullable String, AwsCredentialsProvider> ownOfProfile) {
    this.accesses = List.copyOf(accesses);
    this.pace = access.pace();
    this.clients = new AwsClients(access.endpointOverride(), access.retries());
    this.credentials = new TargetCredentials(clients, access, ownOfProfile);
  }

  /** The regions in which AWS offers Glue, from the SDK's list. */
  public static Set<String> regions() {
    return GlueClient.serviceMetadata().regions().stream()
        .map(Region::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the SDK knows of a region, by its id. */
  public static AwsRegion region(String id) {
    Region region = Region.of(id);
    RegionMetadata known = region.metadata();
    return new AwsRegion(
        known == null ? null : known.description(), PartitionMetadata.of(region).id());
  }

  /** The parent of all loggers of the SDK, even if it is relocated. */
  public static String sdkLogger() {
    return Region.class.getPackageName().replaceFirst("\\.regions$", "");
  }

  /** The targets, each once. */
  public List<Target> all() {
    return List.copyOf(byTarget().keySet());
  }

  CollectionSource source() {
    return clients.talkToAws() ? CollectionSource.AWS : CollectionSource.ENDPOINT;
  }

  /**
   * A client of a target's Glue.
   *
   * @param interceptors see every answer before the SDK parses it
   */
  public GlueClient glue(Target target, ExecutionInterceptor... interceptors) {
    return clients.open(
        GlueClient.builder(),
        target.region(),
        credentials.of(accessOf(target)),
        budget(target),
        interceptors);
  }

  /** What all calls of Glue for a target share. */
  RateBudget budget(Target target) {
    return budgets.computeIfAbsent(target, key -> pace.budget());
  }

  /** ListSessions does not return the account: sessions of another account would count twice. */
  public void requireAccount(Target target) {
    String owner = credentials.accountOf(accessOf(target));
    if (!owner.equals(target.accountId())) {
      throw new TargetException(
          CollectionOutcome.DENIED,
          0,
          source(),
          null,
          "the credentials belong to account "
              + owner
              + " - give the entry a profile or a role-name of account "
              + target.accountId()
              + ", or remove it from collect.targets",
          null);
    }
  }

  /** Assumes the target's role before the first call, so that a denial is about the role. */
  void assumeRole(Target target) {
    credentials.of(accessOf(target)).resolveCredentials();
  }

  /** The role to assume, if any. */
  @Nullable String roleArn(Target target) {
    TargetAccess access = accessOf(target);
    AssumedRole role = access.role();
    return role == null ? null : TargetCredentials.roleArn(access, role);
  }

  private TargetAccess accessOf(Target target) {
    return Objects.requireNonNull(byTarget().get(target), "no such target");
  }

  private synchronized Map<Target, TargetAccess> byTarget() {
    if (targets == null) {
      targets = new LinkedHashMap<>();
      for (TargetAccess access : accesses) {
        Target target = new Target(accountOf(access), access.region());
        if (targets.putIfAbsent(target, access) != null) {
          LOG.warn("{} is configured twice with different credentials, and read once", target);
        }
      }
    }
    return targets;
  }

  private String accountOf(TargetAccess access) {
    String account = access.accountId();
    if (account != null) {
      return account;
    }
    try {
      return credentials.accountOf(access);
    } catch (SdkException | MalformedAnswerException e) {
      // Reading the target will fail in the same way, and then report why.
      return access.profile() == null
          ? UNKNOWN_ACCOUNT
          : UNKNOWN_ACCOUNT + " (profile " + access.profile() + ")";
    }
  }
}
