/** Stage 1 of a night: reads every target, and shows what was read and what is live. */
@NullMarked
package io.dpuledger.app.collect;

import org.jspecify.annotations.NullMarked;
