/** Which sessions a night works out anew, and the facts that come of it. */
@NullMarked
package io.dpuledger.facts.change;

import org.jspecify.annotations.NullMarked;
