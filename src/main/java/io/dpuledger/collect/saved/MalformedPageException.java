package io.dpuledger.collect.saved;

/** A file is not output of {@code aws glue list-sessions}. The message never quotes its content. */
final class MalformedPageException extends RuntimeException {
  MalformedPageException(String message) {
    super(message);
  }
}
