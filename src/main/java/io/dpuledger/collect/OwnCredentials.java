package io.dpuledger.collect;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.services.sts.model.StsException;

/** The credentials of a profile only: no environment variable overrides them. */
final class OwnCredentials implements AwsCredentialsProvider {
  private final String profile;
  private final AwsCredentialsProvider provider;

  private OwnCredentials(String profile) {
    this.profile = profile;
    this.provider = ProfileCredentialsProvider.create(profile);
  }

  /** Those of a profile or, for null, of the SDK's default chain. */
  static AwsCredentialsProvider of(@Nullable String profile) {
    return profile == null
        ? DefaultCredentialsProvider.builder().build()
        : new OwnCredentials(profile);
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return provider.resolveCredentials();
    } catch (StsException refusal) {
      // AWS denied the role that the profile names: reported like any other denial.
      throw refusal;
    } catch (RuntimeException e) {
      throw new ProfileException(explain(e), e);
    }
  }

  private String explain(RuntimeException e) {
    String files =
        ProfileFileLocation.configurationFilePath()
            + " or "
            + ProfileFileLocation.credentialsFilePath();
    return isThere()
        ? "the AWS profile %s in %s gives no credentials: %s"
            .formatted(profile, files, withoutFiles(String.valueOf(e.getMessage())))
        : "there is no AWS profile %s in %s - correct the profile of this target, or create it with aws configure --profile %s"
            .formatted(profile, files, profile);
  }

  private boolean isThere() {
    try {
      return ProfileFile.defaultProfileFile().profile(profile).isPresent();
    } catch (RuntimeException unreadable) {
      // The problem with the file is reported later.
      return true;
    }
  }

  /** The SDK's message also lists every profile that it found. */
  private static String withoutFiles(String message) {
    return message.replaceFirst(": ProfileFile\\(.*", "");
  }
}
