/** Stage 2: writes what was seen to append-only Parquet, and publishes it only when complete. */
@NullMarked
package io.dpuledger.observation;

import org.jspecify.annotations.NullMarked;
