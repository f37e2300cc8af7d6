package io.dpuledger.collect;

/** A server answered, but not as AWS Glue does. */
final class MalformedAnswerException extends RuntimeException {
  MalformedAnswerException(String message) {
    super(message);
  }
}
