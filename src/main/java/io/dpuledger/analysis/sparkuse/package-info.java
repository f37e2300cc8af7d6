/** What event logs say about sessions, for the answers that need it. */
@NullMarked
package io.dpuledger.analysis.sparkuse;

import org.jspecify.annotations.NullMarked;
