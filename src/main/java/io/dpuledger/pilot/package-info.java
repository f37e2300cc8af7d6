/**
 * What one run may say about an account that it read: counts, types, AWS's own words, and texts
 * replaced by their length, their kinds of characters, or a hash. Plain Java on one answer, record
 * or line.
 */
@NullMarked
package io.dpuledger.pilot;

import org.jspecify.annotations.NullMarked;
