package io.dpuledger.collect;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Classifies failures by who must act, and describes each in one line. */
final class Refusals {
  private static final Set<String> DENIED = Set.of("AccessDeniedException", "AccessDenied");

  /** AWS denials that no policy can fix. */
  private static final Set<String> OF_CREDENTIALS =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "ExpiredTokenException",
          "ExpiredToken",
          "OptInRequired",
          "AuthFailure");

  /**
   * AWS does not document the code; the call without a token was valid, so it must be the token.
   */
  private static final Set<String> TOKEN_REFUSED =
      Set.of(
          "InvalidInputException",
          "InvalidToken",
          "InvalidNextTokenException",
          "ExpiredNextTokenException",
          "ValidationException");

  /** A session that ended, is gone, or is of a kind without support. */
  private static final Set<String> OF_SESSION =
      Set.of("IllegalSessionStateException", "EntityNotFoundException", "InvalidInputException");

  private static final int LONGEST_MESSAGE = 300;

  /** Line breaks, control characters, and characters that reverse or hide text. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\s\\p{Cf}]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Refusals() {}

  static TargetException explain(
      RuntimeException error,
      Target target,
      @Nullable String roleArn,
      int pages,
      CollectionSource source) {
    return new TargetException(
        outcome(error), pages, source, answeredAt(error), advice(error, target, roleArn), error);
  }

  /** Whether AWS rejected the next token of a listing. */
  static boolean isOfToken(AwsServiceException refusal) {
    return TOKEN_REFUSED.contains(code(refusal));
  }

  /** Whether the session cannot answer, as opposed to a lack of permission. */
  static boolean isOfSession(AwsServiceException refusal) {
    return OF_SESSION.contains(code(refusal));
  }

  /** Whether AWS rejected the credentials, whatever the call. */
  static boolean isOfCredentials(AwsServiceException refusal) {
    return OF_CREDENTIALS.contains(code(refusal));
  }

  static boolean isDenial(AwsServiceException refusal) {
    return DENIED.contains(code(refusal))
        || isOfCredentials(refusal)
        || refusal.statusCode() == 403;
  }

  private static @Nullable Instant answeredAt(RuntimeException error) {
    if (error instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
      return AnswerDate.of(refusal.awsErrorDetails().sdkHttpResponse()).orElse(null);
    }
    return null;
  }

  private static CollectionOutcome outcome(RuntimeException error) {
    if (error instanceof AwsServiceException refusal) {
      if (refusal.isThrottlingException()) {
        return CollectionOutcome.THROTTLED;
      }
      if (isDenial(refusal)) {
        return CollectionOutcome.DENIED;
      }
    }
    return CollectionOutcome.FAILED;
  }

  private static String advice(RuntimeException error, Target target, @Nullable String roleArn) {
    return switch (outcome(error)) {
      case DENIED ->
          oneLine(error)
              + " - "
              + remedy((AwsServiceException) error, target, roleArn)
              + ", or remove the target from collect.targets";
      case THROTTLED ->
          oneLine(error)
              + " - raise collect.max-attempts and collect.call-timeout, or collect less often";
      default -> oneLine(error);
    };
  }

  private static String remedy(
      AwsServiceException refusal, Target target, @Nullable String roleArn) {
    if (isOfCredentials(refusal)) {
      return "renew the credentials, and check this machine's clock and that the region is enabled";
    }
    // Any credentials may call GetCallerIdentity, so STS denied a role.
    return refusal instanceof StsException
        ? "let "
            + (roleArn == null ? "the role of the profile" : roleArn)
            + " be assumed (its trust policy, the external id), and allow the run's own role"
            + " sts:AssumeRole on it"
        : "allow glue:ListSessions in " + target;
  }

  static String oneLine(RuntimeException error) {
    String said =
        error instanceof AwsServiceException refusal ? refused(refusal) : unanswered(error);
    String line = UNPRINTABLE.matcher(said).replaceAll(" ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
  }

  private static String refused(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String message = details == null ? null : details.errorMessage();
    return "HTTP "
        + refusal.statusCode()
        + " "
        + code(refusal)
        + (message == null ? "" : ": " + message);
  }

  private static String unanswered(RuntimeException error) {
    Throwable root = error;
    while (root.getCause() != null && !(root instanceof ProfileException)) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    if (root instanceof MalformedAnswerException || root instanceof ProfileException) {
      return message;
    }
    if (message.startsWith("Unable to load credentials")) {
      return "no AWS credentials found - set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
          + " AWS_SECRET_ACCESS_KEY, or run where a role is attached";
    }
    if (root instanceof UnknownHostException) {
      return "no usable answer: there is no host "
          + message
          + " - is the network up, and is Glue offered in this region?";
    }
    // A parser quotes its input, which may contain a secret.
    boolean isOfTheNetwork =
        root instanceof SdkException
            || root instanceof SocketException
            || root instanceof SocketTimeoutException
            || root instanceof SSLException;
    return "no usable answer: "
        + (isOfTheNetwork ? message : "not a valid AWS Glue response, or truncated");
  }

  static String code(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    return details == null || details.errorCode() == null ? "error" : details.errorCode();
  }
}
