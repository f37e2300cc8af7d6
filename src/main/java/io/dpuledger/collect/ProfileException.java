package io.dpuledger.collect;

import software.amazon.awssdk.core.exception.SdkClientException;

/** A named profile gives no credentials. The message is complete and for people. */
final class ProfileException extends SdkClientException {
  ProfileException(String message, Throwable cause) {
    super(SdkClientException.builder().message(message).cause(cause));
  }
}
