/** Sessions read from saved pages of {@code ListSessions}. */
@NullMarked
package io.dpuledger.collect.saved;

import org.jspecify.annotations.NullMarked;
