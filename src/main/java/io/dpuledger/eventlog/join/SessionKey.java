package io.dpuledger.eventlog.join;

import java.io.Serializable;

/**
 * Which session: tools use ids again.
 *
 * @param createdMicros microseconds since 1970
 */
public record SessionKey(String accountId, String region, String sessionId, long createdMicros)
    implements Serializable {}
