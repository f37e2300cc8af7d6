/** Adds up what the sessions of a group did, by how they were set up. */
@NullMarked
package io.dpuledger.analysis.rightsizing.profile;

import org.jspecify.annotations.NullMarked;
