package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Determines the target of a call from its SigV4 Authorization header. The credential scope
 * contains the region. An access key {@code SIM<account id>} names the account; any other key means
 * the account of the first target in that region. Signatures are not checked.
 */
record Callers(List<Target> targets) {
  private static final String KEY_PREFIX = "SIM";
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/\\d+/([^/]+)/");

  static String accessKeyOf(String accountId) {
    return KEY_PREFIX + accountId;
  }

  Target target(@Nullable String authorization) {
    Matcher credential = credential(authorization);
    String accessKey = credential.group(1);
    String region = credential.group(2);
    return targets.stream()
        .filter(target -> target.region().equals(region))
        .filter(
            target -> !isSimulated(accessKey) || accessKeyOf(target.accountId()).equals(accessKey))
        .findFirst()
        .orElseThrow(() -> unknownCaller("No simulated target in " + region + " for this key"));
  }

  /** The account of the caller of STS. */
  String account(@Nullable String authorization) {
    String accessKey = credential(authorization).group(1);
    return isSimulated(accessKey)
        ? accessKey.substring(KEY_PREFIX.length())
        : targets.get(0).accountId();
  }

  private static boolean isSimulated(String accessKey) {
    return accessKey.matches(KEY_PREFIX + "\\d{12}");
  }

  private static Matcher credential(@Nullable String authorization) {
    Matcher credential = CREDENTIAL.matcher(authorization == null ? "" : authorization);
    if (!credential.find()) {
      throw unknownCaller("The request has no SigV4 credential");
    }
    return credential;
  }

  private static AwsError unknownCaller(String message) {
    return new AwsError(400, "UnrecognizedClientException", message);
  }
}
