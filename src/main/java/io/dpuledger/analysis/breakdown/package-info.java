/** What each dollar is: how sure its cost is, and how much of it idled. */
@NullMarked
package io.dpuledger.analysis.breakdown;

import org.jspecify.annotations.NullMarked;
