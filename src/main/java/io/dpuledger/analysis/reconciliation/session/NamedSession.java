package io.dpuledger.analysis.reconciliation.session;

import java.io.Serializable;

/** A session as a bill names it: ids that tools use again are one session of a month. */
public record NamedSession(String accountId, String region, String sessionId)
    implements Serializable {}
