package io.dpuledger.collect;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.Target;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Sorts what went wrong by who must act, and says it in one line. */
final class Refusals {
  private static final Set<String> DENIED =
      Set.of(
          "AccessDeniedException",
          "AccessDenied",
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "ExpiredTokenException",
          "ExpiredToken",
          "OptInRequired",
          "AuthFailure");
  private static final int LONGEST_MESSAGE = 300;

  /** Breaks, control characters, and what turns or hides the text around it. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\s\\p{Cf}]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Refusals() {}

  static TargetException explain(
      RuntimeException error, Target target, int pages, CollectionSource source) {
    return new TargetException(
        outcome(error), pages, source, answeredAt(error), advice(error, target), error);
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
      if (DENIED.contains(code(refusal)) || refusal.statusCode() == 403) {
        return CollectionOutcome.DENIED;
      }
    }
    return CollectionOutcome.FAILED;
  }

  private static String advice(RuntimeException error, Target target) {
    return switch (outcome(error)) {
      case DENIED ->
          oneLine(error)
              + " - allow glue:ListSessions in "
              + target
              + " or take the target out of collect.targets";
      case THROTTLED -> oneLine(error) + " - raise collect.max-attempts or collect less often";
      default -> oneLine(error);
    };
  }

  private static String oneLine(RuntimeException error) {
    String said;
    if (error instanceof AwsServiceException refusal) {
      AwsErrorDetails details = refusal.awsErrorDetails();
      String message = details == null ? null : details.errorMessage();
      said =
          "HTTP "
              + refusal.statusCode()
              + " "
              + code(refusal)
              + (message == null ? "" : ": " + message);
    } else {
      Throwable root = error;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      String message =
          root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
      said = root instanceof MalformedAnswerException ? message : "no usable answer: " + message;
      if (message.startsWith("Unable to load credentials")) {
        said =
            "no AWS credentials found - set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY, or run where a role is attached";
      }
    }
    String line = UNPRINTABLE.matcher(said).replaceAll(" ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
  }

  private static String code(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    return details == null || details.errorCode() == null ? "error" : details.errorCode();
  }
}
