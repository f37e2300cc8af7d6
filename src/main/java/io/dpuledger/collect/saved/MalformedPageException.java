package io.dpuledger.collect.saved;

/** A file is not what {@code aws glue list-sessions} prints. Never quotes what is in it. */
final class MalformedPageException extends RuntimeException {
  MalformedPageException(String message) {
    super(message);
  }
}
