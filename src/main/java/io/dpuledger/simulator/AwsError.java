package io.dpuledger.simulator;

import org.jspecify.annotations.Nullable;

/** An error response of an AWS service. */
final class AwsError extends RuntimeException {
  private final int status;
  private final String code;

  AwsError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static AwsError invalidInput(String message) {
    return new AwsError(400, "InvalidInputException", message);
  }

  static AwsError notFound(String message) {
    return new AwsError(400, "EntityNotFoundException", message);
  }

  /** The service error for a fault, or null if the fault is not a service error. */
  static @Nullable AwsError of(Fault fault) {
    return switch (fault) {
      case DENIED -> new AwsError(400, "AccessDeniedException", "User is not authorized");
      case SERVER_ERROR -> new AwsError(500, "InternalFailure", "An unknown error occurred");
      case THROTTLED -> new AwsError(400, "ThrottlingException", "Rate exceeded");
      case OPERATION_TIMEOUT ->
          new AwsError(400, "OperationTimeoutException", "The operation timed out");
      case EXPIRED_TOKEN -> invalidInput("The NextToken has expired");
      case GARBAGE, TRUNCATED, DROPPED, SLOW, EMPTY_PAGE -> null;
    };
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
