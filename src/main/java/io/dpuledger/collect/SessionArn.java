package io.dpuledger.collect;

import io.dpuledger.model.target.Target;

/** ARNs of sessions for IAM and GetTags. */
public final class SessionArn {
  private SessionArn() {}

  /** The ARN of one session. */
  public static String of(Target target, String sessionId) {
    return "arn:%s:glue:%s:%s:session/%s"
        .formatted(Partitions.of(target.region()), target.region(), target.accountId(), sessionId);
  }

  /** As in a policy. */
  static String ofAll(Target target) {
    return of(target, "*");
  }
}
