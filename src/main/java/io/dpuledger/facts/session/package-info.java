/** What one session was, used and cost, from all its observations. Plain Java. */
@NullMarked
package io.dpuledger.facts.session;

import org.jspecify.annotations.NullMarked;
