package io.dpuledger.simulator;

/** A way for a call to fail. */
public enum Fault {
  /** AccessDeniedException, HTTP 400. */
  DENIED,
  /** InternalFailure, HTTP 500. */
  SERVER_ERROR,
  /** ThrottlingException, HTTP 400. */
  THROTTLED,
  /** OperationTimeoutException with HTTP 400, which the AWS SDK does not retry by itself. */
  OPERATION_TIMEOUT,
  /** InvalidInputException for the NextToken; a call without a token succeeds. */
  EXPIRED_TOKEN,
  /** HTTP 200 with a page of HTML. */
  GARBAGE,
  /** HTTP 200 with half of the body. */
  TRUNCATED,
  /** The connection is closed without an answer. */
  DROPPED,
  /** The correct answer, but late: see {@link Faults#slowness}. */
  SLOW,
  /** ListSessions returns an empty page whose token continues at the same position; not forever. */
  EMPTY_PAGE
}
