/** Which sessions a night works out again, and the resulting facts. */
@NullMarked
package io.dpuledger.facts.change;

import org.jspecify.annotations.NullMarked;
