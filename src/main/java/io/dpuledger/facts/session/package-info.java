/** What one session was, used and cost, from all that was observed of it. Plain Java. */
@NullMarked
package io.dpuledger.facts.session;

import org.jspecify.annotations.NullMarked;
