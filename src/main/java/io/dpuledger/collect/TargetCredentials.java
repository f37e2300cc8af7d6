package io.dpuledger.collect;

import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.TargetAccess;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The credentials for a target, shared by all regions of an account. */
final class TargetCredentials {
  private final AwsClients clients;
  private final GlueAccess access;
  private final Function<@Nullable String, AwsCredentialsProvider> ownOfProfile;
  private final Map<String, AwsCredentialsProvider> own = new ConcurrentHashMap<>();
  private final Map<String, AwsCredentialsProvider> assumed = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> owners = new ConcurrentHashMap<>();

  /**
   * @param ownOfProfile the run's own credentials, by profile name, or null for no profile
   */
  TargetCredentials(
      AwsClients clients,
      GlueAccess access,
      Function<@Nullable String, AwsCredentialsProvider> ownOfProfile) {
    this.clients = clients;
    this.access = access;
    this.ownOfProfile = ownOfProfile;
  }

  AwsCredentialsProvider of(TargetAccess target) {
    AssumedRole role = target.role();
    return role == null
        ? own(target.profile())
        : assumed.computeIfAbsent(
            roleArn(target, role) + " " + role.externalId() + " " + target.profile(),
            key -> assume(target, role));
  }

  /** The account of these credentials, which ListSessions does not return. */
  String accountOf(TargetAccess target) {
    String account = target.accountId();
    if (target.role() != null && account != null) {
      return account;
    }
    try {
      // A failure is cached too: without credentials, each search takes seconds.
      return owners
          .computeIfAbsent(
              String.valueOf(target.profile()),
              key ->
                  CompletableFuture.supplyAsync(
                      () -> account(sts(target).getCallerIdentity()), Runnable::run))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static String account(GetCallerIdentityResponse identity) {
    String account = identity.account();
    if (account == null || !account.matches("\\d{12}")) {
      throw new MalformedAnswerException("STS did not return the account of the credentials");
    }
    return account;
  }

  static String roleArn(TargetAccess target, AssumedRole role) {
    return "arn:%s:iam::%s:role/%s"
        .formatted(Partitions.of(target.region()), target.accountId(), role.name());
  }

  private AwsCredentialsProvider assume(TargetAccess target, AssumedRole role) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts(target))
        .refreshRequest(
            AssumeRoleRequest.builder()
                .roleArn(roleArn(target, role))
                .roleSessionName(access.roleSessionName())
                .externalId(role.externalId())
                .build())
        .build();
  }

  private StsClient sts(TargetAccess target) {
    String region =
        Objects.requireNonNullElseGet(
            access.stsRegion(), () -> Partitions.stsRegion(target.region()));
    return clients.open(StsClient.builder(), region, own(target.profile()));
  }

  private AwsCredentialsProvider own(@Nullable String profile) {
    return own.computeIfAbsent(String.valueOf(profile), key -> ownOfProfile.apply(profile));
  }
}
