/** Stage 2: writes observations to append-only Parquet, and publishes them only when complete. */
@NullMarked
package io.dpuledger.observation;

import org.jspecify.annotations.NullMarked;
