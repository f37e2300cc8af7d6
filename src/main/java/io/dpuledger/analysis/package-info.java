/** Stage 4: reads facts; one file per answer. */
@NullMarked
package io.dpuledger.analysis;

import org.jspecify.annotations.NullMarked;
