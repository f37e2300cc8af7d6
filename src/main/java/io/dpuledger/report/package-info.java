/** Stage 5: reads the answers; writes what people open. */
@NullMarked
package io.dpuledger.report;

import org.jspecify.annotations.NullMarked;
