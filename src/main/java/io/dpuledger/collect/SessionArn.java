package io.dpuledger.collect;

import io.dpuledger.model.target.Target;

/** The names under which IAM and GetTags know sessions. */
final class SessionArn {
  private SessionArn() {}

  static String of(Target target, String sessionId) {
    return "arn:%s:glue:%s:%s:session/%s"
        .formatted(Partitions.of(target.region()), target.region(), target.accountId(), sessionId);
  }

  /** As a policy names them. */
  static String ofAll(Target target) {
    return of(target, "*");
  }
}
