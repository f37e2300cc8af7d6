package io.dpuledger.simulator;

/** A way for a call to go wrong. */
public enum Fault {
  /** AccessDeniedException, HTTP 400. */
  DENIED,
  /** InternalFailure, HTTP 500. */
  SERVER_ERROR,
  /** ThrottlingException, HTTP 400. */
  THROTTLED,
  /** OperationTimeoutException with HTTP 400, which the AWS SDK does not retry by itself. */
  OPERATION_TIMEOUT,
  /** InvalidInputException for the NextToken; a call without a token is not touched. */
  EXPIRED_TOKEN,
  /** HTTP 200 with a page of HTML. */
  GARBAGE,
  /** HTTP 200 with half of the body. */
  TRUNCATED,
  /** The connection is closed without an answer. */
  DROPPED,
  /** The right answer, but late: see {@link Faults#slowness}. */
  SLOW,
  /** ListSessions answers an empty page whose token goes on where it stood; not for always. */
  EMPTY_PAGE
}
