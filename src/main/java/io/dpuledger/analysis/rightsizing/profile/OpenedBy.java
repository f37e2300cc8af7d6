package io.dpuledger.analysis.rightsizing.profile;

import java.io.Serializable;

/**
 * Who opened sessions of one setup, and where.
 *
 * @param name the owner, or the role of those without one
 */
record OpenedBy(String region, String name, boolean isOwner) implements Serializable {}
