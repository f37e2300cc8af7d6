/** The domain model: sessions, targets, prices, recommendations. No Spark, no AWS, no IO. */
@NullMarked
package io.dpuledger.model;

import org.jspecify.annotations.NullMarked;
